import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
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

/** Lays what is in such an archive out in a folder. */
export async function unpack(archive: Uint8Array, folder: string): Promise<void> {
  const { files } = await JSZip.loadAsync(archive);
  for (const entry of Object.values(files).filter(({ dir }) => !dir)) {
    const path = join(folder, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await entry.async('nodebuffer'));
  }
}
