// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findRows, lookForRows, type Sighting } from '../../../src/portal/locator.ts';
import { atOnce } from '../../../src/portal/look.ts';
import { treesIn } from '../../../src/portal/tree.ts';

const ROW = '<section><h2>Main user</h2><p>Pat</p><button id="c">Change</button></section>';
const LINE = '<tr><td>Somebody</td><td><button>Remove</button></td></tr>';

/** A page with a row, and a table of so many lines. */
function draw(lines: number, line = LINE): void {
  document.body.innerHTML = `<main>${ROW}<table><tbody>${line.repeat(lines)}</tbody></table></main>`;
}

/** Steps of a look by how many elements each walks, and what was seen. */
function stepsOf(pointers: Parameters<typeof findRows>[1] = [], meanwhile = () => {}): [number[], Sighting] {
  const steps: number[] = [];
  const look = lookForRows(treesIn(document.body), pointers);
  for (;;) {
    const { done, value } = look.next();
    if (done) return [steps, value];
    steps.push(value);
    meanwhile();
  }
}

beforeEach(() => draw(0));

describe('a look in steps', () => {
  it('sees what a look in one go sees', () => {
    draw(300);
    const [steps, sighting] = stepsOf();
    expect(steps.length).toBeGreaterThan(3);
    expect(sighting).toEqual(findRows(document.body));
    expect(sighting).toEqual(atOnce(lookForRows(treesIn(document.body), [])));
    expect(sighting.rows).toHaveLength(1);
  });

  it('says before each step how much that is: a walk through a page by its size, names of its controls in small steps', () => {
    draw(10);
    const [small] = stepsOf();
    draw(300, '<tr><td>Somebody</td><td><button>Change</button></td></tr>');
    const [large] = stepsOf();
    const most = document.body.getElementsByTagName('*').length + 1;
    expect(Math.max(...large)).toBeGreaterThan(5 * Math.max(...small));
    expect(Math.max(...large.filter((step) => step !== most - 1))).toBeLessThanOrEqual(2_100);
    expect(large.length).toBeGreaterThan(small.length + 5);
  });

  it('goes by its own words, whoever looks for others in between', () => {
    document.body.innerHTML = '<div><span>Billing contact</span><em>Pat</em><button id="c">Swap</button></div>';
    const pointers = [{ row: 'Billing contact', control: 'Swap' }];
    const [, { rows }] = stepsOf(pointers, () => findRows(document.body));
    expect(rows.map(({ control }) => control.id)).toEqual(['c']);
  });

  it('serialises nothing of a page', () => {
    draw(50);
    const html = vi.spyOn(Element.prototype, 'outerHTML', 'get');
    findRows(document.body);
    expect(html).not.toHaveBeenCalled();
    html.mockRestore();
  });
});

describe('a control is asked for its name', () => {
  it.each([
    ['its text', '<button id="c">Change</button>'],
    ['a text in pieces', '<button id="c"><i>Cha</i><b>nge</b></button>'],
    ['an attribute of its own', '<button id="c" aria-label="Change"></button>'],
    ['an attribute of a part', '<button id="c"><span><img alt="Change"></span></button>'],
    ['a title of a part', '<button id="c"><svg><g title="Change"></g></svg></button>'],
    ['its value', '<input type="button" id="c" value="Change">'],
    ['something else on the page', '<button id="c" aria-labelledby="n"></button><p hidden id="n">Change</p>'],
  ])('when it may say it by %s', (_, control) => {
    document.body.innerHTML = `<div><span>Main user</span><em>Pat</em>${control}</div>`;
    expect(findRows(document.body).rows.map(({ control }) => control.id)).toEqual(['c']);
  });

  it('when a part of it shows a tree of its own', () => {
    document.body.innerHTML = '<div><span>Main user</span><em>Pat</em><button id="c"><x-text></x-text></button></div>';
    const root = document.querySelector('x-text')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<span>Change</span>';
    expect(findRows(document.body).rows.map(({ control }) => control.id)).toEqual(['c']);
  });

  it('when it is the place for what is given to another element', () => {
    document.body.innerHTML = '<div><span>Main user</span><em>Pat</em><x-button>Change</x-button></div>';
    const root = document.querySelector('x-button')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<button id="c"><slot></slot></button>';
    expect(findRows(document.body).rows.map(({ control }) => control.id)).toEqual(['c']);
  });
});
