import type { Organization } from '../domain/settings.ts';
import { type ButtonKind, buttonClass } from './button.tsx';
import { say } from './words.ts';

export interface AskForHelpProps {
  readonly organization: Organization | undefined;
  readonly kind?: ButtonKind;
  readonly wide?: boolean;
}

/** The way to whoever can mend it, where a person here can not: a link that looks like the button that it stands for. */
export function AskForHelp({ organization, kind = 'primary', wide = false }: AskForHelpProps) {
  if (!organization?.support) return null;
  return (
    <a class={buttonClass(kind, wide)} href={organization.support} target="_blank" rel="noopener noreferrer">
      {say('organizationAsk', organization.name)}
    </a>
  );
}

/** Whom to ask for what the organization has not set up, in a sentence. */
export function sayWhoSetsUp(organization: Organization | undefined): string {
  return organization?.support ? say('organizationAskSetUp', organization.name) : say('organizationAskManager');
}
