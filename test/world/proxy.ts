import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { isKnownHost } from './hosts.ts';

/** An HTTP CONNECT proxy that knows the world's hosts and nothing else, so that no test reaches the real ones. */
export function connectProxy(httpsPort: number): Server {
  const proxy = createServer((_request, response) => {
    response.writeHead(502).end('Only CONNECT to hosts of the practice world');
  });
  proxy.on('connect', (request, client: Duplex, head: Buffer) => {
    const [host = '', port] = (request.url ?? '').split(':');
    if (port !== '443' || !isKnownHost(host.toLowerCase())) {
      client.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const server = connect(httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) server.write(head);
      server.pipe(client).pipe(server);
    });
    // Either end may vanish at any time; then the other has nothing to wait for.
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('error', () => server.destroy());
    client.on('close', () => server.destroy());
  });
  return proxy;
}
