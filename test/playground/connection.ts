/** The gateway without discord.js. */
import { once } from 'node:events';
import { GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { StandIn } from '../../src/playground/stand-in.ts';

type Frame = { op: number; t?: string; s?: number; d: Record<string, unknown> };

/** A bare connection: what arrives, in order, and how it is closed. It sends no heartbeats. */
export const opened = (standIn: StandIn, query = '?v=10&encoding=json') => {
  const socket = new WebSocket(`${standIn.api.replace('http', 'ws').replace('/api', '/gateway')}${query}`);
  onTestFinished(() => socket.terminate());
  const frames: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  socket.on('message', (raw) => {
    const frame = JSON.parse(raw.toString()) as Frame;
    const next = waiting.shift();
    if (next) next(frame);
    else frames.push(frame);
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  const next = () => {
    const there = frames.shift();
    return there ? Promise.resolve(there) : new Promise<Frame>((resolve) => waiting.push(resolve));
  };
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  return { socket, next, send, closed };
};

/** One that was told HELLO. */
export const connected = async (standIn: StandIn) => {
  const connection = opened(standIn);
  expect(await connection.next()).toMatchObject({ op: 10, d: { heartbeat_interval: expect.any(Number) } });
  return connection;
};

export const identify = ({ token }: StandIn, extra: object = {}) => ({
  token,
  intents: GatewayIntentBits.Guilds,
  properties: { os: 'linux', browser: 'test', device: 'test' },
  ...extra,
});
