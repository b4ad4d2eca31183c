/**
 * A trace of an interaction: what the store, the reader and Discord took of its time. Loaded where a collector is named, and
 * nowhere else. Spans hold names of functions, commands and routes, never what a person wrote.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { type Call, calls, type Interaction, interactions } from '../diagnostics/diagnostics.ts';
import { watchRequests } from '../discord/api-requests.ts';
import type { Exporter, Span } from './otlp.ts';

export type Traces = { close(): Promise<void> };

const hexadecimal = (bytes: number): string => randomBytes(bytes).toString('hex');
/** Milliseconds since 1970 of a time by `performance.now()`. */
const since1970 = (time: number): number => performance.timeOrigin + time;

/** A span that has begun, by `performance.now()`. */
const begin = (of: Pick<Span, 'name' | 'kind' | 'attributes'>, began: number, parent: Span | null): Span => ({
  trace: parent?.trace ?? hexadecimal(16),
  id: hexadecimal(8),
  parent: parent?.id ?? null,
  began: since1970(began),
  ended: 0,
  failed: false,
  ...of,
});

/**
 * @param share of the interactions that are traced, from 0 to 1.
 * @param api Discord's API: "https://discord.com/api".
 */
export const openTraces = ({ exporter, share, api }: { exporter: Exporter; share: number; api: string }): Traces => {
  /** The span that runs; null within an interaction that is not traced. */
  const running = new AsyncLocalStorage<Span | null>();
  const spans = new WeakMap<object, Span>();

  const end = (span: Span | undefined): void => {
    if (!span) return;
    span.ended = since1970(performance.now());
    exporter.add(span);
  };
  const begun = (message: object, span: Span): Span => {
    spans.set(message, span);
    return span;
  };

  interactions.start.bindStore(running, (message) => {
    const { kind, command, began } = message;
    if (Math.random() >= share) return null;
    const attributes = { 'onrecord.kind': kind, 'onrecord.command': command ?? 'none' };
    return begun(message, begin({ name: `${kind} ${command ?? 'none'}`, kind: 'server', attributes }, began, null));
  });
  calls.start.bindStore(running, (message) => {
    const parent = running.getStore() ?? null;
    const { to, name, began } = message;
    return parent && begun(message, begin({ name: `${to} ${name}`, kind: 'internal', attributes: {} }, began, parent));
  });
  const ofInteractions = {
    asyncEnd: (message: Interaction) => {
      const span = spans.get(message);
      if (!span) return;
      span.attributes['onrecord.outcome'] = message.outcome;
      span.failed = message.outcome === 'error' || message.outcome === 'undelivered';
      end(span);
    },
  };
  const ofCalls = {
    error: (message: Call) => {
      const span = spans.get(message);
      if (span) span.failed = true;
    },
    asyncEnd: (message: Call) => end(spans.get(message)),
  };
  interactions.subscribe(ofInteractions);
  calls.subscribe(ofCalls);
  const unwatch = watchRequests(new URL(api).origin, ({ method, route, began }) => {
    const parent = running.getStore();
    if (!parent) return () => {};
    const attributes = { 'http.request.method': method, 'onrecord.route': route };
    const span = begin({ name: `discord ${route}`, kind: 'client', attributes }, began, parent);
    return (status) => {
      span.attributes['http.response.status_code'] = status;
      span.failed = status === 0 || status >= 400;
      end(span);
    };
  });

  return {
    close: () => {
      interactions.start.unbindStore(running);
      calls.start.unbindStore(running);
      interactions.unsubscribe(ofInteractions);
      calls.unsubscribe(ofCalls);
      unwatch();
      return exporter.close();
    },
  };
};
