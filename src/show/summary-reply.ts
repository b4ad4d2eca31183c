/** An article summed up in its own sentences. */

import type { Context } from '../command/command.ts';
import { type Inline, type Link, type Menu, Problem, type Reply } from '../command/reply.ts';
import { findName } from '../language/names/find-name.ts';
import type { Reading, Span } from '../language/reading.ts';
import { clarified } from '../language/summary/clarified.ts';
import { canSummarise, summarise, thirdOf } from '../language/summary/summary.ts';
import { byParagraph } from '../language/text/spans.ts';
import type { Words } from '../words/words.ts';
import { about } from './article-source.ts';
import { subjectsIn } from './complete.ts';
import { elsewhere } from './elsewhere.ts';
import { link, next, turn } from './link.ts';
import { otherLanguage } from './other-language.ts';
import type { Meant } from './resolved-article.ts';
import { sentencesShown } from './sentence.ts';
import { withNames } from './with-names.ts';

/** Sentences that can be asked for, and those given where nobody asks. */
export const MOST = 12;
export const USUAL = 3;
/** Characters of what a summary may be about. */
export const LONGEST_ABOUT = 100;
/** What the buttons give. */
const STEPS = [1, USUAL, 6];

type Asked = { sentences: number; about?: string | undefined };

/** Sentences by paragraph, with the names that their pronouns need. */
export const paragraphsShown = (reading: Reading, spans: Span[], words: Words): Inline[][] => {
  const pronouns = clarified(reading, spans);
  return byParagraph(reading, spans).map((some) => withNames(sentencesShown(reading, some), pronouns, words));
};

/**
 * The article summed up; or another that says something of what is asked about, where this one has nothing.
 * @throws Problem where neither does, or where nothing can be summed up at all.
 */
export const summary = async (found: Meant, asked: Asked, context: Context): Promise<Reply> => {
  const spans = summarise(found.reading, asked);
  if (spans.length > 0) return summed(found, asked, spans, context);
  return (await another(found, asked, context)) ?? nothing(found, asked.about, context.words);
};

/** Of another article; not where the words may be a slip for somebody in this one. */
const another = async (found: Meant, asked: Asked, context: Context): Promise<Reply | null> => {
  const { about: topic } = asked;
  if (topic === undefined || findName(found.reading, topic).near.length > 0) return null;
  return elsewhere(
    found,
    {
      words: topic,
      fits: (reading) => summarise(reading, asked).length > 0,
      lead: (title) => context.words.commands.summary.elsewhere(title, topic),
      reply: (other) => summed(other, asked, summarise(other.reading, asked), context),
    },
    context,
  );
};

const summed = (found: Meant, asked: Asked, spans: Span[], context: Context): Reply => {
  const { reading, article } = found;
  const { words } = context;
  const { title, titleAbout, short, rest } = words.commands.summary;
  const isShort = thirdOf(reading) <= spans.length;
  return about(
    found,
    context,
    {
      title:
        asked.about === undefined
          ? title(asked.sentences)
          : titleAbout(findName(reading, asked.about).name?.name ?? asked.about),
      blocks: [
        ...paragraphsShown(reading, spans, words).map((text) => ({ kind: 'text' as const, text })),
        ...(spans.length < Math.min(asked.sentences, USUAL) && asked.about === undefined
          ? [{ kind: 'note' as const, text: [isShort ? short : rest] }]
          : []),
        ...otherLanguage(article, words),
      ],
      links: [...steps(found, asked, spans.length, words), ...next(words, article.id, ['quotes', 'facts', 'ask'])],
      menus: [subjectsMenu(found, asked, words)],
    },
    spans[0],
  );
};

/** The same in fewer sentences or more, as far as there are more. */
const steps = ({ again }: Meant, { sentences, about: topic }: Asked, shown: number, words: Words): Link[] => {
  const { step, whole } = words.commands.summary;
  const others = STEPS.filter(
    (count) => count !== sentences && (count < shown || (count > sentences && shown === sentences)),
  );
  return [
    ...others.map((count) => turn(step(count, USUAL), 'summary', { ...again.options, sentences: count })),
    ...(topic === undefined ? [] : [turn(whole, 'summary', { ...again.options, about: undefined })]),
  ];
};

/** Only what bears on one of those in the article, or on one of its topics. */
const subjectsMenu = ({ again, reading }: Meant, { about: chosen }: Asked, words: Words): Menu => ({
  placeholder: words.commands.summary.only,
  links: subjectsIn(reading)
    .filter((subject) => subject.length <= LONGEST_ABOUT && canSummarise(reading, subject))
    .map((subject) => ({
      ...turn(subject, 'summary', { ...again.options, about: subject }),
      chosen: subject === chosen,
    })),
});

const nothing = ({ again, reading, article }: Meant, topic: string | undefined, words: Words): never => {
  const { none, noneAbout } = words.commands.summary;
  if (topic === undefined) throw new Problem(none, next(words, article.id, ['quotes', 'ask']));
  const offers = findName(reading, topic).near.map(({ name }) =>
    link(name, 'summary', { ...again.options, about: name }),
  );
  const problem = noneAbout(topic);
  throw new Problem(offers.length > 0 ? words.didYouMean(problem) : problem, [
    ...offers,
    ...next(words, article.id, ['summary', 'ask']),
  ]);
};
