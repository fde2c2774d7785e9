import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Account, World } from './api.ts';
import { ACCOUNTS, accountOf } from './cast.ts';
import { certificate } from './certificate.ts';
import { sleep } from './faults.ts';
import { HOST_PATTERNS } from './hosts.ts';
import { type Answer, type Exchange, readExchange } from './http.ts';
import { sendInPieces } from './pieces.ts';
import { connectProxy } from './proxy.ts';
import { Realm } from './realm.ts';
import { route } from './router.ts';
import { signInUrl } from './sign-in.ts';

export interface WorldOptions {
  /** Port of the HTTPS server; 0: any free one. */
  readonly port?: number;
  /** Port of the proxy; 0: any free one. */
  readonly proxyPort?: number;
}

/** Starts the practice world on 127.0.0.1. */
export async function createWorld({ port = 0, proxyPort = 0 }: WorldOptions = {}): Promise<World> {
  const realm = new Realm();
  let underWay = 0;
  const server = createServer(await certificate(), (request, response) => {
    underWay += 1;
    response.on('close', () => {
      underWay -= 1;
    });
    void serve(realm, request, response);
  });
  // Longer than any test: a browser that reuses a connection in the instant of its end would see a failure.
  server.keepAliveTimeout = 300_000;
  const endServer = ending(server);
  const httpsPort = await listen(server, port);
  const proxy: HttpServer = connectProxy(httpsPort);
  const endProxy = ending(proxy);

  return {
    port: httpsPort,
    proxyPort: await listen(proxy, proxyPort),
    hosts: HOST_PATTERNS,
    accounts: ACCOUNTS as Readonly<Record<string, Account>>,
    dials: realm.dials,
    ledger: realm.books.ledger,
    seen: realm.seen,
    journal: realm.journal,
    get underWay() {
      return underWay;
    },
    requestOf: (address) => (URL.canParse(address) ? realm.grants.at(new URL(address)) : undefined),
    mainUser: (site) => realm.books.mainUser(site ?? realm.dials.portal.site)?.accountId,
    setMainUser: (handle, site) =>
      realm.books.setMainUser(site ?? realm.dials.portal.site, handle === null ? undefined : accountOf(handle)),
    signInUrl,
    reset: () => realm.reset(),
    close: async () => {
      await Promise.all([endProxy(), endServer()]);
    },
  };
}

async function serve(realm: Realm, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const exchange = await readExchange(request);
    if (exchange.path !== '/favicon.ico') realm.seen.push(seenOf(exchange));
    const answer = await dressed(realm, await route(realm, exchange));
    if (exchange.method === 'POST') await sleep(realm.dials.delays.postMs);
    await send(response, exchange, answer);
  } catch (error) {
    // The client went away while it was still speaking.
    if (request.destroyed && !request.complete) return;
    // A fault of the world itself must be seen in the test that met it.
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`Practice world: ${request.method} ${request.headers.host}${request.url}\n${problem}`);
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
    response.end(`The practice world failed: ${problem}`);
  }
}

/** Delays pages and adds the headers that the dials want on them. */
async function dressed(realm: Realm, answer: Answer): Promise<Answer> {
  if (typeof answer === 'string' || answer.look === undefined) return answer;
  await sleep(realm.dials.delays.pageMs);
  const { portal, atlassian } = realm.dials.headers;
  const extra = answer.look === 'portal' ? portal : answer.look === 'atlassian' ? atlassian : {};
  return { ...answer, headers: { ...answer.headers, ...extra } };
}

async function send(response: ServerResponse, exchange: Exchange, answer: Answer): Promise<void> {
  if (answer === 'hang') return;
  if (answer === 'reset') {
    response.socket?.destroy();
    return;
  }
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (exchange.setCookie.length > 0) response.setHeader('Set-Cookie', exchange.setCookie);
  response.writeHead(answer.status);
  if (exchange.method === 'HEAD') response.end();
  else await sendInPieces(response, answer.body ?? '');
}

const header = (exchange: Exchange, name: string): string | undefined => {
  const value = exchange.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const seenOf = (exchange: Exchange) => ({
  method: exchange.method,
  host: exchange.host,
  path: exchange.path,
  query: exchange.url.search,
  origin: header(exchange, 'origin'),
  secFetchSite: header(exchange, 'sec-fetch-site'),
  secFetchDest: header(exchange, 'sec-fetch-dest'),
  at: Date.now(),
});

/** How to end a server with all its open connections: browsers keep theirs for minutes. Call it before connections come. */
function ending(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that goes away in the middle is not a fault of the world.
    socket.on('error', () => undefined);
  });
  return () =>
    new Promise((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}
