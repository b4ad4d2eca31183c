/**
 * Learns what makes sentences a good summary: `node train/summary.ts ARTICLES.jsonl`, a line an article with its `text` and
 * `summary`. Writes data/summary.weights.json, the weights of src/language/salience.ts; nothing is left to chance.
 */
import { writeFileSync } from 'node:fs';
import { examplesFrom } from '../bench/summary/examples.ts';
import { fitted, samplesOf } from '../bench/summary/fit.ts';

const [file = ''] = process.argv.slice(2);
const weights = fitted((await examplesFrom(file)).map((example, at) => samplesOf(example, at)));
writeFileSync(new URL('../data/summary.weights.json', import.meta.url), `${JSON.stringify(weights, null, 2)}\n`);
console.log(weights);
