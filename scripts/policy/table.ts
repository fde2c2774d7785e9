import { flat, type Key, type Kind } from './keys.ts';

const KINDS: Readonly<Record<Kind, string>> = {
  text: 'text',
  'whole number': 'whole number',
  'yes or no': '`true` or `false`',
  texts: 'list of texts',
  object: 'object',
  objects: 'list of objects',
};

const HEAD = `# Settings and policy

<!-- Made by \`npm run generate\` from src/domain/settings.ts and scripts/policy/words.ts: change those. -->

One JSON document serves for import, export and browser policy. How a policy comes into a browser stands in
[deploy.md](deploy.md); [samples/settings.json](samples/settings.json) is a whole document.

- **Policy wins** for every key that it has, and is shown read-only, with the organisation's name and link for help. As soon
  as there is any policy, a person can't change settings, and set-up is not offered; but where it has no \`pointers\`, a person
  may point at the row, since that helps the guide alone.
- **What is wrong or missing in a policy never loosens the rest**: each right connection applies, a faulty \`mode\` is
  \`block\`, a faulty \`ownConnect\` is \`hold\`, and every fault is named on the options page.
- **An import is taken whole or not at all**; every fault is named by its path.
- Keys that are not listed here are left out, and named as unknown.
- Chromium checks types before we see anything: where one is wrong anywhere below a key of the top, it drops **that whole key**
  and says so at \`chrome://policy\` alone. Without \`connections\` the person's own apply. Firefox hands over everything.

## Keys

"Needed" means: the object that it is in is wrong without it.

| key | type | needed | where it is absent | where a policy leaves it out | what it is | example |
|---|---|---|---|---|---|---|
`;

/** The page that documents every key: docs/policy.md. */
export function policyPage(): string {
  return HEAD + flat().map(row).join('');
}

function row(key: Key): string {
  const cells = [
    `\`${key.path}\``,
    typeOf(key),
    key.required ? 'yes' : '',
    key.required ? '' : (key.without ?? worded(key.absent)),
    key.required ? '' : (key.without ?? inPolicy(key)),
    key.policyOnly ? `In a policy alone. ${key.says}` : key.says,
    key.example === undefined ? '' : `\`${JSON.stringify(key.example)}\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
}

function typeOf({ kind, allowed, form }: Key): string {
  if (allowed) return allowed.map((value) => `\`${value}\``).join(', ');
  return form ? `${KINDS[kind]}: ${form}` : KINDS[kind];
}

function inPolicy(key: Key): string {
  const value = worded(key.absentInPolicy);
  return key.personsOwn ? `the person’s own, else ${value}` : value;
}

function worded(value: unknown): string {
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return isNothing ? 'none' : `\`${value}\``;
}
