/** A connection to one of the addresses that were checked, and to nothing else. */
import { isIP, connect as plainly, type Socket } from 'node:net';
import { connect as encrypted } from 'node:tls';
import type { buildConnector } from 'undici';
import { Refused } from './fetch-refusal.ts';
import type { Reach } from './reach.ts';

type Place = ReturnType<Reach>;

/** Milliseconds for one address, after which the next is tried. */
const PATIENCE = 3000;

/** Of a name's addresses, the most that are tried. */
const TRIED = 4;

/** Milliseconds between looks at how much came. */
const LOOK = 20;

type Line = {
  secure: boolean;
  /** The name that the certificate must have. */
  name: string;
  /** Bytes that may come in all, whatever they are: status lines and chunks' extensions have no other limit. */
  most: number;
};

const open = (at: Place, { secure, name, most }: Line): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = secure
      ? encrypted({ ...at, servername: isIP(name) === 0 ? name : '', ALPNProtocols: ['http/1.1'] })
      : plainly(at);
    const patience = setTimeout(() => socket.destroy(new Refused('unreachable')), PATIENCE);
    const meter = setInterval(() => {
      if (socket.bytesRead > most) socket.destroy(new Refused('size'));
    }, LOOK);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(patience);
      resolve(socket);
    });
    socket.on('error', reject);
    socket.once('close', () => {
      clearTimeout(patience);
      clearInterval(meter);
      reject(new Refused('unreachable'));
    });
  });

const first = async (places: Place[], line: Line): Promise<Socket> => {
  let trouble: unknown;
  for (const place of places.slice(0, TRIED)) {
    try {
      return await open(place, line);
    } catch (error) {
      trouble = error;
    }
  }
  throw trouble;
};

/**
 * undici's way to the given places: no name is looked up again, while the certificate must be the name's. It connects once.
 * @param most bytes that may come in all.
 */
export const pinned = (places: Place[], most: number): buildConnector.connector => {
  let isUsed = false;
  return ({ protocol, hostname }, callback) => {
    // undici connects again for a request that it could not write yet.
    if (isUsed) return callback(new Refused('broken'), null);
    isUsed = true;
    const secure = protocol === 'https:';
    first(places, { secure, name: hostname, most }).then(
      (socket) => callback(null, socket),
      (error) => callback(error, null),
    );
  };
};
