// @ts-check
import JSZip from 'jszip';

/** The first day that a zip can name: what is in it has no date of its own. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * A zip archive whose bytes follow from what is in it alone: sorted, undated, packed by one and the same code (JSZip's
 * own, whatever version of zlib Node has), without folders, modes and owners.
 * @param {ReadonlyMap<string, Uint8Array | string>} files By path, with `/`.
 * @returns {Promise<Buffer>}
 */
export function archive(files) {
  const zip = new JSZip();
  // By code unit: a locale sorts differently elsewhere.
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path) ?? '';
    zip.file(path, content, { date: NO_DATE, createFolders: false });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    platform: 'DOS',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
