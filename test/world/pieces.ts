import type { ServerResponse } from 'node:http';
import { sleep } from './faults.ts';

/** How long each piece of a page lets the next one wait, in milliseconds; 0: pages arrive whole. */
const PAUSE_MS = Number(process.env.MAU_PIECES_MS ?? 0);

/**
 * Sends the body of an answer. With `MAU_PIECES_MS`, a page arrives in pieces, as over a slow line: what is drawn first can be
 * seen, and pressed, before the scripts further down have come. Nothing may depend on a page that comes whole.
 */
export async function sendInPieces(response: ServerResponse, body: string | Buffer): Promise<void> {
  const whole = PAUSE_MS === 0 || !String(response.getHeader('content-type')).startsWith('text/html');
  const pieces = whole ? [body] : String(body).split(/(?=<script|<\/body|<form|<button)/);
  for (const piece of pieces.slice(0, -1)) {
    response.write(piece);
    await sleep(PAUSE_MS);
  }
  response.end(pieces.at(-1));
}
