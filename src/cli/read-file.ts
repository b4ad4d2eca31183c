import { parseArgs } from 'node:util';
import { summarise } from '../language/summary/summary.ts';
import { readFrom } from './article-in-file.ts';
import { print, printJson } from './print.ts';
import { readingShown } from './print-reading.ts';

/** `npm run -s read -- FILE [--json]`: prints what is read in an article. Throws one clear line. */
export const read = async (args: string[]): Promise<void> => {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error(
      'Say which file to read: npm run -s read -- FILE [--json]. FILE is .txt, .md, .html, .pdf, .docx or .epub, or "-" for standard input.',
    );
  const { draft, reading } = await readFrom(file);
  const { title, publisher, byline, published } = draft;
  if (values.json) printJson({ title, publisher, byline, published, text: reading.text, reading }, 2);
  else print(readingShown(draft, reading, summarise(reading, { sentences: 3 })));
};
