import { popupConnector } from '../popup-connector.ts';
import { wholePage } from '../whole-page.ts';
import type { FirstGlance } from './first-glance.ts';
import { openPopup } from './open-popup.tsx';

/** Draws the popup into its page, as soon as both are there. */
export async function drawPopup(first: Promise<FirstGlance | undefined>): Promise<void> {
  await wholePage();
  await openPopup(popupConnector, first, document.body);
}
