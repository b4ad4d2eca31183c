/**
 * Learns what the main event's who, what, when, where and why are: `node train/facts.ts ARTICLES.jsonl`, a line an article as
 * bench/facts/examples.ts has it. Writes data/facts.weights.json, the weights of src/language/event/; nothing is left to chance.
 */
import { writeFileSync } from 'node:fs';
import { examplesFrom } from '../bench/facts/examples.ts';
import { fitted } from '../bench/facts/fit.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which articles to train on: node train/facts.ts ARTICLES.jsonl');
const weights = fitted(await examplesFrom(file));
writeFileSync(new URL('../data/facts.weights.json', import.meta.url), `${JSON.stringify(weights, null, 2)}\n`);
