import type { Organization } from '../domain/settings.ts';
import { say } from './words.ts';

export interface OrganizationLineProps {
  readonly managed: boolean;
  readonly organization: Organization | undefined;
  /** A button of its own asks for help. */
  readonly isAsked?: boolean;
}

/** Who set this up, and whom to ask: a warning that does not say so is of little help. */
export function OrganizationLine({ managed, organization, isAsked = false }: OrganizationLineProps) {
  if (!managed && !organization) return null;
  return (
    <p class="soft small">
      {organization ? say('organizationSays', organization.name) : say('organizationUnnamed')}{' '}
      {organization?.support && !isAsked && (
        <a href={organization.support} target="_blank" rel="noopener noreferrer">
          {say('supportAsk')}
        </a>
      )}
    </p>
  );
}
