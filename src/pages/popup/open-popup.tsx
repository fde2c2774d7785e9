import { render } from 'preact';
import { Brand } from '../../ui/brand.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { Connector } from '../connector.ts';
import { firstGlance } from './first-glance.ts';
import { Popup } from './popup.tsx';

/** Draws the popup when it can say what was known last, and not before: the first paint has it. */
export async function openPopup(connector: Connector, root: Element): Promise<void> {
  const first = await firstGlance(connector).catch(() => undefined);
  render(first ? <Popup connector={connector} first={first} /> : <NothingKept />, root);
}

/** What we keep cannot be read: then nothing is held by it either. */
function NothingKept() {
  return (
    <MainFrame page="popup" verdict="unknown" busy={false} title={say('popupTitle')}>
      <div class="stack">
        <Brand />
        <Notice tone="bad">
          <h1>{say('protectRefused')}</h1>
          <p>{say('protectRefusedMeans')}</p>
        </Notice>
      </div>
    </MainFrame>
  );
}
