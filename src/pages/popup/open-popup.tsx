import { render } from 'preact';
import { Brand } from '../../ui/brand.tsx';
import { MainFrame } from '../../ui/main-frame.tsx';
import { Notice } from '../../ui/notice.tsx';
import { say } from '../../ui/words.ts';
import type { PopupConnector } from '../connector.ts';
import type { FirstGlance } from './first-glance.ts';
import { SetUp } from './later-parts.ts';
import { Popup } from './popup.tsx';

/**
 * Draws the popup when it can say what was known last, and not before: the first paint has it.
 */
export async function openPopup(
  connector: PopupConnector,
  glance: Promise<FirstGlance | undefined>,
  root: Element,
): Promise<void> {
  const first = await glance;
  // Where nothing is set up, that is what there is to do: it comes with the rest, so that nothing moves.
  if (first?.around.now.settings.connections.length === 0) await SetUp.loaded().catch(() => undefined);
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
