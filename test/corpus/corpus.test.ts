import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asWritten, type Outcome, precision, recall, tally, varied } from './run.ts';
import { Stage } from './stage.ts';

/*
 * The locator on pages that were written without it. `npm run corpus` takes more variations, others each
 * time; here they are the same unless MAU_SEED says otherwise.
 */

const seed = Number(process.env.MAU_SEED ?? 20_261_128);

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage?.close());

function enough({ total, faults }: Outcome): void {
  const wrong = faults.filter((fault) => !fault.includes(': missed ') && !fault.includes(': misread '));
  expect(wrong).toEqual([]);
  expect(precision(total)).toBe(1);
  expect(recall(total), faults.join('\n')).toBeGreaterThanOrEqual(0.95);
}

describe('on made-up portal pages', () => {
  it('an administrator is shown the right control, and never a wrong one', { timeout: 240_000 }, async () => {
    enough(await tally(stage, asWritten()));
  });
});

it(`nor when made-up pages are redesigned, translated and crowded, seed ${seed}`, { timeout: 240_000 }, async () => {
  enough(await tally(stage, varied(1, seed)));
});

it('a form whose fields are named like what the locator asks for hides nothing from it', async () => {
  const names =
    'firstChild nextSibling parentNode localName id querySelectorAll matches getAttribute children nodeType assignedSlot shadowRoot textContent getRootNode getBoundingClientRect checkVisibility outerHTML control value';
  const fields = names.split(' ').map((name) => `<input type="hidden" name="${name}">`);
  const row = '<p>Main user: <b data-corpus-shows="1">Pat</b> <button data-corpus-control="1">Change</button></p>';
  const { right, wrong, missed, misread } = await stage.judge({ html: `<form>${fields.join('')}${row}</form>` });
  expect({ right: right.length, wrong, missed, misread }).toEqual({ right: 1, wrong: [], missed: [], misread: [] });
});
