import { Window } from 'happy-dom';
import type { ManagedSchema } from '../../../scripts/policy/schema.ts';

/** A tree of registry keys: names to values, and to the keys below. */
export interface RegistryKey {
  [name: string]: string | number | RegistryKey;
}

/** Reads a file for the Windows registry; throws at a line that `regedit` would not take. */
export function readRegistry(file: string): RegistryKey {
  const [head, ...lines] = file.split('\r\n');
  if (head !== 'Windows Registry Editor Version 5.00') throw new Error(`no registry file begins like this: ${head}`);
  const root: RegistryKey = {};
  let key: RegistryKey | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const path = /^\[(HKEY_LOCAL_MACHINE\\[^\]]+)\]$/.exec(line)?.[1];
    const value = /^"((?:[^"\\]|\\["\\])+)"=(?:"((?:[^"\\]|\\["\\])*)"|dword:([0-9a-f]{8}))$/.exec(line);
    if (path) key = below(root, path);
    else if (value?.[1] && key) key[plain(value[1])] = value[3] ? Number.parseInt(value[3], 16) : plain(value[2] ?? '');
    else throw new Error(`no line of a registry file: ${line}`);
  }
  return root;
}

/** The key at a path; made where it is not there. */
export function below(root: RegistryKey, path: string): RegistryKey {
  return path.split('\\').reduce((at, name) => {
    at[name] ??= {};
    return at[name] as RegistryKey;
  }, root);
}

const plain = (quoted: string) => quoted.replace(/\\(["\\])/g, '$1');

/**
 * What Chromium makes of a registry key: the schema tells lists, whose names are numbers, from objects
 * (`RegistryDict::ConvertToJSON`).
 */
export function fromRegistry(value: string | number | RegistryKey, schema: ManagedSchema | undefined): unknown {
  if (typeof value !== 'object') return schema?.type === 'boolean' ? Boolean(value) : value;
  if (schema?.type === 'array') return Object.values(value).map((one) => fromRegistry(one, schema.items));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, fromRegistry(inner, schema?.properties?.[name])]),
  );
}

/** Reads an XML property list; throws at what is none. */
export function readPropertyList(file: string): unknown {
  const root = readXml(file).documentElement;
  const inner = [...root.children];
  if (root.tagName !== 'plist' || inner.length !== 1) throw new Error('no property list');
  return listed(inner[0] as unknown as Element);
}

function listed(element: Element): unknown {
  const inner = [...element.children];
  const text = element.textContent ?? '';
  switch (element.tagName) {
    case 'string':
      return text;
    case 'integer':
      return Number(text);
    case 'true':
    case 'false':
      return element.tagName === 'true';
    case 'array':
      return inner.map(listed);
    case 'dict':
      return Object.fromEntries(
        inner.flatMap((key, index) => {
          if (index % 2 === 1) return [];
          const value = inner[index + 1];
          if (key.tagName !== 'key' || !value) throw new Error(`no key and value: ${key.outerHTML}`);
          return [[key.textContent, listed(value)]];
        }),
      );
    default:
      throw new Error(`no part of a property list: ${element.outerHTML}`);
  }
}

/** Reads an XML file; throws at what is none. */
export function readXml(file: string) {
  const document = new new Window().DOMParser().parseFromString(file, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(error.textContent);
  return document;
}
