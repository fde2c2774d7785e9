import type { World } from '../../world/api.ts';

export interface Launch {
  /** Folder of the built extension. */
  readonly dist: string;
  readonly world: Pick<World, 'port' | 'proxyPort' | 'hosts'>;
  /** Without a window; the default. */
  readonly headless?: boolean;
  /** Leaves the page alone that the extension opens after its installation. */
  readonly firstRun?: boolean;
  /** What a person likes, in Firefox; what our pages look like in Chromium is seen in the gallery. */
  readonly theme?: 'light' | 'dark';
  /** Width and height of the window in CSS pixels. */
  readonly window?: readonly [number, number];
  /** Folders of further extensions that stand beside it (Chromium alone): what it is measured against. */
  readonly beside?: readonly string[];
}

export const WINDOW = [1280, 900] as const;
