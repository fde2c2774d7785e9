import type { Organization } from '../domain/settings.ts';
import { say } from './words.ts';

export interface OrganizationLineProps {
  readonly managed: boolean;
  readonly organization: Organization | undefined;
}

/** Who set this up, and whom to ask: a warning that does not say so is of little help. */
export function OrganizationLine({ managed, organization }: OrganizationLineProps) {
  if (!managed && !organization) return null;
  return (
    <p class="soft small">
      {organization ? say('organizationSays', organization.name) : say('organizationUnnamed')}{' '}
      {organization?.support && (
        <a href={organization.support} target="_blank" rel="noopener noreferrer">
          {say('supportAsk')}
        </a>
      )}
    </p>
  );
}
