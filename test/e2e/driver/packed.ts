import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import JSZip from 'jszip';

/** A built extension as the archive that stores deliver, in base64. */
export async function packed(dist: string): Promise<string> {
  const archive = new JSZip();
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    archive.file(relative(dist, path).split(sep).join('/'), await readFile(path));
  }
  return archive.generateAsync({ type: 'base64' });
}
