/**
 * Makes the weights in data/models/ again, each from what its card names:
 * `npm run train -- quotes ARTICLES.jsonl [--held]`, `-- answers HELD.jsonl`, `-- facts ARTICLES.jsonl`,
 * `-- summary ARTICLES.jsonl`; and the questions that come with the bundled articles: `-- questions data/articles`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printConfidence } from './answers/make.ts';
import { makeFacts } from './facts.ts';
import { makeQuestions } from './questions.ts';
import { makeQuotes } from './quotes/make.ts';
import { makeSummary } from './summary.ts';

const data = join(import.meta.dirname, '../data/models');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { held: { type: 'boolean', default: false } },
});
const makers = new Map([
  ['quotes', (from: string) => makeQuotes(from, data, values.held)],
  ['answers', printConfidence],
  ['facts', (from: string) => makeFacts(from, data)],
  ['questions', makeQuestions],
  ['summary', (from: string) => makeSummary(from, data)],
]);

const [what = '', from] = positionals;
const make = makers.get(what);
if (!make || from === undefined)
  throw new Error(`Say what to make and from what: npm run train -- ${[...makers.keys()].join(' | ')} FILE_OR_FOLDER`);
await make(from);
