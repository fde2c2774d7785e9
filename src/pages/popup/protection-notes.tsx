import { Button } from '../../ui/button.tsx';
import { sayList } from '../../ui/lists.ts';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { Around } from '../around.ts';
import { hostOf, type PopupConnector } from '../connector.ts';
import { isSaid, type Protecting } from './use-popup.ts';

export interface ProtectionNotesProps {
  readonly around: Around;
  readonly protection: Protecting;
  readonly connector: PopupConnector;
  readonly onGranted: () => void;
}

/**
 * What keeps us from protecting, above everything else (DESIGN §2.7). Access that is missing has the popup's main button; nothing
 * else can be mended from here.
 */
export function ProtectionNotes({ around, protection, connector, onGranted }: ProtectionNotesProps) {
  const missing = isSaid(protection) ? protection.missingHosts : [];
  const grant = () => void connector.requestHosts(missing).then((granted) => granted && onGranted());
  return (
    <>
      {protection === 'silent' && <Notice tone="bad">{say('protectNoStatus')}</Notice>}
      {missing.length > 0 && (
        <Notice tone="bad">
          <p>
            <strong>{say('protectNoAccess', sayList(missing.map(hostOf)))}</strong>
          </p>
          <Button kind="primary" onPress={grant}>
            {say('protectGrant')}
          </Button>
        </Notice>
      )}
      {isSaid(protection) && protection.holding === 'refused' && (
        <Notice tone="bad">
          <p>
            <strong>{say('protectRefused')}</strong> {say('protectRefusedMeans')}
          </p>
        </Notice>
      )}
      {isUnprotected(protection) && (
        <div class="row">
          <Button onPress={() => void connector.openVerify()}>{say('verifyTitle')}</Button>
        </div>
      )}
      {around.warnings.includes('unanswered') && <Notice tone="bad">{say('protectUnanswered')}</Notice>}
    </>
  );
}

/** Whether something keeps us from holding a wrong change. */
export function isUnprotected(protection: Protecting): boolean {
  if (!isSaid(protection)) return protection === 'silent';
  return protection.missingHosts.length > 0 || protection.holding === 'refused';
}
