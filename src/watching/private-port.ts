/** A port for whoever runs the bot, never for people: its figures, and whether it lives and answers. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Metrics, State } from './metrics.ts';

export type PrivatePort = {
  port: number;
  /** From now on this is what is told. */
  show(state: State): void;
  close(): Promise<void>;
};

/**
 * Takes the metrics over, to close them with the port. Listens at once, so that a port that is taken stops the start. `GET /metrics` gives the figures, `/healthz` 200 as long as
 * the process lives, `/readyz` 200 where interactions are answered.
 * @param port 0 for any that is free.
 * @throws Error with a sentence where the port can't be had.
 */
export const openPrivatePort = async ({
  port,
  host,
  metrics,
  log,
}: {
  port: number;
  host: string;
  metrics: Metrics;
  log: Logger;
}): Promise<PrivatePort> => {
  let isReady = () => false;
  const end = (response: ServerResponse, status: number, body = '', headers = {}) =>
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers }).end(body);
  const figures = async (response: ServerResponse): Promise<void> => {
    try {
      end(response, 200, await metrics.text(), { 'content-type': metrics.contentType });
    } catch (error) {
      log.error({ err: error }, 'The metrics could not be gathered.');
      end(response, 500);
    }
  };
  const server = createServer(({ method = '', url = '' }, response) => {
    const [path = ''] = url.split('?');
    if (!['GET', 'HEAD'].includes(method)) return void end(response, 405, '', { allow: 'GET, HEAD' });
    if (path === '/metrics') return void figures(response);
    if (path === '/healthz') return void end(response, 200);
    if (path === '/readyz') return void end(response, isReady() ? 200 : 503);
    end(response, 404);
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    metrics.close();
    throw new Error(
      `Port ${port} of ${host} can’t be had. Choose another with METRICS_PORT or METRICS_HOST, or end what uses it.`,
      { cause },
    );
  }
  return {
    port: (server.address() as AddressInfo).port,
    show: (state) => {
      isReady = state.ready;
      metrics.show(state);
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      metrics.close();
    },
  };
};
