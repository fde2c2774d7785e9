import { expect, test } from 'vitest';
import { ChromiumTab } from '../driver/chromium-tab.ts';
import type { Tab } from '../driver/index.ts';
import { atDesk } from '../people.ts';
import { pointByPopup } from '../pointing.ts';

/* What a screen reader is told of what we draw into other people's pages, whose roots are closed to scripts. */

const desk = atDesk();

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The tree as the browser gives it to assistive technology: `role "name"`, indented, below the panel's region. */
async function heard(tab: Tab, kind = 'region', called = 'MAU Guard'): Promise<string[]> {
  if (!(tab instanceof ChromiumTab)) throw new Error('This asks Chromium.');
  const { nodes } = await tab.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
  const children = (id: string) => nodes.filter(({ parentId }) => parentId === id);
  const tell = (node: AxNode, depth: number): string[] => {
    const [role, name] = [node.role?.value ?? '', node.name?.value ?? ''];
    const silent = node.ignored || ['generic', 'InlineTextBox', 'none'].includes(role);
    const line = silent ? [] : [`${'  '.repeat(depth)}${role}${name === '' ? '' : ` “${name}”`}`];
    return [...line, ...children(node.nodeId).flatMap((child) => tell(child, depth + (silent ? 0 : 1)))];
  };
  const region = nodes.find(({ role, name }) => role?.value === kind && name?.value === called);
  if (!region) throw new Error(`No ${kind} “${called}” is told of.`);
  return tell(region, 0);
}

/** The language in which what we drew is read out. */
const spoken = (tab: Tab, kind: string) =>
  tab.evaluate<string>('return document.querySelector("[data-mau-guard=" + arg + "]").lang', kind);

test('the guide: a region that alerts, both accounts with what they are, and buttons', async () => {
  await desk.setUp();
  await desk.signedInAs('pat');
  const portal = await desk.openPortal();
  await portal.waitForPanel('guide', 'mismatch');
  expect(await spoken(portal, 'guide')).toBe('en');
  const tree = await heard(portal);
  expect(tree[0]).toBe('region “MAU Guard”');
  const said = tree.map((line) => line.trim());
  const order = [
    'alert',
    'list',
    'StaticText “Signed in now”',
    'StaticText “Pat Morgan”',
    'StaticText “≠ Not the same account”',
    'StaticText “Should be”',
    'StaticText “HelpDesk Bot”',
    'button “Switch account”',
    'button “Show me”',
    'button “Hide”',
  ];
  expect(said.filter((line) => order.includes(line))).toEqual(order);
  expect(said.filter((line) => line === 'listitem')).toHaveLength(3);
  // The letters of a face only repeat the name.
  expect(said).not.toContain('StaticText “PM”');
});

test('by keyboard alone: the panel is reached, said, and hidden, and the focus is where it was', async () => {
  await desk.setUp();
  await desk.signedInAs('pat');
  const portal = await desk.openPortal();
  await portal.waitForPanel('guide', 'mismatch');
  // What the row shows is compared a second after it stands, and asked about: one button more.
  await expect.poll(async () => (await portal.panel('guide'))?.text()).toContain('The row shows “Not set yet”');
  await portal.evaluate(
    `const links = [...document.querySelectorAll('a, button')];
     links.at(-1).focus();`,
  );
  const before = await portal.evaluate<string>('return document.activeElement.textContent');
  const focused = async () => {
    if (!(portal instanceof ChromiumTab)) throw new Error('This asks Chromium.');
    const { nodes } = await portal.send<{ nodes: AxNode[] }>('Accessibility.getFullAXTree');
    const isFocused = ({ properties = [], role }: AxNode) =>
      role?.value !== 'RootWebArea' && properties.some(({ name, value }) => name === 'focused' && value.value === true);
    return nodes.find(isFocused)?.name?.value;
  };
  await portal.press('Tab');
  expect(await focused()).toBe('Switch account');
  for (let buttons = 0; buttons < 3; buttons++) await portal.press('Tab');
  expect(await focused()).toBe('Hide');
  await portal.press('Enter');
  await expect.poll(() => portal.panel('guide')).toBeUndefined();
  expect(await portal.evaluate('return document.activeElement.textContent')).toBe(before);
});

test('the guard: the same, on the consent page', async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
  const portal = await desk.openPortal();
  await portal.clickNamed('Change');
  const consent = await desk.consentPage();
  await consent.waitForPanel('guard', 'match');
  const said = (await heard(consent)).map((line) => line.trim());
  expect(said).toContain('status');
  expect(said).not.toContain('alert');
  expect(said).toContain('StaticText “= Same account”');
});

test('the picker: a dialog that says what to do, and can be ended', async () => {
  await desk.setUp();
  await desk.signedInAs('bot');
  const portal = await desk.openPortal();
  await pointByPopup(desk, portal);
  expect(await spoken(portal, 'picker')).toBe('en');
  const said = (await heard(portal, 'dialog', 'MAU Guard: point at the row')).map((line) => line.trim());
  expect(said.join()).toContain('Click the row’s name');
  expect(said).toContain('button “Cancel”');
  await portal.press('Escape');
  await expect.poll(() => portal.panel('picker')).toBeUndefined();
});
