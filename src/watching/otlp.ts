/**
 * Sends spans to a collector: OTLP over HTTP, in JSON (OpenTelemetry Protocol Specification 1.x, "OTLP/HTTP"). Each as it comes
 * into a batch, a batch every few seconds; what a collector doesn't take is lost, and nothing waits for it.
 */
import type { Logger } from 'pino';

export type Attributes = Record<string, string | number>;

/** Hexadecimal ids of 16 and 8 bytes; times are milliseconds since 1970. */
export type Span = {
  trace: string;
  id: string;
  parent: string | null;
  name: string;
  kind: 'internal' | 'client' | 'server';
  began: number;
  ended: number;
  failed: boolean;
  attributes: Attributes;
};

export type Exporter = { add(span: Span): void /** Sends what is left. */; close(): Promise<void> };

/** Spans kept for a collector that is away; what comes then is lost. */
const MOST = 4_096;
/** Milliseconds from one batch to the next, and until one is given up. */
const OFTEN = 5_000;
const PATIENCE = 5_000;

const KINDS = { internal: 1, server: 2, client: 3 };
/** "Error" of the protocol's status codes; 0 is "unset". */
const FAILED = 2;

const nanoseconds = (milliseconds: number): string => String(BigInt(Math.round(milliseconds * 1e6)));

const attributesOf = (attributes: Attributes) =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }));

const written = ({ trace, id, parent, name, kind, began, ended, failed, attributes }: Span) => ({
  traceId: trace,
  spanId: id,
  ...(parent !== null && { parentSpanId: parent }),
  name,
  kind: KINDS[kind],
  startTimeUnixNano: nanoseconds(began),
  endTimeUnixNano: nanoseconds(ended),
  attributes: attributesOf(attributes),
  status: failed ? { code: FAILED } : {},
});

/**
 * @param endpoint of the collector: "http://127.0.0.1:4318"; traces have a path of their own below it.
 * @param resource what is said once of whoever sends.
 */
export const openExporter = ({
  endpoint,
  headers,
  resource,
  log,
}: {
  endpoint: string;
  headers: Record<string, string>;
  resource: Attributes;
  log: Logger;
}): Exporter => {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  let waiting: Span[] = [];
  let sending: Promise<void> = Promise.resolve();

  const post = async (spans: Span[]): Promise<void> => {
    const scope = { name: 'onrecord' };
    const body = {
      resourceSpans: [
        { resource: { attributes: attributesOf(resource) }, scopeSpans: [{ scope, spans: spans.map(written) }] },
      ],
    };
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`The collector answered ${response.status}.`);
  };

  const send = (): Promise<void> => {
    const spans = waiting;
    if (spans.length === 0) return sending;
    waiting = [];
    sending = sending
      .then(() => post(spans))
      .catch((error: unknown) => log.warn({ err: error, spans: spans.length }, 'Traces could not be sent.'));
    return sending;
  };
  const timer = setInterval(send, OFTEN).unref();
  return {
    add: (span) => {
      if (waiting.length < MOST) waiting.push(span);
    },
    close: () => {
      clearInterval(timer);
      return send();
    },
  };
};
