import { say, type WordKey } from '../ui/words.ts';

/** What people know of what is stored; the rest has a name for those who help. */
const STORED: Readonly<Record<string, WordKey>> = { settings: 'optionsDocument', activity: 'optionsActivity' };

/** A stored value, as people know it. */
export function sayStored(name: string): string {
  const words = STORED[name];
  return words ? say(words) : name;
}
