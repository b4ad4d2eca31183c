/** The one site of a bot's internet: as many articles as there are addresses, and one that hangs until it is let go. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Site = {
  port: number;
  /** Until it is called, addresses with "slow" in them get no answer. */
  release(): void;
  close(): Promise<void>;
};

const title = (path: string) => `Ferry ${path.replace(/\W+/g, ' ').trim()} sails again`;

/** The headline of the article at an address of the site. */
export const titleAt = (address: string): string => title(new URL(address).pathname);

const page = (path: string) => `<!doctype html><html lang="en"><head><title>${title(path)}</title></head><body><article>
<h1>${title(path)}</h1>
<p>The ferry of ${path} sails again from the old quay, said Mira Sand, the harbour master of Eastwick, on Monday morning.</p>
<p>“Nobody thought that ${path} would see a ship this year,” Sand said. “The town has waited for nine long months, and here it is.”</p>
<p>It carries ${path.length * 7} people and the mail of ${path} to Far Island, where the market opens at noon and the lighthouse is lit again.</p>
<p>Tom Reed, who owns the boat named ${path}, paid 41,000 crowns for the new engine, and thanked the Fen Trust for a third of it.</p>
</article></body></html>`;

export const startSite = async (): Promise<Site> => {
  let released = Promise.withResolvers<void>();
  const server = createServer(async ({ url = '/' }, response) => {
    if (url === '/robots.txt') return response.writeHead(404).end();
    if (url.includes('slow')) await released.promise;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(url));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    release: () => {
      released.resolve();
      released = Promise.withResolvers();
    },
    close: async () => {
      released.resolve();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
