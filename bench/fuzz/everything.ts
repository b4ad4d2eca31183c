/** All that is fuzzed, with the bots that it is tried on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openExtraction } from '../../src/extraction/extraction.ts';
import { startLanguage } from '../../src/language/reader/readers.ts';
import { startStandIn } from '../../src/playground/stand-in.ts';
import { makeSigner } from '../../test/discord/signed.ts';
import { startChild } from '../survival/child.ts';
import { registered } from '../survival/people.ts';
import { startSite } from '../survival/site.ts';
import { files, pages, pastedTexts } from './articles.ts';
import { frames } from './frames.ts';
import { type Fuzzed, fuzzed } from './fuzzing.ts';
import { overTheGateway } from './interactions.ts';
import { rawBytes, signedPosts } from './webhooks.ts';

/** A kind of input, and which part of all inputs it is. */
export type Share = {
  kind: Fuzzed;
  share: number;
  /** What it is tried on; kinds that are tried on the same come one after the other. */
  on: 'gateway' | 'webhook' | 'threads';
};

export type Everything = { kinds: Share[]; close(): Promise<void> };

/** Articles that a server may keep: few, so that the library stays small whatever is added. */
const FEW = 50;

/** @param openapi Discord's description of its API, where it is there: it judges too. */
export const openEverything = async (openapi?: string): Promise<Everything> => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-fuzz-'));
  const standIn = await startStandIn({ port: 0, ...(openapi !== undefined && { judge: { openapi } }) });
  const site = await startSite();
  const signer = makeSigner();
  const shared = {
    api: standIn.api,
    token: standIn.token,
    site: site.port,
    publicKey: signer.publicKey,
    port: 0,
    articles: FEW,
  };
  const [bot, replica] = await Promise.all([
    startChild({ ...shared, via: 'gateway', library: join(folder, 'gateway.db') }),
    startChild({ ...shared, via: 'webhook', library: join(folder, 'webhook.db') }),
  ]);
  await registered(standIn);
  // The stand-in has no key. The replica says so once: no input's fault.
  while (!replica.log.some(({ msg }) => msg?.startsWith('DISCORD_PUBLIC_KEY'))) await pause(20);
  const extraction = openExtraction();
  const language = startLanguage();
  return {
    kinds: [
      { kind: fuzzed(overTheGateway(standIn, bot)), share: 0.2, on: 'gateway' },
      // A handful is some thirteen events.
      { kind: fuzzed(frames(standIn, bot)), share: 0.01, on: 'gateway' },
      { kind: fuzzed(signedPosts(replica, signer)), share: 0.3, on: 'webhook' },
      { kind: fuzzed(rawBytes(replica)), share: 0.4, on: 'webhook' },
      { kind: fuzzed(pastedTexts(extraction, language)), share: 0.03, on: 'threads' },
      { kind: fuzzed(pages(extraction, language)), share: 0.03, on: 'threads' },
      { kind: fuzzed(files(extraction, language)), share: 0.03, on: 'threads' },
    ],
    close: async () => {
      for (const child of [bot, replica]) {
        child.signal('SIGTERM');
        await child.gone;
      }
      await extraction.close();
      await language.close();
      await site.close();
      await standIn.close();
      await rm(folder, { recursive: true });
    },
  };
};
