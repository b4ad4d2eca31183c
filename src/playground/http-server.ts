/** The one HTTP server of the playground, and who it lets in. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { API_PATH, type Api } from './api.ts';
import { readBytes, writeJson } from './http.ts';
import { FILE_LIMIT, type Files } from './message-files.ts';
import { serveAttachment, servePage } from './page-files.ts';
import { SOCKET_PATH, UPLOAD_PATH } from './protocol.ts';
import { Refusal, refusalBody, refusals } from './refusal.ts';

const HOST = '127.0.0.1';
export const GATEWAY_PATH = '/gateway';

/** @param query of the address at which the socket was opened. */
type Sockets = { accept(socket: WebSocket, query: URLSearchParams): void };

export const makeServer = ({
  api,
  gateway,
  pages,
  files,
}: {
  api: Api;
  gateway: Sockets & { reachable: boolean };
  pages: Sockets;
  files: Files;
}) => {
  let port = 0;
  const address = () => `http://${HOST}:${port}`;

  // Another site may bring its own name to this address (DNS rebinding) or call it from its pages: neither is let in.
  const isOwnHost = ({ headers: { host } }: IncomingMessage) => host === `${HOST}:${port}`;
  const isFromPage = (request: IncomingMessage) => isOwnHost(request) && request.headers.origin === address();
  // A browser names the page that it calls for; discord.js, which is none, names nothing.
  // Of a picture that another site's page wants it says so in another header.
  const isFromBot = (request: IncomingMessage) =>
    isOwnHost(request) && request.headers.origin === undefined && request.headers['sec-fetch-site'] === undefined;

  /** What is asked for, always at this address: "//elsewhere/" is a path here, and "http://elsewhere/" is nothing (null). */
  const urlOf = ({ url = '' }: IncomingMessage) => (url.startsWith('/') ? URL.parse(`${address()}${url}`) : null);

  const upload = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    if (!isFromPage(request)) throw refusals.missingAccess();
    const bytes = await readBytes(request, FILE_LIMIT);
    const type = request.headers['content-type'] ?? '';
    const { id } = files.keep({ name: url.searchParams.get('name') ?? '', type, bytes });
    writeJson(response, 200, { id });
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const url = urlOf(request);
    if (url === null) throw refusals.badRequest();
    if (request.method === 'GET' && request.headers.host === `localhost:${port}`) {
      response.writeHead(302, { location: url.href }).end();
      return;
    }
    if (!isOwnHost(request)) throw refusals.missingAccess();
    if (url.pathname.startsWith(`${API_PATH}/`)) {
      if (!isFromBot(request)) throw refusals.missingAccess();
      return api.serve(request, response, url);
    }
    if (request.method === 'POST' && url.pathname === UPLOAD_PATH) return upload(request, response, url);
    if (request.method !== 'GET') throw refusals.notFound();
    const [, attachment] = /^\/attachments\/(\d+)\//.exec(url.pathname) ?? [];
    if (attachment !== undefined) return serveAttachment(response, files, attachment);
    return servePage(response, url.pathname);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 0, String(error));
      if (!response.headersSent) writeJson(response, refusal.status, refusalBody(refusal));
    });
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  server.on('upgrade', (request, socket, head) => {
    const url = urlOf(request);
    const path = url?.pathname;
    const isGateway = isFromBot(request) && path?.replace(/\/$/, '') === GATEWAY_PATH;
    const isPage = isFromPage(request) && path === SOCKET_PATH;
    if (url === null || (!isGateway && !isPage)) {
      // Whoever is refused may be gone before they are told.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    if (isGateway && !gateway.reachable) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      // A broken frame closes its socket and nothing else.
      opened.on('error', () => opened.terminate());
      (isGateway ? gateway : pages).accept(opened, url.searchParams);
    });
  });

  return {
    address,
    async listen(wanted: number) {
      server.listen(wanted, HOST);
      await once(server, 'listening');
      ({ port } = server.address() as AddressInfo);
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
