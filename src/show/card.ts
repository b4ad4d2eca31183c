/** An article at a glance: its first lines, what is in it, and the way to everything else. */

import type { Context } from '../command.ts';
import { quotesAbout } from '../language/about.ts';
import type { Span } from '../language/reading.ts';
import type { Meant } from '../meant.ts';
import type { Reply } from '../reply.ts';
import { about } from './about.ts';
import { link, next } from './link.ts';
import { byWeight } from './named.ts';
import { body } from './place.ts';
import { sentencesAt, sentencesShown } from './sentence.ts';

/** Sentences of the text shown where there is no standfirst. */
const FIRST = 2;

export const card = (found: Meant, context: Pick<Context, 'words'>): Reply => {
  const { article, reading } = found;
  const { words } = context;
  const { contents, people: placeholder, read } = words.commands.articles;
  const { partial, language } = words.adding;
  const caveats = [
    ...(article.partial ? [partial] : []),
    ...(article.language === 'en' ? [] : [language(article.language)]),
  ];
  const paragraphs = body(reading);
  const people = byWeight(reading.names).filter(({ kind }) => kind === 'person');
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
      { kind: 'note', text: [contents(paragraphs.length, quotesAbout(reading).length, people.length)] },
      ...caveats.map((caveat) => ({ kind: 'note' as const, text: [caveat] })),
    ],
    links: [
      ...next(words, article.id, ['summary', 'quotes', 'facts', 'timeline', 'ask', 'who-said']),
      link(read, 'article', { article: article.id, at: first?.start ?? 0 }),
    ],
    menus: links.length > 0 ? [{ placeholder, links }] : [],
  });
};
