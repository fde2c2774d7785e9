// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type ControlKind, controlIn, kindOfControl } from '../../../src/atlassian/consent-controls.ts';
import { offeredIn } from '../../../src/atlassian/consent-offers.ts';

const PAGE = 'https://acme.atlassian.net/plugins/servlet/oauth/authorize?oauth_token=t';

beforeEach(() => {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(PAGE);
  document.body.innerHTML = '';
});

/** Puts the markup into the page, and gives the element that has `data-it`, or the first. */
function put(html: string): HTMLElement {
  document.body.innerHTML = html;
  const found = document.querySelector<HTMLElement>('[data-it]') ?? document.body.firstElementChild;
  if (!(found instanceof HTMLElement)) throw new Error('nothing there');
  return found;
}

function kind(html: string): ControlKind {
  return kindOfControl(put(html));
}

/** The path of a click on this element, as an event would tell it. */
function pathTo(element: Element): EventTarget[] {
  let path: EventTarget[] = [];
  element.addEventListener('click', (event) => {
    path = event.composedPath();
  });
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  return path;
}

describe('what a control of the consent page does', () => {
  it.each<[string, string, ControlKind]>([
    // Names and ids that Atlassian's own pages and tests have.
    ['Atlassian’s Allow', '<input type="submit" name="approve" value="Allow">', 'approve'],
    ['Allow by id', '<button id="approve">OK</button>', 'approve'],
    ['Atlassian’s Deny', '<input type="submit" name="deny" value="Deny">', 'deny'],
    ['Deny by id, in any case', '<button id="DENY">X</button>', 'deny'],
    ['a name is stronger than a word', '<button name="approve">Cancel my doubts</button>', 'approve'],
    [
      'a value that nobody sees, of a button in any language',
      '<button name="decision" value="cancel">Zruš</button>',
      'deny',
    ],
    ['and of one that approves', '<button name="decision" value="accept">Hyvä</button>', 'approve'],
    ['a value that everybody sees is a word', '<input type="submit" value="Deny">', 'deny'],
    // Words, in the languages of the product.
    ['Accept', '<button type="submit">Accept</button>', 'approve'],
    ['Allow access, spread over elements', '<button><span> Allow\n</span><b> access </b></button>', 'approve'],
    ['in capitals', '<button>ALLOW</button>', 'approve'],
    ['German', '<button>Zulassen</button>', 'approve'],
    ['French', '<button>Autoriser</button>', 'approve'],
    ['Spanish and Portuguese', '<button>Permitir</button>', 'approve'],
    ['Japanese', '<button>許可</button>', 'approve'],
    ['named by a label only', '<button aria-label="Accept"><svg></svg></button>', 'approve'],
    ['a div that plays a button', '<div role="button">Allow</div>', 'approve'],
    [
      'a link that plays Allow, leading anywhere',
      '<a href="https://acme.atlassian.net/elsewhere">Allow</a>',
      'approve',
    ],
    ['Cancel', '<button type="button">Cancel</button>', 'deny'],
    ['Don’t allow', "<button>Don't allow</button>", 'deny'],
    ['Cancel as a link', '<a href="/">Cancel</a>', 'deny'],
    ['German no', '<button>Ablehnen</button>', 'deny'],
    ['French no', '<button>Refuser</button>', 'deny'],
    ['Spanish no', '<button>Rechazar</button>', 'deny'],
    ['Portuguese no', '<button>Recusar</button>', 'deny'],
    ['Japanese no', '<button>キャンセル</button>', 'deny'],
    // Neither: held like approving.
    ['a word nobody knows', '<button>Weiter</button>', 'unclear'],
    ['more than the word', '<button>Allow and never ask again</button>', 'unclear'],
    ['a denial with more words is not taken for one', '<button>Cancel nothing, go on</button>', 'unclear'],
    ['no words at all', '<button></button>', 'unclear'],
    ['an image', '<input type="image" src="x.png">', 'unclear'],
    ['a link to the same page', '<a href="?oauth_token=t&approve=1">Next</a>', 'unclear'],
    ['a link to a place on the same page', '<a href="#next">Next</a>', 'unclear'],
    ['a link that is a script', '<a href="javascript:go()">Next</a>', 'unclear'],
    // Leading away.
    ['a link to help', '<a href="https://support.atlassian.com/">Learn more</a>', 'elsewhere'],
    ['a link to another page of the site', '<a href="/privacy">Privacy</a>', 'elsewhere'],
  ])('%s', (_what, html, expected) => {
    expect(kind(html)).toBe(expected);
  });

  it('a link with a broken address is unclear, and no error', () => {
    expect(kind('<a href="https://[">Next</a>')).toBe('unclear');
  });
});

describe('what a page offers', () => {
  it('is what approves and what denies, in open shadow roots too', () => {
    document.body.innerHTML = '<a href="/help">Help</a><button id="go">Weiter</button><consent-box></consent-box>';
    expect(offeredIn(document.body, kindOfControl)).toEqual({ approve: undefined, deny: undefined });
    const root = document.querySelector('consent-box')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<button id="yes">Zulassen</button><button id="no">Ablehnen</button>';
    const { approve, deny } = offeredIn(document.body, kindOfControl);
    expect([approve?.id, deny?.id]).toEqual(['yes', 'no']);
  });
});

describe('the control that a click falls on', () => {
  it('is the button around the words', () => {
    const words = put('<button id="b"><span data-it>Allow</span></button>');
    expect(controlIn(pathTo(words))?.id).toBe('b');
  });

  it('is the button around a drawing', () => {
    document.body.innerHTML = '<button id="b"><svg><path data-it></path></svg></button>';
    const path = document.querySelector('[data-it]');
    expect(path && controlIn(pathTo(path))?.id).toBe('b');
  });

  it('is the innermost of two', () => {
    const inner = put('<div role="button" id="outer"><button id="inner" data-it>Allow</button></div>');
    expect(controlIn(pathTo(inner))?.id).toBe('inner');
  });

  it.each([
    ['a submit', '<input type="submit" id="c" data-it>'],
    ['a button of old', '<input type="button" id="c" data-it>'],
    ['an image', '<input type="image" id="c" data-it>'],
    ['a link', '<a href="/x" id="c" data-it>x</a>'],
    ['an element that plays a button', '<span role="button" id="c" data-it>x</span>'],
  ])('may be %s', (_what, html) => {
    expect(controlIn(pathTo(put(html)))?.id).toBe('c');
  });

  it.each([
    ['text', '<p data-it>Pat allows …</p>'],
    ['a link without an address', '<a data-it>Allow</a>'],
    ['a field', '<input type="text" data-it>'],
    ['a site to choose', '<select data-it><option>acme</option></select>'],
  ])('is none on %s', (_what, html) => {
    expect(controlIn(pathTo(put(html)))).toBeUndefined();
  });
});
