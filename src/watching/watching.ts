/** What whoever runs the bot can see of it from outside, as far as the configuration asks for it; the rest isn't loaded. */
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { logLimits } from './limits-log.ts';
import type { State } from './metrics.ts';
import { version } from './version.ts';

export type Watching = {
  /** The bot is there; this is what is looked at from now on. */
  show(state: State): void;
  close(): Promise<void>;
};

const DISCORD = 'https://discord.com/api';

/**
 * Begins before the bot does, so that nothing goes uncounted.
 * @throws Error with a sentence where the private port can't be had.
 */
export const watch = async (
  { privatePort, traces }: Pick<Config, 'privatePort' | 'traces'>,
  api: string | null,
  log: Logger,
): Promise<Watching> => {
  const unlog = logLimits(log);
  const open: { show?(state: State): void; close(): Promise<void> }[] = [{ close: async () => unlog() }];
  if (privatePort !== null) {
    const [{ openMetrics }, { openPrivatePort }] = await Promise.all([
      import('./metrics.ts'),
      import('./private-port.ts'),
    ]);
    open.push(await openPrivatePort({ ...privatePort, metrics: openMetrics(api ?? DISCORD, version), log }));
  }
  if (traces !== null) {
    const [{ openTraces }, { openExporter }] = await Promise.all([import('./traces.ts'), import('./otlp.ts')]);
    const { share, ...collector } = traces;
    const resource = { 'service.name': 'onrecord', 'service.version': version };
    const exporter = openExporter({ ...collector, resource, log });
    open.push(openTraces({ exporter, share, api: api ?? DISCORD }));
  }
  return {
    show: (state) => {
      for (const each of open) each.show?.(state);
    },
    close: async () => {
      for (const each of open) await each.close();
    },
  };
};
