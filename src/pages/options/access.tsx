import { useEffect, useState } from 'preact/hooks';
import type { Protection } from '../../platform/messages.ts';
import { Button } from '../../ui/button.tsx';
import { sayList } from '../../ui/lists.ts';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import { type Connector, hostOf } from '../connector.ts';

export interface AccessProps {
  readonly protection: Protection | undefined;
  readonly connector: Connector;
  readonly onGranted: () => void;
}

/** Whether something keeps us from holding a wrong change. */
export function isUnprotected(protection: Protection | undefined): boolean {
  return !protection || protection.missingHosts.length > 0 || protection.holding === 'refused';
}

/** What keeps us from protecting, most serious first, with a way to mend it; and what the browser lets us do. */
export function Access({ protection, connector, onGranted }: AccessProps) {
  const [denied, setDenied] = useState(false);
  const missing = protection?.missingHosts ?? [];
  const [granted, setGranted] = useState<readonly string[]>([]);
  // What is given changes with what is missing.
  useEffect(() => void connector.grantedHosts().then(setGranted), [connector, protection]);
  const grant = async () => {
    const isGiven = await connector.requestHosts(missing);
    setDenied(!isGiven);
    if (isGiven) onGranted();
  };
  return (
    <section class="surface stack stack--tight">
      <h2>{say('optionsAccess')}</h2>
      {protection?.holding === 'refused' && (
        <Notice tone="bad">
          <p>
            <strong>{say('protectRefused')}</strong> {say('protectRefusedMeans')}
          </p>
        </Notice>
      )}
      {!protection && <Notice tone="bad">{say('protectNoStatus')}</Notice>}
      {!isUnprotected(protection) && <p>{say('optionsAccessWhole')}</p>}
      {missing.length > 0 && (
        <Notice tone="bad">
          <p>
            <strong>{say('optionsAccessMissing')}</strong>
          </p>
          <ul>
            {missing.map((pattern) => (
              <li key={pattern}>
                <code>{hostOf(pattern)}</code>
              </li>
            ))}
          </ul>
          <Button kind="primary" onPress={() => void grant()}>
            {say('protectGrant')}
          </Button>
          {denied && <p>{say('optionsAccessDenied')}</p>}
        </Notice>
      )}
      {granted.length > 0 && (
        <dl class="facts">
          <dt>{say('verifyGranted')}</dt>
          <dd>{sayList(granted.map(hostOf))}</dd>
        </dl>
      )}
      {protection?.privateWindows === false && <p class="soft">{say('protectPrivate')}</p>}
      <div class="row">
        <Button
          // Where nothing can be given, it says more than anybody else here.
          kind={isUnprotected(protection) && missing.length === 0 ? 'primary' : 'secondary'}
          onPress={() => void connector.openVerify()}
        >
          {say('verifyTitle')}
        </Button>
      </div>
    </section>
  );
}
