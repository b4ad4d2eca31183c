/** Compares the bot's windows and scores with PyTorch's: `node train/reader/parity.ts FOLDER EXPECTED`, see parity.py. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { bestOf } from '../../src/language/encoder/best.ts';
import { modelIn } from '../../src/language/encoder/session.ts';
import { windowsOf } from '../../src/language/encoder/windows.ts';
import { piecesOf, vocabularyOf } from '../../src/language/encoder/word-pieces.ts';

const Expected = z.array(
  z.object({
    question: z.string(),
    title: z.string(),
    text: z.string(),
    number: z.int(),
    ids: z.array(z.int()),
    ends: z.array(z.number()),
  }),
);

const [, , folder = '', expected = ''] = process.argv;
const file = (name: string) => new URL(name, pathToFileURL(`${folder}/`));
const vocabulary = vocabularyOf(readFileSync(file('vocabulary.txt'), 'utf8'));
const cut = (text: string) => piecesOf(text, vocabulary);
const model = modelIn(file('reader.onnx'));

let [alike, sameBest, most, sum, count] = [0, 0, 0, 0, 0];
const rows = Expected.parse(JSON.parse(readFileSync(expected, 'utf8')));
for (const { question, title, text, number, ids, ends } of rows) {
  const window = windowsOf(cut(question), cut(title), cut(text))[number];
  if (window?.ids.join() !== ids.join()) continue;
  alike++;
  const found = await model.run(window.ids, window.second);
  for (const [at, score] of found.entries()) {
    const difference = Math.abs(score - (ends[at] ?? 0));
    most = Math.max(most, difference);
    sum += difference;
    count++;
  }
  const [mine, theirs] = [bestOf(window, found)[0], bestOf(window, Float32Array.from(ends))[0]];
  if (mine?.start === theirs?.start && mine?.end === theirs?.end) sameBest++;
}
console.log(`${alike} of ${rows.length} windows have the same pieces, ${sameBest} the same best span.`);
console.log(`Scores differ by ${(sum / count).toFixed(6)} on average, by ${most.toFixed(6)} at most.`);
