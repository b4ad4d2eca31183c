import type { Logger } from 'pino';

/**
 * A promise that fails unheard is some library's slip over one frame or one file: Node would end the process, and all that
 * others wait for with it. It is logged as an error, and the bot goes on. What is thrown and caught by nobody still ends it.
 */
export const outliveUnheard = (log: Pick<Logger, 'error'>): void => {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'Something failed of which nobody heard.'));
};
