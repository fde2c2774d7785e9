import { createHash } from 'node:crypto';
import type { Value } from './registry.ts';

/** Settings of one macOS preference domain. */
export interface Payload {
  readonly domain: string;
  readonly settings: { readonly [key: string]: Value };
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

/** A macOS configuration profile that forces these settings, for a device management to hand out. */
export function profileFile(identifier: string, title: string, payloads: readonly Payload[]): string {
  const profile = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuid(identifier),
    PayloadDisplayName: title,
    PayloadScope: 'System',
    PayloadContent: payloads.map(({ domain, settings }) => ({
      PayloadType: domain,
      PayloadVersion: 1,
      PayloadIdentifier: `${identifier}.${domain}`,
      PayloadUUID: uuid(`${identifier}.${domain}`),
      PayloadDisplayName: domain,
      ...settings,
    })),
  };
  return `${HEAD}${drawn(profile, '')}\n</plist>\n`;
}

/** The same each time, so that a file that is made again is the same file. */
function uuid(of: string): string {
  const hex = createHash('sha256').update(of).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-').toUpperCase();
}

function drawn(value: Value, indent: string): string {
  const deeper = `${indent}  `;
  if (typeof value === 'string') return `${indent}<string>${escaped(value)}</string>`;
  if (typeof value === 'number') return `${indent}<integer>${value}</integer>`;
  if (typeof value === 'boolean') return `${indent}<${value}/>`;
  const isList = Array.isArray(value);
  const tag = isList ? 'array' : 'dict';
  const inner = isList
    ? (value as readonly Value[]).map((one) => drawn(one, deeper))
    : Object.entries(value).map(([key, one]) => `${deeper}<key>${escaped(key)}</key>\n${drawn(one, deeper)}`);
  return [`${indent}<${tag}>`, ...inner, `${indent}</${tag}>`].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
