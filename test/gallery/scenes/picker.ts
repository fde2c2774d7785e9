import type { Deed, Scene } from '../scene.ts';

/** A portal that names its row as nobody else does. */
const PORTAL = `<main style="font: 16px sans-serif; padding: 24px"><h1>Acme Tools</h1>
<p>Whoever is named here writes into Jira for all of your colleagues, and has to be an administrator there. Talk to them first.</p>
<table style="line-height: 2"><tbody>
<tr><td>Bot owner</td><td>Pat Doe</td><td><button type="button" style="min-height: 28px; min-width: 28px">Reassign it</button></td></tr>
<tr><td>Workspace</td><td>acme.slack.com</td><td><button type="button" style="min-height: 28px; min-width: 28px" aria-label="${'Leaves the workspace for good. '.repeat(4)}">✕</button></td></tr>
</tbody></table></main>`;

/** They ask a browser's window as they come: the tables are read without one too. */
const parts = () =>
  Promise.all([
    import('../../../src/content/picker.ts'),
    import('../../../src/content/shared.ts'),
    import('../../../src/portal/locator.ts'),
    import('../../../src/portal/tree.ts'),
  ]);

/** The picker on that page, after these points. */
function picker(state: string, ...points: readonly string[]): Scene {
  return {
    kind: 'picker',
    state,
    draws: async () => {
      const [{ Picker }, { share }, { findRows }, { treesIn }] = await parts();
      document.title = 'Acme Tools';
      document.body.innerHTML = PORTAL;
      share({ findRows, treesIn });
      // What was learned is told to the worker, which is nobody here.
      const one = new Picker();
      one.start();
      return () => one.end();
    },
    deeds: points.map((pointAt): Deed => ({ pointAt })),
  };
}

export const PICKERS: readonly Scene[] = [
  picker('the row'),
  picker('the row, too much', 'Whoever is named here'),
  picker('the control', 'Bot owner'),
  picker('the control, not to be pressed', 'Bot owner', 'Pat Doe'),
  picker('not found again', 'Workspace', '✕'),
];
