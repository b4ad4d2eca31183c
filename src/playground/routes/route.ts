import type { File } from '../files.ts';
import { EMPTY } from '../judge/flaw.ts';
import type { Judge, Sending } from '../judge.ts';
import { refusals } from '../refusal.ts';

/** A request that has found its route: what stood for each `:name` of its path, and what it carries. */
export type Call = { params: string[]; query: URLSearchParams; body: unknown; uploads: Map<string, File> };

/** Returns the JSON to answer with, or nothing for a 204; throws a `Refusal`. */
export type Handler = (call: Call) => { body?: unknown };
export type Route = { method: string; path: RegExp; open: boolean; handle: Handler };

/** `:name` stands for one segment. An open route needs no bot token: the interaction's own is its secret. */
export const route = (method: string, path: string, handle: Handler, { open = false } = {}): Route => ({
  method,
  path: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`),
  open,
  handle,
});

export const fileNames = ({ uploads }: Call): string[] => [...uploads.values()].map(({ name }) => name);

/** Throws the refusal of a body that the judge finds wrong. */
export const approve = (judge: Judge, body: unknown, sending: Sending) => {
  const flaws = judge(body, sending);
  if (flaws.includes(EMPTY)) throw refusals.emptyMessage();
  if (flaws.length > 0) throw refusals.invalid(flaws);
};
