import type { Draft } from '../../article/article.ts';
import { hasWords, oneLine } from '../../article/clean-text.ts';
import { MOST_TEXT } from '../../article/size-limits.ts';
import { Unreadable } from '../../article/unreadable.ts';
import { cleanByline } from '../byline.ts';
import { wordsOf } from '../headline.ts';
import { articleFromText, NoArticle } from '../plain-text.ts';

/** What a file says about its text, beside the text; null or nothing where it says nothing. */
export type Told = { [Detail in 'title' | 'byline' | 'publisher' | 'published' | 'language']?: string | null };

/** ISO 639-1 of a language tag ("en-GB"), or null. */
export const languageOf = (tag: string | null | undefined): string | null =>
  /^[a-z]{2}(?=[-_]|$)/iu.exec(tag ?? '')?.[0].toLowerCase() ?? null;

/**
 * What a file's properties say, where the text begins with those very words; else null. Title and author in properties
 * often stem from a template, another text, or whoever's computer it was.
 */
export const borneOut = (said: string | null | undefined, paragraphs: string[]): string | null =>
  said && hasWords(said) && wordsOf(paragraphs.slice(0, 12).join(' ')).includes(wordsOf(said)) ? said : null;

/** The article in a plain text. Throws {@link Unreadable}. */
export const draftFromText = (text: string): Draft => {
  if (text.length > MOST_TEXT) throw new Unreadable('too-large');
  try {
    return articleFromText(text);
  } catch (error) {
    throw error instanceof NoArticle ? new Unreadable('empty', { cause: error }) : error;
  }
};

/**
 * A draft of paragraphs and of what the file tells about them; what it doesn't tell is looked for in the text as in any
 * other text. A title that is told comes first, wherever among the first paragraphs it stood. Throws {@link Unreadable}.
 */
export const draftOf = (paragraphs: string[], told: Told): Draft => {
  const title = oneLine(told.title ?? '');
  if (!paragraphs.some(hasWords)) throw new Unreadable('empty');
  const isTitle = (paragraph: string | undefined) => title !== '' && wordsOf(paragraph ?? '') === wordsOf(title);
  const body = paragraphs.filter((paragraph, i) => i >= 12 || !isTitle(paragraph));
  const draft = draftFromText((title === '' ? body : [title, ...body]).join('\n\n'));
  const [first, ...rest] = draft.text.split('\n\n');
  return {
    ...draft,
    title: title || draft.title,
    byline: cleanByline(told.byline ?? null) ?? draft.byline,
    publisher: oneLine(told.publisher ?? '') || draft.publisher,
    published: told.published ?? draft.published,
    language: told.language ?? draft.language,
    text: isTitle(first) && rest.length > 0 ? rest.join('\n\n') : draft.text,
  };
};
