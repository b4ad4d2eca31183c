/** What the first article needs of the gateway's thread, done when the bot has started and nobody waits. */
import { setTimeout as pause } from 'node:timers/promises';

type Piece = () => Promise<unknown>;

/** A call as Discord sends it, of no command that there is. */
const CALL = {
  id: '0',
  application_id: '0',
  token: '-',
  type: 2,
  channel_id: '0',
  member: { user: { id: '0' }, permissions: '0' },
  authorizing_integration_owners: { 0: '0' },
  data: { name: '-', options: [{ name: '-', type: 3, value: '-' }] },
};

/**
 * Each takes a few milliseconds where those before it are done: all at once, they would keep replies waiting. What is called
 * for nothing is compiled by that: patterns when they are first used, to bytecode, and once more at their second use.
 */
const PIECES: Piece[] = [
  async () => (await import('../discord/interaction.ts')).readInteraction(CALL),
  () => import('./announce-outcome.ts'),
  async () => (await import('../article/canonical-address.ts')).addressOf('https://news.example/'),
];

/** Milliseconds between two of them, in which whoever waits is answered. */
const BETWEEN = 20;

/** @param pieces of other rooms, loaded after those of this one. */
export const loadAtRest = async (pieces: Piece[]): Promise<void> => {
  for (const piece of [...PIECES, ...pieces]) {
    await piece();
    await pause(BETWEEN, undefined, { ref: false });
  }
};
