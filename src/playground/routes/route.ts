import { EMPTY, TOO_MANY_FILES } from '../judge/flaw.ts';
import type { Judge, Sending } from '../judge/sending.ts';
import type { File } from '../message-files.ts';
import { type Allowance, makeBucket } from '../rate-windows.ts';
import { refusals } from '../refusal.ts';

/** A request that has found its route: what stood for each `:name` of its path, and what it carries. */
export type Call = { params: string[]; query: URLSearchParams; body: unknown; uploads: Map<string, File> };

/** Returns the JSON to answer with, or nothing for a 204; throws a `Refusal`. */
export type Handler = (call: Call) => { body?: unknown };
export type Route = {
  method: string;
  path: RegExp;
  open: boolean;
  /** Counts a request, by what stood for each `:name`; gives the headers that say how it stands. Throws where it is one too many. */
  count: (params: string[]) => Record<string, string>;
  handle: Handler;
};

/**
 * @param path `:name` stands for one segment.
 * @param open needs no bot token: the interaction's own is its secret, and the bot's global limit does not count it.
 * @param limit how often it may be asked about the first `by` names of its path; where there is none, as often as one likes.
 */
export const route = (
  method: string,
  path: string,
  handle: Handler,
  { open = false, limit }: { open?: boolean; limit?: Allowance & { by: number } } = {},
): Route => {
  const bucket = limit && makeBucket(`${method} ${path}`, limit);
  return {
    method,
    path: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`),
    open,
    count: (params) => bucket?.(params.slice(0, limit?.by).join('/')) ?? {},
    handle,
  };
};

export const fileNames = ({ uploads }: Call): string[] => [...uploads.values()].map(({ name }) => name);

/** Throws the refusal of a body that the judge finds wrong. */
export const approve = (judge: Judge, body: unknown, sending: Sending) => {
  const flaws = judge(body, sending);
  if (flaws.includes(EMPTY)) throw refusals.emptyMessage();
  if (flaws.includes(TOO_MANY_FILES)) throw refusals.tooManyFiles();
  if (flaws.length > 0) throw refusals.invalid(flaws);
};
