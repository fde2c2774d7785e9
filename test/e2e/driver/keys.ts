/** Keys that tests press, by their `KeyboardEvent.key`: the Windows code for CDP, the WebDriver code point for BiDi. */
export const namedKeys: Readonly<Record<string, { vk: number; webDriver: string; text?: string }>> = {
  Backspace: { vk: 8, webDriver: '\uE003' },
  Tab: { vk: 9, webDriver: '\uE004' },
  Enter: { vk: 13, webDriver: '\uE006', text: '\r' },
  Shift: { vk: 16, webDriver: '\uE008' },
  Control: { vk: 17, webDriver: '\uE009' },
  Alt: { vk: 18, webDriver: '\uE00A' },
  Escape: { vk: 27, webDriver: '\uE00C' },
  ' ': { vk: 32, webDriver: ' ', text: ' ' },
  PageUp: { vk: 33, webDriver: '\uE00E' },
  PageDown: { vk: 34, webDriver: '\uE00F' },
  End: { vk: 35, webDriver: '\uE010' },
  Home: { vk: 36, webDriver: '\uE011' },
  ArrowLeft: { vk: 37, webDriver: '\uE012' },
  ArrowUp: { vk: 38, webDriver: '\uE013' },
  ArrowRight: { vk: 39, webDriver: '\uE014' },
  ArrowDown: { vk: 40, webDriver: '\uE015' },
  Delete: { vk: 46, webDriver: '\uE017' },
  Meta: { vk: 91, webDriver: '\uE03D' },
};

/** `Control+Shift+A` → the modifiers in order, then the key. `Space` may stand for the blank. */
export function chord(press: string): { modifiers: string[]; key: string } {
  const parts = press === '+' ? ['+'] : press.split('+');
  const last = parts.pop() ?? '';
  const key = last === 'Space' ? ' ' : last;
  for (const name of [...parts, ...(key.length === 1 ? [] : [key])]) {
    if (!(name in namedKeys)) throw new Error(`"${press}": the key "${name}" is not in driver/keys.ts`);
  }
  return { modifiers: parts, key };
}
