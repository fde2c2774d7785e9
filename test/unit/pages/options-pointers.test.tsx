// @vitest-environment happy-dom
import './english.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { BOT, PORTAL, SETTINGS } from './cast.ts';
import { english } from './english.ts';
import { OWN, options } from './options-page.tsx';
import { all, buttons, close, errorOf, fill, mainButtons, named, pass, press, text, wake } from './screen.ts';

afterEach(close);

describe('rows that were pointed at', () => {
  const POINTER = {
    portal: PORTAL,
    row: 'Bot owner',
    control: 'Reassign it',
    place: { up: 2, tag: 'button', nth: 0, of: 3 },
  };

  const POINTED = { tabId: 1, pointer: POINTER, rows: 1 };
  /** The two buttons, in their order. */
  const choices = () =>
    buttons().filter((name) => [english('optionsPointerKeep'), english('optionsPointerDrop')].includes(name));

  test('where several rows are found by it, that is said before it is kept', async () => {
    await options({ pointed: { ...POINTED, rows: 3 } });
    expect(text()).toContain('3 rows are found by it');
    expect(choices()).toEqual([english('optionsPointerDrop'), english('optionsPointerKeep')]);
    expect(mainButtons()).toContain(english('optionsPointerDrop'));
    expect(mainButtons()).not.toContain(english('optionsPointerKeep'));
  });

  test('what was just pointed at is asked about, and kept when the person says so; undo takes it back', async () => {
    const connector = await options({ pointed: POINTED });
    expect(document.activeElement?.textContent).toBe(english('optionsPointerNew'));
    expect(choices()).toEqual([english('optionsPointerKeep'), english('optionsPointerDrop')]);
    expect(mainButtons()).toContain(english('optionsPointerKeep'));
    expect(text()).toContain('1 of 3 (<button>), 2 up from the row’s name');
    await press(english('optionsPointerKeep'));
    expect(connector.own?.pointers).toEqual([POINTER]);
    expect(connector.pointedAt).toBeNull();
    expect(text()).not.toContain(english('optionsPointerNew'));
    await press('Undo');
    expect(connector.own?.pointers).toBeUndefined();
  });

  test('pointed at once more, it is kept once', async () => {
    const connector = await options({
      pointed: POINTED,
      own: { ...OWN, pointers: [{ ...POINTER, place: undefined }] },
    });
    await press(english('optionsPointerKeep'));
    expect(connector.own?.pointers).toEqual([POINTER]);
  });

  test('not kept: nothing changes', async () => {
    const connector = await options({ pointed: POINTED });
    await press(english('optionsPointerDrop'));
    expect(connector.own).toBe(OWN);
    expect(connector.pointedAt).toBeNull();
  });

  test.each(['pat@acme.example', BOT.name])('a row that is named by whom it shows (%s) is warned of', async (row) => {
    await options({ pointed: { ...POINTED, pointer: { ...POINTER, row } } });
    expect(text()).toContain(english('optionsPointerIsPerson'));
    expect(choices()).toEqual([english('optionsPointerDrop'), english('optionsPointerKeep')]);
    expect(mainButtons()).not.toContain(english('optionsPointerKeep'));
  });

  describe('words that are entered', () => {
    const enter = async (row: string, control: string) => {
      const connector = await options();
      await press(english('optionsPointerEnter'));
      await fill({ row, control });
      await wake();
      await press(english('connectionSave'));
      return connector;
    };

    test('are kept for the portal, with undo', async () => {
      const connector = await enter(' Bot owner ', 'Reassign it');
      expect(connector.own?.pointers).toEqual([{ portal: PORTAL, row: 'Bot owner', control: 'Reassign it' }]);
      expect(text()).toContain(english('optionsPointerKept', 'Bot owner'));
      expect(document.activeElement?.textContent).toBe(english('optionsPointers'));
      await press('Undo');
      expect(connector.own).toEqual(OWN);
    });

    test.each([
      ['', 'Reassign it', 'row', english('faultEmpty')],
      ['Bot owner', '', 'control', english('optionsPointerControlMissing')],
    ])('“%s” and “%s” are refused at the field, and nothing is lost', async (row, control, at, said) => {
      const connector = await enter(row, control);
      expect(connector.own).toEqual(OWN);
      expect(errorOf(at)).toBe(said);
      expect([named('row').value, named('control').value]).toEqual([row, control]);
      await press(english('connectionCancel'));
      expect(connector.own).toEqual(OWN);
    });
  });

  test('one that is kept is shown, and forgotten with undo', async () => {
    const connector = await options({ own: { ...OWN, pointers: [{ ...POINTER, control: '' }] } });
    expect(text()).toContain(english('optionsPointerNoName'));
    await press(english('optionsPointerForgetNamed', 'Bot owner'));
    expect(connector.own?.pointers).toEqual([]);
    await press('Undo');
    expect(connector.own?.pointers).toHaveLength(1);
  });

  test('those of the organization are shown and not to be changed', async () => {
    const organization = { name: 'Acme IT', support: 'mailto:it@acme.example' };
    const settings = { ...SETTINGS, pointers: [POINTER], pointersManaged: true, organization };
    await options({ settings, pointed: POINTED });
    expect(all('#pointers a').map((link) => link.getAttribute('href'))).toEqual(['mailto:it@acme.example']);
    expect(text()).toContain(english('organizationSays', 'Acme IT'));
    expect(buttons()).not.toContain(english('optionsPointerForgetNamed', 'Bot owner'));
    expect(text()).not.toContain(english('optionsPointerNew'));
  });

  test('those of a policy that comes while words are entered take the place of the form', async () => {
    const connector = await options();
    await press(english('optionsPointerEnter'));
    const settings = { ...SETTINGS, managed: true, pointers: [POINTER], pointersManaged: true };
    connector.settings = async () => ({ settings, policyFaults: [], policy: { state: 'in-force', value: {} } });
    await connector.changeSettings((own) => ({ ...own, version: 1 }));
    await pass();
    expect(buttons()).not.toContain(english('connectionSave'));
  });
});
