/*
 * Machine-made variations of a page that is drawn already: what a redesign, a framework or a translation does to markup
 * without making it mean something else. They run in the page, on all its trees, and are the same for the same seed.
 */

/** Draws the same numbers for the same seed, from 0 up to 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Scene {
  /** Documents and open shadow roots, the page's own first. */
  readonly trees: readonly (Document | ShadowRoot)[];
  readonly roll: () => number;
}

const elementsOf = ({ trees }: Scene) => trees.flatMap((tree) => [...tree.querySelectorAll('*')]);
const drawnOf = (scene: Scene) =>
  elementsOf(scene).filter((element) => element.closest('body, :host') || element.getRootNode() instanceof ShadowRoot);
const pick = <T>({ roll }: Scene, from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;

/** Elements whose children may be anything, so that a wrapper between is harmless. */
const ROOMY =
  'div,td,th,li,dd,section,article,main,header,footer,fieldset,button,a,span,p,h1,h2,h3,h4,h5,h6,[role=cell],[role=gridcell]';
/** Words that the product and its vendor use keep their English in every translation. */
const KEPT = new Set(
  'main authorized authorised user account application link change edit switch replace update jira slack'.split(' '),
);
const REFERENCES = [
  'for',
  'aria-labelledby',
  'aria-controls',
  'aria-describedby',
  'aria-owns',
  'headers',
  'list',
  'form',
];

/** In the order in which they are made: a translation comes before its texts are cut. */
export const VARIATIONS: Readonly<Record<string, (scene: Scene) => void>> = {
  /** Another language around the words that stay English. */
  translation(scene) {
    const speak = (text: string) =>
      text.replace(/\p{L}+/gu, (word) => (KEPT.has(word.toLowerCase()) || /[^a-z]/i.test(word) ? word : foreign(word)));
    for (const element of drawnOf(scene)) {
      if (element.matches('style,script,template,textarea')) continue;
      for (const child of element.childNodes)
        if (child.nodeType === 3) (child as Text).data = speak((child as Text).data);
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, speak(value));
      }
      if (element.matches('input[type=button],input[type=submit]'))
        element.setAttribute('value', speak(element.getAttribute('value') ?? ''));
    }
  },

  /** Other cards before and after everything, each with something that looks like it. */
  decoys(scene) {
    const body = document.body;
    const place =
      [...body.querySelectorAll('main')].find(
        (main) => !main.closest('[hidden]') && getComputedStyle(main).display === 'block',
      ) ?? body;
    for (const [where, count] of [
      ['afterbegin', 2],
      ['beforeend', 3],
    ] as const) {
      for (let i = 0; i < count; i += 1)
        (scene.roll() < 0.7 ? place : body).insertAdjacentHTML(where, pick(scene, DECOYS));
    }
  },

  /** Another element around what an element holds, or around the element itself. */
  wrappers(scene) {
    for (const element of drawnOf(scene)) {
      if (scene.roll() > 0.25 || element.shadowRoot || holdsFrame(element) || element.localName.includes('-')) continue;
      const inline =
        getComputedStyle(element).display.startsWith('inline') || element.matches('p,button,a,span,h1,h2,h3,h4,h5,h6');
      const wrapper = element.ownerDocument.createElement(inline ? 'span' : 'div');
      const parent = element.parentElement;
      const plain = /^(?:block|inline|inline-block|table-cell|list-item)$/;
      if (
        element.matches(ROOMY) &&
        plain.test(getComputedStyle(element).display) &&
        !element.querySelector(':scope > legend, :scope > [slot]')
      ) {
        wrapper.append(...element.childNodes);
        element.append(wrapper);
      } else if (
        parent?.matches('div,span,main,section') &&
        !parent.shadowRoot &&
        plain.test(getComputedStyle(parent).display)
      ) {
        if (
          getComputedStyle(element).position !== 'static' ||
          element.matches('li,td,tr,dt,dd,legend,summary,slot,[slot],option')
        )
          continue;
        element.replaceWith(wrapper);
        wrapper.append(element);
      }
    }
  },

  /** Class names as a build makes them; those that no style speaks of are gone. */
  classes(scene) {
    const names = new Map<string, string>();
    const sheets = elementsOf(scene).filter((element) => element.localName === 'style');
    const styles = sheets.map((sheet) => sheet.textContent).join('\n');
    const spoken = (name: string) => styles.includes(`.${CSS.escape(name)}`) || styles.includes(`[class`);
    for (const element of elementsOf(scene)) {
      for (const name of [...element.classList]) {
        if (!names.has(name)) names.set(name, `c${Math.floor(scene.roll() * 1e9).toString(36)}`);
        if (!spoken(name)) element.classList.remove(name);
        else element.classList.replace(name, names.get(name) as string);
      }
      if (element.classList.length === 0) element.removeAttribute('class');
    }
    for (const sheet of sheets) {
      sheet.textContent = (sheet.textContent ?? '').replace(
        /\.((?:[a-zA-Z_-]|\\.)(?:[\w-]|\\.)*)/g,
        (whole, name: string) => {
          const renamed = names.get(name.replace(/\\(.)/g, '$1'));
          return renamed ? `.${renamed}` : whole;
        },
      );
    }
  },

  /** Other ids, with the references to them; data attributes are gone. */
  ids(scene) {
    for (const tree of scene.trees) {
      const names = new Map<string, string>();
      const styled = [...tree.querySelectorAll('style')].map((style) => style.textContent).join('\n');
      for (const element of tree.querySelectorAll('[id]')) {
        if (styled.includes(`#${element.id}`)) continue;
        names.set(element.id, `i${Math.floor(scene.roll() * 1e9).toString(36)}`);
        element.id = names.get(element.id) as string;
      }
      for (const element of tree.querySelectorAll('*')) {
        for (const name of element.getAttributeNames()) {
          const value = element.getAttribute(name) as string;
          if (REFERENCES.includes(name))
            element.setAttribute(
              name,
              value
                .split(/\s+/)
                .map((id) => names.get(id) ?? id)
                .join(' '),
            );
          if (name.startsWith('data-') && !styled.includes(`[${name}`)) element.removeAttribute(name);
        }
      }
    }
  },

  /** Attributes in another order. */
  attributes(scene) {
    for (const element of drawnOf(scene)) {
      if (element.matches('iframe,input,img,slot,style,script')) continue;
      const all = element.getAttributeNames().map((name) => [name, element.getAttribute(name) as string] as const);
      for (const [name, value] of all
        .map((one) => [scene.roll(), one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one)) {
        if (!/^[a-z][a-z0-9-]*$/.test(name) || name === 'slot' || name === 'open') continue;
        element.removeAttribute(name);
        element.setAttribute(name, value);
      }
    }
  },

  /** White space and comments between elements. */
  spacing(scene) {
    for (const element of drawnOf(scene)) {
      if (scene.roll() > 0.4 || element.matches('style,script,textarea,select,svg,svg *,iframe,pre')) continue;
      const { ownerDocument } = element;
      element.before(ownerDocument.createComment(pick(scene, [' ', '$', ' main user ', '/ko'])));
      if (getComputedStyle(element).display !== 'inline') element.after(ownerDocument.createTextNode('\n      '));
    }
  },

  /** Texts in several nodes, as frameworks leave them. */
  texts(scene) {
    for (const tree of scene.trees) {
      const walker =
        tree.ownerDocument?.createTreeWalker(tree, NodeFilter.SHOW_TEXT) ??
        document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
      const all: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
      for (const text of all) {
        if (
          text.parentElement?.matches('style,script,textarea,title,option') ||
          text.data.length < 2 ||
          scene.roll() > 0.6
        )
          continue;
        const rest = text.splitText(1 + Math.floor(scene.roll() * (text.data.length - 1)));
        if (scene.roll() < 0.3) rest.before('');
        if (scene.roll() < 0.5) rest.before((tree.ownerDocument ?? document).createComment(' '));
      }
    }
  },
};

/** None of them shows a main user that it could change. */
const DECOYS: readonly string[] = [
  '<section><h3>Workspace owner</h3><p>Petra Holm</p><button type="button">Change</button></section>',
  '<div><div><span>Language</span> <span>English</span></div><div><a href="#l">Change</a></div></div>',
  '<div><p>Billing contact: bills@acme.example <a href="#b">change</a></p></div>',
  '<div><b>Password</b> •••••••• <button>Change password</button></div>',
  '<ul><li><a href="#mau">Main authorized user</a></li><li><a href="#plan">Plan</a></li></ul>',
  '<div><p>Ask an administrator to change the main authorized user for you.</p><a href="/docs">Change the main authorized user</a></div>',
  '<div style="display:none"><span>Main authorized user</span> <span>Pat</span> <button>Change</button></div>',
  '<table><tr><td>Owner</td><td>Petra Holm</td><td><button>Edit</button></td></tr><tr><td>Plan</td><td>Team</td><td><button>Change</button></td></tr></table>',
  '<dl><dt>Time zone</dt><dd>Oslo <a href="#z">Change</a></dd><dt>Digest</dt><dd>weekly <a href="#d">Change</a></dd></dl>',
  '<div>Signed in as Pat Miller <a href="/switch">Switch account</a></div>',
  '<footer>© Acme <a href="#cookies">Change cookie settings</a></footer>',
  '<fieldset><legend>Ticket prefix</legend><input value="HD" readonly> <input type="button" value="Change"></fieldset>',
  '<p>Main user changed by Petra Holm on 3 May. <a href="/log">Details</a></p>',
];

/** A frame that is moved loads anew. */
function holdsFrame(element: Element): boolean {
  return [element, ...element.querySelectorAll('*')].some(
    (part) => part.localName === 'iframe' || part.shadowRoot?.querySelector('iframe'),
  );
}

function foreign(word: string): string {
  const turned = [...word]
    .reverse()
    .join('')
    .toLowerCase()
    .replace(/[aeiou]/g, (vowel) => ({ a: 'ä', e: 'é', i: 'í', o: 'ø', u: 'ü' })[vowel] ?? vowel);
  return word[0] === word[0]?.toUpperCase() ? turned.charAt(0).toUpperCase() + turned.slice(1) : turned;
}
