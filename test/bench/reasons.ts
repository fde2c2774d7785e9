/**
 * Why a goal is missed, by what is measured, as far as that is known. Printed with what is missed; take a reason out when it no
 * longer holds.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'at load, against the floor':
    'the scripts start whole at document_start; of the portal’s, compiling is a quarter, and the rest was not taken apart; with a panel, the first Intl.Segmenter of a page (face.ts) takes most of it',
  'thread time in 5 s':
    'the same, and the look at the page after 80 ms; with a panel four scripts are read, and the panel is drawn several times',
  'layout shift': 'what is the page’s own does not move (part guide): it is the panel’s own',
  'longest task of 50 ms':
    'not taken apart; compare "no extension" in the same run, since on a busy machine tasks last longer',
  'starts of the worker':
    'likely the listeners for tabs (tabs.onUpdated, onCreated, onActivated, onRemoved), which have no filter; not tried without',
  'starts while idle':
    'likely the alarm that asks once more for a policy, one minute after the worker started; not tried without',
  'verdict after first paint':
    'the first paint is an empty page: scripts come in three steps, one importing the next; then storage and the worker are asked for eight things before any is shown, and only then for the last reading',
  'fresh, beyond a round trip':
    'the reading begins when settings, protection and policy have been answered, not when the popup opens',
  'both, beyond the floor':
    'the checkpoint is a whole page of the product, whose scripts come in steps, and which asks the worker before and after it reads, on each way; a fresh reading of the guide is not used on the way out',
  'longest piece at load': 'a look walks the whole page in one task',
  'longest piece, one text changed': 'a look walks the whole page, whatever changed',
  'that work, largest page against smallest': 'a look walks the whole page, whatever changed',
};
