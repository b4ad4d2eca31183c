/**
 * Discord's webhooks for tests: what people do in the stand-in is sent, signed, to an address, and the response's body is
 * taken as the first answer, judged as every other. (Discord sends either to the gateway or to an address, never to both.)
 */
import { once } from 'node:events';
import { DefaultUserAgent } from 'discord.js';
import { WebSocket } from 'ws';
import type { StandIn } from '../../src/playground/stand-in.ts';
import type { Signer } from './signed.ts';

export type Relay = {
  /** Everything that came back, in order: the response, and the status with which the stand-in took the answer (null: not tried). */
  came: { status: number; body: string; taken: number | null }[];
  close(): Promise<void>;
};

const PROPERTIES = { os: process.platform, browser: 'relay', device: 'relay' };

/** @param target the address for the next interaction. */
export const startRelay = async (standIn: StandIn, signer: Signer, target: () => string): Promise<Relay> => {
  const came: Relay['came'] = [];
  const socket = new WebSocket(`${new URL(standIn.api).origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);

  const answer = async ({ id, token }: { id: string; token: string }, body: string) => {
    const { status } = await fetch(`${standIn.api}/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': DefaultUserAgent },
      body,
    });
    return status;
  };
  const relay = async (interaction: { id: string; token: string }) => {
    const body = JSON.stringify(interaction);
    const headers = { 'content-type': 'application/json', ...signer.headers(body) };
    const response = await fetch(target(), { method: 'POST', headers, body });
    const text = await response.text();
    const taken = response.ok ? await answer(interaction, text) : null;
    came.push({ status: response.status, body: text, taken });
  };

  let beating: NodeJS.Timeout | undefined;
  socket.on('close', () => clearInterval(beating));
  const ready = new Promise<void>((resolve) => {
    socket.on('message', (raw) => {
      const { op, t, d } = JSON.parse(String(raw));
      if (op === 10) {
        beating = setInterval(() => socket.send(JSON.stringify({ op: 1, d: null })), d.heartbeat_interval);
        socket.send(
          JSON.stringify({ op: 2, d: { token: standIn.token, intents: 0, properties: PROPERTIES, shard: [0, 1] } }),
        );
      }
      if (t === 'READY') resolve();
      // A replica that is gone answers nothing; whoever acted is told so by the stand-in.
      if (t === 'INTERACTION_CREATE') void relay(d).catch(() => came.push({ status: 0, body: '', taken: null }));
    });
  });
  await ready;
  return {
    came,
    close: async () => {
      socket.close(1000);
      await once(socket, 'close');
    },
  };
};
