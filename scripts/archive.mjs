// @ts-check
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { deflate as zopfli } from '@gfx/zopfli';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { deflateSync } from 'fflate';

/** The first day that a zip can name, where this machine is: what is in it has no date of its own. */
const NO_DATE = new Date(1980, 0, 1);
/** Rounds of looking for a smaller way to say the same; more of them find next to nothing. */
const ROUNDS = 15;
const DEFLATED = 8;

/** @typedef {(content: Uint8Array) => Uint8Array | Promise<Uint8Array>} Packer Gives raw deflate (RFC 1951). */

/** @type {Map<string, Uint8Array>} By what was packed: both stores get the same words and pictures. */
const packedBefore = new Map();

/**
 * As small as deflate can be said, and slow: for what people download.
 * @type {Packer}
 */
export async function tightly(content) {
  const key = createHash('sha256').update(content).digest('hex');
  const before = packedBefore.get(key);
  if (before) return before;
  /** @type {Uint8Array} */
  const packed = await new Promise((done, failed) => {
    zopfli(content, { numiterations: ROUNDS }, (error, output) => (error ? failed(error) : done(output)));
  });
  packedBefore.set(key, packed);
  return packed;
}

/**
 * @type {Packer}
 */
export function quickly(content) {
  return deflateSync(content, { level: 9 });
}

/** What is packed already, named, dated and measured: each file's size stands before it, and nothing is said twice. */
const AS_PACKED = {
  passThrough: true,
  compressionMethod: DEFLATED,
  dataDescriptor: false,
  extendedTimestamp: false,
  msDosCompatible: true,
  lastModDate: NO_DATE,
  useWebWorkers: false,
};

/**
 * A zip archive whose bytes follow from what is in it alone: sorted, undated, packed by one and the same code (whatever
 * version of zlib Node has), without folders, modes and owners.
 * @param {ReadonlyMap<string, Uint8Array | string>} files By path, with `/`.
 * @param {Packer} pack
 * @returns {Promise<Buffer>}
 */
export async function archive(files, pack) {
  const zip = new ZipWriter(new Uint8ArrayWriter(), AS_PACKED);
  // By code unit: a locale sorts differently elsewhere.
  for (const path of [...files.keys()].sort()) {
    const content = Buffer.from(files.get(path) ?? '');
    const packed = new Uint8ArrayReader(await pack(content));
    await zip.add(path, packed, { uncompressedSize: content.length, signature: crc32(content) });
  }
  return Buffer.from(await zip.close());
}
