import type { Article } from '../article/article.ts';
import type { Block } from '../command/reply.ts';
import type { Words } from '../words/words.ts';

/** Said once beside what was found in a text of another language: that is little better than chance. */
export const otherLanguage = ({ language }: Pick<Article, 'language'>, words: Words): Block[] =>
  language === 'en' ? [] : [{ kind: 'note', text: [words.adding.language(language)] }];
