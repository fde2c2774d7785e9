import type { IncomingMessage } from 'node:http';

/** One request, read whole, and the cookies that its answer will set. */
export interface Exchange {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Body of an urlencoded form; empty for everything else. */
  readonly form: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly cookies: ReadonlyMap<string, string>;
  /** Lines of Set-Cookie for the answer. */
  readonly setCookie: string[];
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Set on HTML pages: which family of pages it is. */
  readonly look?: string;
}

/** 'hang' never answers, 'reset' destroys the connection. */
export type Answer = Reply | 'hang' | 'reset';

const BODY_LIMIT = 100_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) throw new Error('The request body is too long');
  }
  return body;
}

function cookiesOf(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0) cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return cookies;
}

export async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(request.url ?? '/', `https://${host || 'unknown.invalid'}`);
  const body = await bodyOf(request);
  const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return {
    method: request.method ?? 'GET',
    host,
    url,
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(isForm ? body : ''),
    headers: request.headers,
    cookies: cookiesOf(request.headers.cookie),
    setCookie: [],
  };
}

export const redirect = (location: string, status: 302 | 303 = 302): Reply => ({
  status,
  headers: { Location: location, 'Cache-Control': 'no-store' },
});

export const text = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  body,
});

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json;charset=UTF-8', 'Cache-Control': 'no-store', ...headers },
  body: JSON.stringify(value),
});

/** An address with these parameters, percent-encoded as a form does not: a space is %20 and a plus %2B. */
export function address(base: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(value)}`],
  );
  if (pairs.length === 0) return base;
  return `${base}${base.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}
