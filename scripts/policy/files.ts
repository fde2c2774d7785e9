import { jsonFile } from './json.ts';
import { samples } from './samples.ts';
import { managedSchema } from './schema.ts';
import { policyPage } from './table.ts';

/** Where the samples are. */
export const SAMPLES = 'docs/samples';

/** Every file that is made from the catalogue of settings, by its path in the repository. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'public/managed_schema.json': jsonFile(managedSchema()),
    'docs/policy.md': policyPage(),
    ...Object.fromEntries(Object.entries(samples()).map(([name, text]) => [`${SAMPLES}/${name}`, text])),
  };
}
