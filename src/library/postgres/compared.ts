import type { Article, Draft } from '../../article/article.ts';
import { type Compared, type Counterpart, counterpartOf } from '../../article/compare-draft.ts';
import { readingFrom } from '../stored.ts';

/** An article as its rows have it, beside a draft with what was read in it. */
export type Comparison = {
  stored: Pick<Article, 'id' | 'url' | 'partial' | 'text'> & { version: number; content: string };
  draft: Pick<Draft, 'url' | 'partial'>;
  made: Compared;
};

/** What the draft is to the article; null where that is another, or its reading can't be used. */
export const compared = ({ stored, draft, made }: Comparison): Counterpart | null => {
  const read = readingFrom({ ...stored, questions: null }, stored.text);
  return read && counterpartOf(stored, read, draft, made);
};
