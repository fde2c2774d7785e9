import { WebSocket } from 'ws';

/** The browser answered a command with an error. */
export class WireError extends Error {
  override name = 'WireError';
}

/** The document that a command was for is gone: it navigated, or its tab closed. Asking again may succeed. */
export class Gone extends Error {
  override name = 'Gone';
}

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  sessionId?: string;
  result?: unknown;
  /** WebDriver BiDi: an error code, explained in `message`. Chrome DevTools Protocol: an object. */
  error?: string | { message: string };
  message?: string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Listener = (params: never, sessionId: string | undefined) => void;

/** Long enough for a page that is held while a session is read; shorter than a test may take, so that what hangs is named. */
const COMMAND_MS = 60_000;

/** Commands and events over one WebSocket: the part that Chrome DevTools Protocol and WebDriver BiDi have in common. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Listener[]>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data)) as Message));
    socket.on('close', () => this.#fail('the browser closed the connection'));
    socket.on('error', (error) => this.#fail(error.message));
  }

  static open(address: string): Promise<Wire> {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const wire = new Wire(socket);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(wire));
      socket.once('error', reject);
    });
  }

  on<T>(event: string, listener: (params: T, sessionId: string | undefined) => void): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener as Listener]);
  }

  send<T = unknown>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    if (this.#socket.readyState !== WebSocket.OPEN) return Promise.reject(new Gone(`${method}: the browser is closed`));
    this.#last += 1;
    const id = this.#last;
    // Its stack tells which line of a test sent the command; an error made when the answer arrives could not.
    const fault = new WireError();
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        fault.message = `${method}: no answer after ${COMMAND_MS} ms`;
        reject(fault);
      }, COMMAND_MS);
      this.#waiting.set(id, {
        resolve: (result) => {
          clearTimeout(timer);
          resolve(result as T);
        },
        reject: (error) => {
          clearTimeout(timer);
          if (error instanceof Gone) return reject(error);
          fault.message = `${method}: ${error.message}`;
          reject(fault);
        },
      });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners.get(message.method ?? '') ?? []) {
        listener(message.params as never, message.sessionId);
      }
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else {
      const text = typeof message.error === 'string' ? `${message.error}: ${message.message}` : message.error.message;
      waiting?.reject(new WireError(text));
    }
  }

  #fail(why: string): void {
    for (const waiting of this.#waiting.values()) waiting.reject(new Gone(why));
    this.#waiting.clear();
  }
}
