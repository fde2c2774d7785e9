/**
 * Why a goal is missed, by what is measured, as far as that is known. Printed with what is missed; take a reason out when it no
 * longer holds.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'at load, against the floor':
    'the scripts start whole at document_start: reading and compiling them, the first touch of the extension’s interfaces, and on pages with a panel an Intl.Segmenter that face.ts makes at once',
  'thread time in 5 s':
    'the same, and the look at the page after 80 ms; with a panel four scripts are read, and the panel is drawn several times',
  'starts of the worker':
    'listeners for tabs (tabs.onUpdated, onCreated, onActivated, onRemoved) wake it for every tab, whatever it shows',
  'verdict after first paint':
    'the popup asks storage and the worker for eight things before it shows any, and only then for the last reading',
  'fresh, beyond a round trip':
    'the reading begins when settings, protection and policy have been answered, not when the popup opens',
  'both, beyond the floor':
    'the checkpoint is a whole page of the product that asks the worker twice on each way; a fresh reading of the guide is not used on the way out',
  'longest piece at load': 'a look walks the whole page in one task',
  'longest piece, one text changed': 'a look walks the whole page, whatever changed',
  'that work, largest page against smallest': 'a look walks the whole page, whatever changed',
};
