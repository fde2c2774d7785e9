import { request } from 'node:https';
import type { SignIn, World } from './api.ts';
import { SIGNED_IN_TITLE } from './sign-in.ts';

/** What came back, after redirects when they were followed. */
export interface Visit {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Every address on the way, the last one included. */
  readonly way: readonly string[];
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Host, or `.domain`. */
  readonly domain: string;
  readonly path: string;
}

interface Options {
  readonly form?: Readonly<Record<string, string>>;
  readonly accept?: string;
  readonly timeoutMs?: number;
}

/** A browser without a screen: real requests to the world, a cookie jar, and no script. */
export class Visitor {
  readonly #world: World;
  #jar: Cookie[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  /** A new browser in which these accounts are signed in. */
  static async signedIn(world: World, who: SignIn): Promise<Visitor> {
    const visitor = new Visitor(world);
    await visitor.signIn(who);
    return visitor;
  }

  async signIn(who: SignIn): Promise<void> {
    const done = await this.open(this.#world.signInUrl(who));
    if (!done.body.includes(`<title>${SIGNED_IN_TITLE}</title>`)) throw new Error(`Not signed in: ${done.body}`);
  }

  /** One request; redirects are not followed. Fails when the connection breaks or takes too long. */
  ask(address: string, { form, accept = 'text/html', timeoutMs = 5000 }: Options = {}): Promise<Visit> {
    const url = new URL(address);
    const body = form ? new URLSearchParams(form).toString() : undefined;
    const headers: Record<string, string> = { Host: url.hostname, Accept: accept, Cookie: this.#cookiesFor(url) };
    if (body !== undefined) headers['Content-Type'] = 'application/x-www-form-urlencoded';
    return new Promise((done, fail) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port: this.#world.port,
          servername: url.hostname,
          path: url.pathname + url.search,
          method: body === undefined ? 'GET' : 'POST',
          headers,
          rejectUnauthorized: false,
          agent: false,
        },
        (answer) => {
          for (const line of answer.headers['set-cookie'] ?? []) this.#keep(url, line);
          let text = '';
          answer.setEncoding('utf8').on('data', (chunk) => {
            text += chunk;
          });
          answer.on('end', () => {
            done({ url: address, status: answer.statusCode ?? 0, headers: answer.headers, body: text, way: [address] });
          });
        },
      );
      asked.setTimeout(timeoutMs, () => asked.destroy(new Error('timed out')));
      asked.on('error', fail);
      asked.end(body);
    });
  }

  /** Opens an address as a tab does, through all redirects. */
  async open(address: string, options: Options = {}): Promise<Visit> {
    const way: string[] = [];
    let visit = await this.ask(address, options);
    for (let hops = 0; hops < 15; hops += 1) {
      way.push(visit.url);
      const { location } = visit.headers;
      if (visit.status < 300 || visit.status > 399 || typeof location !== 'string') return { ...visit, way };
      visit = await this.ask(new URL(location, visit.url).href);
    }
    throw new Error(`Too many redirects: ${way.join(' → ')}`);
  }

  /** Sends the page's form that has this submit button, as a click on it does. */
  async press(page: Visit, button: RegExp): Promise<Visit> {
    const forms = page.body.match(/<form[\s\S]*?<\/form>/g) ?? [];
    const form = forms.find((text) => submitsOf(text).some((submit) => button.test(wordsOf(submit))));
    if (form === undefined) throw new Error(`No button ${button} on ${page.url}:\n${page.body}`);
    const submit = submitsOf(form).find((text) => button.test(wordsOf(text))) ?? '';
    const hidden = form.match(/<input type="hidden"[^>]*>/g) ?? [];
    const fields = [...hidden, submit].flatMap((tag) => {
      const name = attribute(tag, 'name');
      return name === undefined ? [] : [[name, attribute(tag, 'value') ?? '']];
    });
    const target = new URL(attribute(form, 'action') ?? page.url, page.url).href;
    const values = Object.fromEntries(fields) as Record<string, string>;
    if (attribute(form, 'method') === 'post') return this.open(target, { form: values });
    return this.open(`${target.split('?')[0]}?${new URLSearchParams(values)}`);
  }

  /** Follows the page's link with these words. */
  follow(page: Visit, words: string): Promise<Visit> {
    const link = (page.body.match(/<a [\s\S]*?<\/a>/g) ?? []).find((text) => wordsOf(text) === words);
    if (link === undefined) throw new Error(`No link "${words}" on ${page.url}:\n${page.body}`);
    return this.open(new URL(attribute(link, 'href') ?? '', page.url).href);
  }

  #cookiesFor(url: URL): string {
    const fits = ({ domain, path }: Cookie) =>
      (domain.startsWith('.') ? `.${url.hostname}`.endsWith(domain) : url.hostname === domain) &&
      (url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`));
    return this.#jar
      .filter(fits)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const given = (key: string) => attributes.find((text) => text.startsWith(`${key}=`))?.slice(key.length + 1);
    const domain = given('Domain') === undefined ? url.hostname : `.${given('Domain')}`;
    const path = given('Path') ?? '/';
    this.#jar = this.#jar.filter((c) => c.name !== name || c.domain !== domain || c.path !== path);
    if (given('Max-Age') !== '0') this.#jar.push({ name, value, domain, path });
  }
}

const plainText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** From the first tag of the text. */
function attribute(text: string, name: string): string | undefined {
  const tag = text.slice(0, text.indexOf('>') + 1);
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : plainText(value);
}

const submitsOf = (form: string): string[] =>
  form.match(/<input type="submit"[^>]*>|<button[^>]*>[\s\S]*?<\/button>/g) ?? [];

const wordsOf = (tag: string): string =>
  tag.startsWith('<input') ? (attribute(tag, 'value') ?? '') : plainText(tag.replace(/<[^>]*>/g, '').trim());
