/** The clean text of the seed article: headline, standfirst and seven paragraphs. */
import { readFileSync } from 'node:fs';
import { read } from '../../src/language/read.ts';

const lines = readFileSync(new URL('../../data/articles/caucasus-security.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.trim());
const title = 'Moscow playing key role in Caucasus security – Ex-Soviet state leader';
const body = lines.slice(lines.indexOf('LinkedIn') + 1, lines.indexOf('You can share this story on social media:'));
const text = [title, ...body.filter((line) => line !== '')].join('\n\n');

export const seed = { title, text, reading: read({ text, title }) };
