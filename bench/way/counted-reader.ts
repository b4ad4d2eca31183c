/** A reader's process that also counts what runs in it. Messages are the reader's own, so a signal asks for the counts. */
import '../bots/with-parent.ts';
import { countCalls } from './counting.ts';

const take = countCalls();
process.on('SIGUSR2', () => process.send?.({ ran: take() }));
await import('../../src/language/reader/reader-process.ts');
