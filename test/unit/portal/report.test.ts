// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRows } from '../../../src/portal/locator.ts';
import { describePage, REPORT_WORDS } from '../../../src/portal/report.ts';

// Many pages are drawn for one of them, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const world = globalThis as { mauGuard?: unknown };
const report = (html: string) => {
  document.body.innerHTML = html;
  return describePage(REPORT_WORDS);
};

beforeEach(() => {
  world.mauGuard = { findRows };
});
afterEach(() => {
  delete world.mauGuard;
});

/** A frame of the same origin; of another kind than most, since the environment tries to load those. */
function frameWith(html: string): HTMLElement {
  const contentDocument = document.implementation.createHTMLDocument();
  contentDocument.body.innerHTML = html;
  return Object.defineProperty(document.createElement('frame'), 'contentDocument', { value: contentDocument });
}

const ROW = `<main><section class="acme-card" data-user="pat@acme.example" id="row-5b10ac8d"><table><tbody>
  <tr><th scope="row">Main authorized user</th><td title="Pat Morgan">Pat Morgan <i>pat@acme.example</i></td>
  <td><a href="/change?user=5b10ac8d" aria-label="Change main authorized user">Change</a></td></tr>
</tbody></table></section></main>`;

describe('a report of a page', () => {
  it('tells the structure around the row, and what was decided', () => {
    expect(report(ROW).split('\n')).toEqual([
      'rows: 1, unsure: 0',
      'row: 0.95 by table row',
      '',
      '<section>',
      '  <table>',
      '    <tbody>',
      '      <tr>',
      '        <th scope=row> ← label',
      '          "Main authorized user"',
      '        <td title="… …">',
      '          "… …"',
      '          <i>',
      '            "…@….…"',
      '        <td>',
      '          <a aria-label="Change main authorized user" href> ← control',
      '            "Change"',
    ]);
  });

  it('tells why nothing was marked', () => {
    const text = report('<dl><dt>Main authorized user</dt><dd>Pat Morgan</dd></dl>');
    expect(text).toContain('unsure: no control');
    expect(text).not.toMatch(/Pat|Morgan/);
  });

  it('of a page on which nothing is found names its headings and controls, masked', () => {
    const text = report('<h1>Acme workspace</h1><a href="/pat">Connected Users</a><button>Pat</button>');
    expect(text).toContain('<h1> "… workspace"');
    expect(text).toContain('<a href> "Connected Users"');
    expect(text).not.toMatch(/Acme|[Pp]at\b/);
  });

  it('of such a page names those in open shadow roots and frames as well', () => {
    document.body.innerHTML = '<h1>Settings</h1><div></div>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<button>Edit account</button>';
    document.body.append(frameWith('<label>Current plan</label>'));
    expect(describePage(REPORT_WORDS).split('\n').slice(2)).toEqual([
      '<h1> "Settings"',
      '<button> "Edit account"',
      '<label> "Current plan"',
    ]);
  });

  it('walks into frames', () => {
    document.body.innerHTML = '<dl><dt>Main authorized user</dt><dd></dd></dl>';
    document.querySelector('dd')?.append(frameWith('<button>Edit</button><patmorgan>x</patmorgan>'));
    const lines = describePage(REPORT_WORDS).split('\n');
    expect(lines.slice(lines.indexOf('      (frame)') + 1)).toEqual([
      '        <button>',
      '          "Edit"',
      '        <custom-element>',
      '          "…"',
    ]);
  });

  it.each([
    ['letters with their marks', 'Zoe\u0308 ने हिन्दी', '"… … …"'],
    ['pictures and flags', 'Change 👩🏽‍🚀 🇩🇪', /^"Change […\u200d]+ …"$/],
    ['letters in circles', 'Ⓟⓐⓣ', /^"…"$/],
  ])('masks %s', (_, words, masked) => {
    const [line] = /"[^"]*"/.exec(report(`<h1>${words}</h1>`)) ?? [];
    expect(line).toMatch(masked);
  });

  it('is bounded', () => {
    const text = report(`${ROW.replace('</tbody>', `${'<tr><td>Pat</td></tr>'.repeat(500)}</tbody>`)}`);
    expect(text.split('\n').length).toBeLessThanOrEqual(151);
  });

  it('holds nothing that is not a known word, wherever it stands in the page', () => {
    const secret = fc
      .stringMatching(/^[a-zA-ZäöüßéØ]{4,12}$/)
      .filter((word) => !REPORT_WORDS.includes(word.toLowerCase()));
    const place = fc.constantFrom(
      (word: string) => `<p>${word}</p>`,
      (word: string) => `<p title="${word}" aria-label="${word}">x</p>`,
      (word: string) => `<p id="${word}" class="${word}" data-x="${word}" style="--${word}: 1">x</p>`,
      (word: string) => `<a href="https://example.com/${word}?${word}=1">x</a>`,
      (word: string) => `<input value="${word}" name="${word}" placeholder="${word}" type="${word}">`,
      (word: string) => `<img alt="${word}" src="/${word}.png" role="${word} x">`,
      (word: string) => `<x-${word.toLowerCase()}>x</x-${word.toLowerCase()}>`,
      (word: string) => `<${word.replace(/[^a-z]/gi, 'q')}z>x</${word.replace(/[^a-z]/gi, 'q')}z>`,
      (word: string) => `<!-- ${word} --><template>${word}</template><script type="x">${word}</script>`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(place, secret), { maxLength: 6 }), (parts) => {
        const inside = parts.map(([draw, word]) => draw(word)).join('');
        const text = report(ROW.replace('<i>', `${inside}<i>`)).toLowerCase();
        const left = text.replace(/[a-z]+(?:-[a-z]+)*(?==)|<[a-z0-9-]+/g, '');
        for (const [, word] of parts) expect(left.split(/[^\p{L}\p{N}]+/u)).not.toContain(word.toLowerCase());
      }),
      { numRuns: 200 },
    );
  });
});
