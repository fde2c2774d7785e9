import { componentLibraries } from './families/componentLibraries.ts';
import { layouts } from './families/layouts.ts';
import { plainServer } from './families/plainServer.ts';
import { tables } from './families/tables.ts';
import { utilityCards } from './families/utilityCards.ts';
import { webComponents } from './families/webComponents.ts';
import { wizardsAndSections } from './families/wizardsAndSections.ts';
import type { CorpusPage } from './page.ts';

/** Every family by its name. */
export const FAMILIES: Readonly<Record<string, readonly CorpusPage[]>> = {
  componentLibraries,
  layouts,
  plainServer,
  tables,
  utilityCards,
  webComponents,
  wizardsAndSections,
};
