/** An article at a glance: its first lines, what is in it, and the way to everything else. */

import type { Article } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Context } from '../command/command.ts';
import type { Block, Reply } from '../command/reply.ts';
import type { Span } from '../language/reading.ts';
import { quotesAbout } from '../language/summary/sentences-about.ts';
import { sentencesAt } from '../language/text/spans.ts';
import type { Words } from '../words/words.ts';
import { about } from './article-source.ts';
import { link, next } from './link.ts';
import { otherLanguage } from './other-language.ts';
import { byWeight } from './person-by-name.ts';
import { body } from './place.ts';
import type { Meant } from './resolved-article.ts';
import { sentencesShown } from './sentence.ts';

/** Sentences of the text shown where there is no standfirst. */
const FIRST = 2;

/** Who wrote it, and when it was last changed, where that was on another day than it was published. */
const details = ({ came, byline, published, updated }: Article, words: Words): Block[] => {
  const { by, updated: changed } = words.commands.articles;
  // An author that a pasted text names is a claim, as all else about it.
  const signed = isVouched({ came }) ? by : words.origin.writtenBy;
  const isChanged = updated !== null && updated.slice(0, 10) !== published?.slice(0, 10);
  const those = [
    ...(byline === null ? [] : [signed(byline.replace(/^by\s+/i, ''))]),
    ...(isChanged ? [changed(words.date(updated))] : []),
  ];
  return those.length === 0 ? [] : [{ kind: 'note', text: [those.join(' · ')] }];
};

export const card = (found: Meant, context: Pick<Context, 'words'>): Reply => {
  const { article, reading } = found;
  const { words } = context;
  const { contents, paragraphs: length, people: placeholder, read } = words.commands.articles;
  const { partial } = words.adding;
  // What was found in a text of another language is as good as chance, so none of it is offered.
  const isRead = article.language === 'en';
  const paragraphs = body(reading);
  const people = isRead ? byWeight(reading.names).filter(({ kind }) => kind === 'person') : [];
  const [first] = paragraphs;
  const lines: Span[] = reading.standfirst
    ? [reading.standfirst]
    : first
      ? sentencesAt(reading, [first]).slice(0, FIRST)
      : [];
  const links = people.map(({ name }) => link(name, 'person', { article: article.id, name }));
  return about(found, context, {
    title: article.title,
    blocks: [
      ...(lines.length > 0 ? [{ kind: 'text' as const, text: sentencesShown(reading, lines) }] : []),
      ...details(article, words),
      {
        kind: 'note',
        text: [
          isRead ? contents(paragraphs.length, quotesAbout(reading).length, people.length) : length(paragraphs.length),
        ],
      },
      ...(article.partial ? [{ kind: 'note' as const, text: [partial] }] : []),
      ...otherLanguage(article, words),
    ],
    links: [
      ...next(words, article.id, isRead ? ['summary', 'quotes', 'facts', 'timeline', 'ask', 'who-said'] : ['summary']),
      link(read, 'article', { article: article.id, at: first?.start ?? 0 }),
    ],
    menus: links.length > 0 ? [{ placeholder, links }] : [],
  });
};
