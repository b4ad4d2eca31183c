import { existsSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../../shared/discord/openapi.json');

/** Where Discord's own description of its API lies beside the checkout; undefined where it isn't. */
export const openapi = existsSync(file) ? file : undefined;
if (openapi === undefined) console.info('Discord’s openapi.json is not there: bodies are judged by the limits alone.');
