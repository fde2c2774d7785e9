import { PAGE_SCENES } from './page-scenes.tsx';
import { PANEL_SCENES } from './panel-scenes.ts';
import type { Scene } from './scene.ts';

/** Every page in every state. A new state is one line in the tables. */
export const SCENES: readonly Scene[] = [...PAGE_SCENES, ...PANEL_SCENES];
