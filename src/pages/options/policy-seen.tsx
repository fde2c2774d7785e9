import type { PolicyState } from '../../platform/policy-state.ts';
import type { SettingsNow } from '../../platform/settings.ts';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { say, type WordKey } from '../../ui/words.ts';

const WORDS: Readonly<Record<PolicyState, WordKey>> = {
  'in-force': 'policyInForce',
  kept: 'policyKept',
  'not-loaded': 'policyNotLoaded',
  none: 'policyNone',
};

export function sayPolicy(state: PolicyState): string {
  return say(WORDS[state]);
}

export interface PolicySeenProps extends Pick<SettingsNow, 'policy'> {
  /** That a policy is in force is said above. */
  readonly isSaid: boolean;
}

/** What the browser has told of the organization's policy, and the policy as it was written. */
export function PolicySeen({ policy: { state, value }, isSaid }: PolicySeenProps) {
  return (
    <div class="small">
      {!(isSaid && state === 'in-force') && <p class="soft">{sayPolicy(state)}</p>}
      {value !== undefined && (
        <details>
          <summary>{say('policyAsWritten')}</summary>
          <ScrollBox name={say('policyAsWritten')}>
            <pre class="options__policy">{JSON.stringify(value, null, 2)}</pre>
          </ScrollBox>
        </details>
      )}
    </div>
  );
}
