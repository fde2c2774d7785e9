import type { ComponentChild } from 'preact';
import { inForce, type Settings } from '../../../src/domain/in-force.ts';
import type { SettingsDocument } from '../../../src/domain/settings.ts';
import { FirstRun } from '../../../src/pages/first-run/first-run.tsx';
import { Options } from '../../../src/pages/options/options.tsx';
import { firstGlance } from '../../../src/pages/popup/first-glance.ts';
import { ReportTools, SetUp } from '../../../src/pages/popup/later-parts.ts';
import { Popup } from '../../../src/pages/popup/popup.tsx';
import { Readiness } from '../../../src/pages/readiness/readiness.tsx';
import { Verify } from '../../../src/pages/verify/verify.tsx';
import type { Errand } from '../../../src/platform/hold/hold.ts';
import { CONNECTION, CONSENT, PORTAL, SETTINGS } from '../../unit/pages/cast.ts';
import { checkpointPage } from '../../unit/pages/checkpoint-page.tsx';
import { MockConnector, type MockOptions } from '../../unit/pages/mock-connector.ts';
import { ORGANIZATION, TODAY } from '../cast.ts';
import type { PageKind, Scene } from '../scene.ts';

const ERRAND: Errand = { by: 'portal', portal: PORTAL, to: CONSENT };
export const OWN: SettingsDocument = { version: 1, connections: [CONNECTION] };
export const MANAGED: Settings = { ...SETTINGS, managed: true, organization: ORGANIZATION };

/** Answers nothing, ever: what a page looks like until then. */
export const never = () => new Promise<never>(() => undefined);

/** Settings of a person's own, as they are in force. */
export const settingsOf = (document: SettingsDocument): Settings => inForce(document, undefined, TODAY);

/** What each page is drawn by. */
const PAGES: Readonly<Record<PageKind, (connector: MockConnector) => ComponentChild | Promise<ComponentChild>>> = {
  popup: async (connector) => {
    // Nobody waits for code that is being loaded.
    await Promise.all([ReportTools.loaded(), SetUp.loaded()]);
    const first = await firstGlance(connector);
    return first && <Popup connector={connector} first={first} />;
  },
  checkpoint: (connector) => checkpointPage(connector, ERRAND),
  options: (connector) => <Options connector={connector} />,
  readiness: (connector) => <Readiness connector={connector} />,
  'first-run': (connector) => <FirstRun connector={connector} />,
  verify: (connector) => <Verify connector={connector} />,
};

/** A page in a browser that is as told, and what a person does there. */
export function scene(
  kind: PageKind,
  state: string,
  options: MockOptions,
  ...deeds: NonNullable<Scene['deeds']>
): Scene {
  const page = () => {
    const connector = new MockConnector(options);
    addEventListener('comesback', () => connector.comeBack());
    return PAGES[kind](connector);
  };
  return { kind, state, page, ...(deeds.length > 0 && { deeds }) };
}

/** A checkpoint that was opened for this, or inside another page. */
export function openedFor(state: string, errand: Errand | undefined, framed: boolean): Scene {
  const page = () => checkpointPage(new MockConnector(), errand, { framed });
  return { kind: 'checkpoint', state, page };
}
