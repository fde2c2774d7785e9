import type { ChromiumTab } from '../e2e/driver/chromium-tab.ts';
import { until } from '../e2e/driver/until.ts';
import { PORTAL, SITE } from '../e2e/people.ts';
import { OURS } from './stage.ts';

/** A page whose cost is measured. */
export interface Scene {
  readonly name: string;
  isPage(url: string): boolean;
  /** Brings a tab there, from an empty one. */
  open(tab: ChromiumTab): Promise<void>;
  /** Where our panel stands in the end. */
  readonly panel?: 'guide' | 'guard';
  /** So many times the floor may be spent at load. */
  readonly timesFloor?: number;
}

const CONSENT = `${SITE}/plugins/servlet/oauth/authorize`;

const at = (url: string) => ({
  isPage: (other: string) => other === url,
  open: (tab: ChromiumTab) => tab.goto(url),
});

/** Goes somewhere by a link of a page, as a person does, and waits for the consent page. */
const consentFrom = (page: string, to: string) => ({
  isPage: (url: string) => url.startsWith(CONSENT),
  open: async (tab: ChromiumTab) => {
    await tab.goto(page);
    await tab.evaluate('location.href = arg', to);
    await tab.waitForUrl((url) => url.startsWith(CONSENT), 'the consent page');
    await tab.waitFor('return document.readyState === "complete"', 'the consent page');
  },
});

export const PLAIN: Scene = { name: 'portal without the row', ...at(`${PORTAL}plain`), timesFloor: 8 };
export const ROW: Scene = { name: 'portal with the row', ...at(PORTAL), panel: 'guide', timesFloor: 15 };

export const SCENES: readonly Scene[] = [
  PLAIN,
  ROW,
  {
    name: 'consent page of a change',
    ...consentFrom(`${PORTAL}plain`, '/main-user/change'),
    panel: 'guard',
    timesFloor: 15,
  },
  { name: "another app's consent page", ...consentFrom('https://www.example.com/', '/connect/oauth1'), timesFloor: 8 },
];

/** Waits until what is ours in the scene stands there and has been answered. */
export async function settled(scene: Scene, tab: ChromiumTab, who: string): Promise<void> {
  if (!scene.panel || who !== OURS) return;
  const { panel } = scene;
  await until(
    async () => {
      const seen = await tab.panel(panel);
      return (seen?.verdict === 'match' && !seen.busy) || undefined;
    },
    tab.patience,
    () => `the ${panel} did not settle in: ${scene.name}`,
  );
}
