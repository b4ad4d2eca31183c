/** A connection to one of the addresses that were checked, and to nothing else. */
import { isIP, connect as plainly, type Socket } from 'node:net';
import { connect as encrypted } from 'node:tls';
import type { buildConnector } from 'undici';
import { Refused } from './refused.ts';

/** Where an address and port are found. Only tests, whose internet is a server of their own, lead elsewhere. */
export type Reach = (address: string, port: number) => { host: string; port: number };

export const directly: Reach = (address, port) => ({ host: address, port });

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
  signal: AbortSignal;
};

const open = (at: { host: string; port: number }, { secure, name, most, signal }: Line): Promise<Socket> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const socket = secure
      ? encrypted({ ...at, servername: isIP(name) === 0 ? name : '', ALPNProtocols: ['http/1.1'] })
      : plainly(at);
    const patience = setTimeout(() => socket.destroy(new Refused('unreachable')), PATIENCE);
    const meter = setInterval(() => {
      if (socket.bytesRead > most) socket.destroy(new Refused('size'));
    }, LOOK);
    const stop = () => socket.destroy(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(patience);
      resolve(socket);
    });
    socket.on('error', reject);
    socket.once('close', () => {
      clearTimeout(patience);
      clearInterval(meter);
      signal.removeEventListener('abort', stop);
      reject(new Refused('unreachable'));
    });
  });

const first = async (addresses: string[], port: number, reach: Reach, line: Line): Promise<Socket> => {
  let trouble: unknown;
  for (const address of addresses.slice(0, TRIED)) {
    try {
      return await open(reach(address, port), line);
    } catch (error) {
      trouble = error;
      if (line.signal.aborted) break;
    }
  }
  throw trouble;
};

/**
 * undici's way to the given addresses: no name is looked up again, while the certificate must be the name's. It connects
 * once. Until the connection closes, `signal` ends it.
 */
export const pinned = (
  addresses: string[],
  { reach, most, signal }: { reach: Reach; most: number; signal: AbortSignal },
): buildConnector.connector => {
  let isUsed = false;
  return ({ protocol, hostname, port }, callback) => {
    // undici connects again for a request that it could not write yet.
    if (isUsed) return callback(new Refused('broken'), null);
    isUsed = true;
    const secure = protocol === 'https:';
    first(addresses, Number(port) || (secure ? 443 : 80), reach, { secure, name: hostname, most, signal }).then(
      (socket) => callback(null, socket),
      (error) => callback(error, null),
    );
  };
};
