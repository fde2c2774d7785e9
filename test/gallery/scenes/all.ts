import type { Scene } from '../scene.ts';
import { CHECKPOINTS } from './checkpoint.ts';
import { FIRST_RUN } from './first-run.ts';
import { OPTIONS } from './options.ts';
import { PANELS } from './panels.ts';
import { PICKERS } from './picker.ts';
import { POPUPS } from './popup.ts';
import { READINESS } from './readiness.ts';
import { VERIFY } from './verify.ts';

/** Every page in every state. A new state is one line in the tables. */
export const SCENES: readonly Scene[] = [
  ...POPUPS,
  ...CHECKPOINTS,
  ...OPTIONS,
  ...READINESS,
  ...FIRST_RUN,
  ...VERIFY,
  ...PANELS,
  ...PICKERS,
];
