/**
 * Why a goal is missed, by what is measured, as far as that is known. Printed with what is missed; take a reason out when it no
 * longer holds.
 */
export const REASONS: Readonly<Record<string, string>> = {
  'at load, against the floor':
    'reading and compiling is a third of it, the first touch of each of the page’s interfaces the rest: listening alone is as much as an empty script',
  'thread time in 5 s':
    'with a panel five scripts are read and compiled, words are asked for one by one, and the panel is drawn twice',
  'longest task of 50 ms':
    'not taken apart; compare "no extension" in the same run, since on a busy machine tasks last longer',
  'starts while idle':
    'likely the alarm that asks once more for a policy, one minute after the worker started; not tried without',
  'fresh, beyond a round trip':
    'the page itself has to be loaded first: a bare one that does nothing but ask takes half of it',
  'both, beyond the floor':
    'both ways are read anew, also where the guide has read; the rest are calls of the browser (storage, rules) one after another, each of which takes 5 to 50 ms while it loads our page, and that page itself, which begins later for it',
  'longest piece at load':
    'the first look walks the whole page, in several tasks; the longest of them was not taken apart',
};
