/**
 * An internet of the test's own: names, their addresses, and one server of raw bytes behind all of them. Everything is
 * checked as it is in earnest; only the last step, the connection to a public address, leads to this machine.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer as createTlsServer } from 'node:tls';
import { pino } from 'pino';
import { type Fetcher, makeFetcher } from '../../src/fetch/fetcher.ts';

export type Request = { host: string; path: string; headers: string[] };
export type Site = (socket: Socket, request: Request) => void;

/** A public address like any other; nothing is ever sent there. */
export const PUBLIC = '93.184.215.14';

const pem = (name: string) => readFileSync(new URL(`./certificates/${name}.pem`, import.meta.url));
const certificate = (name: string) => ({ cert: pem(name), key: pem(`${name}.key`) });

/** A whole response. */
export const answer =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = '200 OK'): Site =>
  (socket) => {
    const bytes = Buffer.from(body);
    const all = { 'content-type': 'text/html', 'content-length': String(bytes.length), ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`);
    socket.end(bytes);
  };
export const redirect = (location: string, status = '302 Found') => answer('', { location }, status);
export const missing = answer('nothing here', {}, '404 Not Found');

/** The same bytes; then the connection closes. */
export const raw =
  (...parts: (string | Uint8Array)[]): Site =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** `start`, and then `part` for as long as somebody listens; `every` so many milliseconds, or as fast as it goes. */
export const endless =
  (start: string, part: string, every = 0): Site =>
  (socket) => {
    socket.write(start);
    const more = () => {
      if (socket.destroyed) return;
      if (every > 0) socket.write(part, () => setTimeout(more, every));
      else if (socket.write(part)) setImmediate(more);
      else socket.once('drain', more);
    };
    more();
  };

export type Internet = {
  fetcher: Fetcher;
  /** What servers were asked. */
  requests: Request[];
  /** To what may have been connected: a host's addresses, in the order in which they are tried. */
  dialled: string[];
  /** Names that were looked up. */
  looked: string[];
  /** Resolves when no connection is open. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

type World = {
  /** By host, or by host and path ("news.example/robots.txt"). Without one, robots.txt is missing. */
  sites?: Record<string, Site>;
  /** Addresses of names, the next ones each time it is asked; PUBLIC for all others. */
  names?: Record<string, string[][]>;
  milliseconds?: number | undefined;
  /** Whoever begins with TLS hears nothing. */
  silentTls?: boolean;
  /** Nothing answers anywhere. */
  unreachable?: boolean;
  attachments?: (port: number) => string[];
};

const listening = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(typeof at === 'object' && at ? at.port : 0);
    });
  });

export const openInternet = async (world: World): Promise<Internet> => {
  const { sites = {}, names = {}, milliseconds, attachments, silentTls = false, unreachable = false } = world;
  const requests: Request[] = [];
  const dialled: string[] = [];
  const looked: string[] = [];
  const open = new Set<Socket>();

  const serve = (socket: Socket) => {
    let head = '';
    // Those who are hung up on get resets; that is the point.
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      const isWhole = head.includes('\r\n\r\n');
      head += bytes.toString('latin1');
      if (isWhole || !head.includes('\r\n\r\n')) return;
      const [first = '', ...headers] = head.trimEnd().split('\r\n');
      const path = first.split(' ')[1] ?? '';
      const host = headers.find((line) => /^host:/i.test(line))?.replace(/^host: */i, '') ?? '';
      const request = { host, path, headers };
      requests.push(request);
      const other = path === '/robots.txt' ? missing : sites[host];
      (sites[host + path] ?? other ?? missing)(socket, request);
    });
  };
  const watched = (server: Server) =>
    server.on('connection', (socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
  const plain = watched(createServer(serve));
  const secure = watched(
    createTlsServer(
      {
        ...certificate('trusted'),
        SNICallback: (name, callback) =>
          callback(null, createSecureContext(certificate(name === 'untrusted.example' ? 'untrusted' : 'trusted'))),
      },
      serve,
    ).on('tlsClientError', () => {}),
  );
  const ports: Record<number, number> = { 80: await listening(plain), 443: await listening(secure) };
  const own = ports[80] ?? 0;
  if (silentTls) ports[443] = own;
  if (unreachable) {
    plain.close();
    secure.close();
  }

  const fetcher = makeFetcher({
    attachments: attachments?.(own) ?? [],
    attachmentBytes: 100_000,
    log: pino({ level: 'silent' }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
    resolve: async (name, signal) => {
      looked.push(name);
      const answers = names[name];
      if (!answers) return [PUBLIC];
      const [next = []] = answers.length > 1 ? answers.splice(0, 1) : answers;
      if (next[0] === 'never') await new Promise((_, reject) => signal.addEventListener('abort', reject));
      return next;
    },
    reach: (address, port) => {
      dialled.push(address);
      // The playground's own address is meant as it stands.
      return { host: '127.0.0.1', port: ports[port] ?? port, ca: String(pem('trusted')) };
    },
  });

  const quiet = async () => {
    while (open.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return {
    fetcher,
    requests,
    dialled,
    looked,
    quiet,
    async close() {
      await fetcher.close();
      for (const socket of open) socket.destroy();
      plain.close();
      secure.close();
    },
  };
};
