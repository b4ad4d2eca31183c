/** REALSumm's articles (CNN/DM) with their highlights. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';

/** An article and the sentences of its reference. */
export type Example = { text: string; reference: string[] };

const line = z.object({ text: z.string(), summary: z.array(z.string()) });

export const examplesFrom = async (file: string): Promise<Example[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((written) => line.parse(JSON.parse(written)))
    .map(({ text, summary }) => ({
      text,
      reference: summary.flatMap((part) =>
        sentencesOf(part, paragraphsOf(part)).map(({ start, end }) => part.slice(start, end)),
      ),
    }));
