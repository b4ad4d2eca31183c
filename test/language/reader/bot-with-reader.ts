/** A bot of nothing but a reader; prints the reader's process id when it is in the state that is asked for. */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { startLanguage } from '../../../src/language/reader/readers.ts';

const state = process.argv[2];
const started = Promise.withResolvers<ChildProcess>();
subscribe('child_process', (message) => started.resolve((message as { process: ChildProcess }).process));
const language = startLanguage();
language.wake();
const { pid } = await started.promise;
if (state !== 'starting') await language.read({ text: 'One.' });
const reading =
  state === 'reading' ? language.read({ text: 'Ann Lee said on Monday that it is open. '.repeat(20_000) }) : null;
process.stdout.write(`${pid}\n`);
setInterval(() => {}, 1_000);
await reading;
