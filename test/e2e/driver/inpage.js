// biome-ignore-all lint: innerText is meant, since what people see counts and not all that is there.
// Functions that the drivers run inside pages, in a world of their own so that a hostile page can't bend them.
// Read as text: no imports here, and none of these may use another.

/**
 * Where the first visible element is that fits: `{ css }` or `{ name }` / `{ source, flags }` for an accessible name.
 * Scrolls it into view.
 */
export function locate(root, query) {
  const deep = (node) =>
    [...node.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const named =
    'button, a[href], summary, input:is([type=button], [type=submit], [type=reset], [type=checkbox], [type=radio]),' +
    ' [role=button], [role=link], [role=menuitem], [role=tab], [role=option], [role=checkbox], [role=radio], [role=switch]';
  const nameOf = (element) => {
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => id && element.getRootNode().getElementById(id)?.innerText)
      .join(' ');
    const labels = [...(element.labels ?? [])].map((label) => label.innerText).join(' ');
    const own = element.matches('input')
      ? /^(button|submit|reset)$/.test(element.type)
        ? element.value
        : ''
      : element.innerText;
    return [labelledBy, element.getAttribute('aria-label'), labels, own, element.title].map(tidy).find(Boolean) ?? '';
  };
  const fits = (element) => {
    if (query.css !== undefined) return element.matches(query.css);
    if (!element.matches(named)) return false;
    return query.name === undefined
      ? new RegExp(query.source, query.flags).test(nameOf(element))
      : nameOf(element) === tidy(query.name);
  };
  const found = deep(root).filter(fits);
  if (found.length === 0) return { state: 'missing' };
  const element = found.find(
    (one) =>
      one.checkVisibility({ checkVisibilityCSS: true }) && [...one.getClientRects()].some((r) => r.width && r.height),
  );
  if (!element) return { state: 'hidden' };

  const centre = () => {
    const box = [...element.getClientRects()].find((r) => r.width && r.height);
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  };
  const inView = ({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  if (!inView(centre())) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y } = centre();
  const at = { x, y, focused: document.hasFocus() };
  if (!inView(at)) return { state: 'outside the window', ...at };
  // Scripts further down the page are still to come, and what they make of this control with them.
  if (document.readyState === 'loading') return { state: 'in a page that is still being read', ...at };
  if (element.matches(':disabled, [aria-disabled=true]')) return { state: 'disabled', ...at };

  // From the element out through every shadow root: at each level the point must belong to it.
  for (let inner = element; inner; inner = inner.getRootNode().host) {
    const hit = inner.getRootNode().elementFromPoint(x, y);
    const reached = hit && (inner.contains(hit) || [...(inner.labels ?? [])].some((l) => l.contains(hit)));
    if (!reached) return { state: 'covered', by: hit ? hit.outerHTML.slice(0, 200) : 'nothing', ...at };
  }
  return { state: 'ready', ...at };
}

/** What the panel says, with the two attributes that its host element carries. */
export function describePanel(root) {
  const skipped = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'LINK']);
  return {
    verdict: root.host.dataset.verdict ?? '',
    busy: root.host.hasAttribute('data-busy') && root.host.dataset.busy !== 'false',
    text: [...root.children]
      .filter((child) => !skipped.has(child.tagName))
      .map((child) => child.innerText ?? child.textContent)
      .join('\n')
      .trim(),
  };
}

/** Tells one document from the next in the same tab, and whether it is ready. */
export function stamp() {
  return {
    origin: performance.timeOrigin,
    ready: document.readyState,
    url: document.documentURI,
    hidden: document.hidden,
  };
}

export function visibleText() {
  return document.body?.innerText ?? document.documentElement?.textContent ?? '';
}

/** Puts the caret behind what is there. */
export function caretToEnd(root) {
  const field = root.activeElement;
  if (typeof field?.value !== 'string') return;
  try {
    field.setSelectionRange(field.value.length, field.value.length);
  } catch {
    // Some kinds of input have no selection.
  }
}
