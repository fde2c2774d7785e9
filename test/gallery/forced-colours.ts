import type { Page } from 'playwright';

/* Forced colours (Windows' contrast themes): our colours are gone, grounds and shadows with them. Lines and signs must do. */

/** WCAG 1.4.11: what a control or a line is known by. */
const CONTRAST = 3;
/** More stops than any page has before they begin anew. */
const MOST_STOPS = 80;

/** For the page, as text: it is used by what follows. */
const TOOLS = `(() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => [[r, 0.2126], [g, 0.7152], [b, 0.0722]].reduce((sum, [value, weight]) => {
    const part = value / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const contrast = (a, b) => {
    const [more, less] = [light(parts(a)), light(parts(b))].toSorted((x, y) => y - x);
    return (more + 0.05) / (less + 0.05);
  };
  const parent = (element) => element.parentElement ?? (element.getRootNode().host ?? null);
  const ground = (element) => {
    for (let one = element; one; one = parent(one)) {
      const { backgroundColor } = getComputedStyle(one);
      const alpha = parts(backgroundColor)[3] ?? 1;
      if (alpha > 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const all = (selector) => {
    const roots = [document];
    for (const root of roots)
      for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
    return roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter((one) => one.checkVisibility());
  };
  const nameOf = (element) =>
    element.tagName + ' "' + (element.innerText || element.getAttribute('aria-label') || '').slice(0, 40).trim() + '"';
  /** Whether a line goes all around it that is told from what it stands on. */
  const framed = (element) => {
    const style = getComputedStyle(element);
    const behind = ground(parent(element));
    return ['top', 'right', 'bottom', 'left'].every((side) => {
      const of = (what) => style.getPropertyValue('border-' + side + '-' + what);
      return parseFloat(of('width')) >= 1 && of('style') !== 'none' && contrast(of('color'), behind) >= ${CONTRAST};
    });
  };
  return { contrast, parent, ground, all, nameOf, framed };
})()`;

/** What cannot be told any more, or is not seen, a line each. */
export async function lostColours(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const { contrast, ground, all, nameOf, framed } = ${TOOLS};
    const found = [];
    const asks = (holds, element, what) => { if (!holds) found.push(nameOf(element) + ' ' + what); };
    // While nothing is known there is no verdict to be told from another.
    for (const verdict of all('.verdict:not(.verdict--looking)')) {
      const icon = verdict.querySelector('svg');
      asks(icon && contrast(getComputedStyle(icon).stroke, ground(verdict)) >= ${CONTRAST}, verdict, 'has no icon');
      asks(framed(verdict), verdict, 'has no frame');
      const isDouble = getComputedStyle(verdict).borderTopStyle === 'double';
      asks(isDouble === verdict.matches('.tone-bad'), verdict, 'is framed like another verdict');
      asks(verdict.innerText.trim() !== '', verdict, 'says nothing');
    }
    for (const sign of all('.pair__sign')) asks(sign.querySelector('svg') && sign.innerText.trim(), sign, 'has no sign');
    for (const panel of all('[data-mau-guard]').flatMap((host) => [...(host.shadowRoot?.children ?? [])])) {
      // The picker lies over the whole page: what it says stands in a bar, with a line above or below it.
      if (panel.getRootNode().host.dataset.mauGuard === 'picker') continue;
      asks(framed(panel), panel, 'has no frame');
      // What is said plainly is words alone.
      const title = panel.querySelector('strong');
      asks(!title || /^[✓⚠!ℹ] \\S/.test(title.innerText), panel, 'has no sign');
    }
    for (const control of all('button, select, textarea, input:not([type=checkbox], [type=radio], [type=file])')) {
      asks(framed(control), control, 'has no frame');
      asks(control.disabled || contrast(getComputedStyle(control).color, ground(control)) >= 4.5, control, 'cannot be read');
    }
    return found;
  })()`);
}

/** What the keyboard comes to, and the focus is not seen on. */
export async function unseenStops(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const unseen: string | undefined | null = await page.evaluate(`(() => {
      const { contrast, parent, ground, nameOf } = ${TOOLS};
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body || at.dataset.wasFocused) return null;
      at.dataset.wasFocused = 'yes';
      const { outlineStyle: line, outlineWidth: width, outlineColor: colour } = getComputedStyle(at);
      // What the browser itself draws is made to be seen.
      const isSeen = line === 'auto' ||
        (line !== 'none' && parseFloat(width) >= 2 && contrast(colour, ground(parent(at))) >= ${CONTRAST});
      return isSeen ? undefined : nameOf(at) + ' does not show the focus: ' + [line, width, colour].join(' ');
    })()`);
    if (unseen === null) return stop > 0 ? found : ['nothing can be reached'];
    if (unseen !== undefined) found.push(unseen);
  }
  return [...found, `more than ${MOST_STOPS} stops`];
}
