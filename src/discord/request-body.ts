/** Reads request bodies from strangers: bounded in length and time each, and in memory all together. */
import type { IncomingMessage } from 'node:http';

/** Most bytes of a body. An interaction has about a thousand, one on a long message about ten thousand. */
const BODY = 1024 * 1024;
/** Most bytes of all bodies together while they arrive. */
const ROOM = 64 * 1024 * 1024;
/** Milliseconds for a whole body: Discord takes no first answer after three seconds. It drops slow senders, too. */
const PATIENCE = 3_000;
/** Bytes that a body gets first; the buffer doubles as more arrives. */
const FIRST = 4096;

/** Whether the content-length header alone exceeds the limit. */
export const isTooLong = ({ headers }: IncomingMessage): boolean => Number(headers['content-length'] ?? 0) > BODY;

/** Why a body was given up; its bytes are dropped and the rest stays unread. */
export type Unread = 'too-long' | 'too-slow' | 'no-room';

/** Reads a body. Rejects where the sender hangs up. */
export type ReadBody = (request: IncomingMessage) => Promise<Buffer | Unread>;

type Coming = { room: number; giveUp(why: Unread): void };

/**
 * Makes a reader of bodies. When all together exceed `room`, the largest is given up: Discord's own are small and arrive at
 * once, so they never are.
 */
export const bodies = ({ room = ROOM, patience = PATIENCE } = {}): ReadBody => {
  const coming = new Set<Coming>();
  let taken = 0;

  const makeRoom = () => {
    while (taken > room) {
      let largest: Coming | null = null;
      for (const one of coming) if (largest === null || one.room > largest.room) largest = one;
      largest?.giveUp('no-room');
    }
  };

  return (request) =>
    new Promise((resolve, reject) => {
      // One buffer instead of chunks: a chunk object takes a hundred bytes, even for one.
      let bytes: Buffer = Buffer.alloc(0);
      let size = 0;
      const over = () => {
        clearTimeout(late);
        request.off('data', more).off('end', whole).off('error', failed).off('close', gone);
        taken -= own.room;
        coming.delete(own);
      };
      const own: Coming = {
        room: 0,
        giveUp: (why) => {
          over();
          request.pause();
          resolve(why);
        },
      };
      const more = (chunk: Buffer) => {
        const needed = size + chunk.length;
        if (needed > BODY) return own.giveUp('too-long');
        if (needed > bytes.length) {
          const larger = Buffer.allocUnsafeSlow(Math.min(BODY, Math.max(FIRST, needed, 2 * bytes.length)));
          bytes.copy(larger, 0, 0, size);
          taken += larger.length - own.room;
          own.room = larger.length;
          bytes = larger;
        }
        chunk.copy(bytes, size);
        size = needed;
        makeRoom();
      };
      const whole = () => {
        over();
        resolve(bytes.subarray(0, size));
      };
      const failed = (error: Error) => {
        over();
        reject(error);
      };
      const gone = () => failed(new Error('The sender hung up.'));
      const late = setTimeout(() => own.giveUp('too-slow'), patience);
      coming.add(own);
      request.on('data', more).on('end', whole).on('error', failed).on('close', gone);
    });
};
