/** The article that comes with the bot, taken in and read as the bot does. */
import type { Kept } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { bundledDrafts } from '../../src/intake/bundled-articles.ts';
import { read } from '../../src/language/read.ts';

const [draft] = await bundledDrafts();
if (!draft) throw new Error('No article comes with the bot.');
const text = articleText(draft);

export const seed: Kept = {
  article: {
    ...draft,
    came: 'bundled',
    text,
    id: 'seedseed',
    scope: 'bot',
    addedBy: null,
    addedAt: '2026-01-01T00:00:00Z',
    earlier: null,
  },
  reading: read({ text, title: draft.title }),
};
