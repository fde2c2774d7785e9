import { generate } from 'selfsigned';
import { HOST_PATTERNS } from './hosts.ts';

/** A certificate for every host of the world, made anew at each start and trusted by nobody but the tests' browsers. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const day = 24 * 60 * 60 * 1000;
  const made = await generate([{ name: 'commonName', value: 'MAU Guard practice world' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: HOST_PATTERNS.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}
