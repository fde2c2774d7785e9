/**
 * Why a goal is missed, by what is measured, as far as that is known. Printed with what is missed; take a reason out when it no
 * longer holds.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'at load, against the floor':
    'on the portal compiling is half of it; on consent pages guard and panel start whole at document_start, since no click may be faster',
  'thread time in 5 s':
    'with a panel four scripts are read and compiled, words are asked for one by one, and the panel is drawn twice',
  'layout shift': 'what is the page’s own does not move (part guide): it is the panel’s own',
  'longest task of 50 ms':
    'not taken apart; compare "no extension" in the same run, since on a busy machine tasks last longer',
  'starts while idle':
    'likely the alarm that asks once more for a policy, one minute after the worker started; not tried without',
  'verdict after first paint':
    'what is kept is read before anything is drawn; a browser may paint the empty page before',
  'fresh, beyond a round trip':
    'the page itself has to be loaded first, and its scripts come in three steps, one importing the next',
  'both, beyond the floor':
    'the checkpoint is a whole page of the product, whose scripts come in steps, and which asks the worker before and after it reads',
  'longest piece at load': 'a look walks the whole page in one task',
  'longest piece, one text changed': 'a look walks the whole page, whatever changed',
  'that work, largest page against smallest': 'a look walks the whole page, whatever changed',
};
