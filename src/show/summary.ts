/** An article summed up in its own sentences. */
import type { Context } from '../command.ts';
import { clarified } from '../language/clarified.ts';
import { findName } from '../language/people.ts';
import type { Reading, Span } from '../language/reading.ts';
import { summarise } from '../language/summary.ts';
import type { Meant } from '../meant.ts';
import { type Inline, type Link, type Menu, Problem, type Reply } from '../reply.ts';
import type { Words } from '../words/words.ts';
import { about } from './about.ts';
import { withNames } from './clarified.ts';
import { subjectsIn } from './complete.ts';
import { link, next, turn } from './link.ts';
import { byParagraph, sentencesShown } from './sentence.ts';

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

/** @throws Problem where the article says nothing of what is asked about, or nothing at all. */
export const summary = (found: Meant, asked: Asked, context: Context): Reply => {
  const { reading, article } = found;
  const { words } = context;
  const { title, titleAbout, short } = words.commands.summary;
  const spans = summarise(reading, asked);
  const [first] = spans;
  if (!first) throw nothing(found, asked.about, words);
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
          ? [{ kind: 'note' as const, text: [short] }]
          : []),
      ],
      links: [...steps(found, asked, spans.length, words), ...next(words, article.id, ['quotes', 'facts', 'ask'])],
      menus: [subjectsMenu(found, asked, words)],
    },
    first,
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
    .filter(({ length }) => length <= LONGEST_ABOUT)
    .map((subject) => ({
      ...turn(subject, 'summary', { ...again.options, about: subject }),
      chosen: subject === chosen,
    })),
});

const nothing = ({ again, reading, article }: Meant, topic: string | undefined, words: Words): Problem => {
  const { none, noneAbout } = words.commands.summary;
  if (topic === undefined) return new Problem(none, next(words, article.id, ['quotes', 'ask']));
  const offers = findName(reading, topic).near.map(({ name }) =>
    link(name, 'summary', { ...again.options, about: name }),
  );
  const problem = noneAbout(topic);
  return new Problem(offers.length > 0 ? words.didYouMean(problem) : problem, [
    ...offers,
    ...next(words, article.id, ['summary', 'ask']),
  ]);
};
