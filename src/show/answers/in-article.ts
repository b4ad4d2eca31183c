/** What one article answers to a question, and what else can be asked. */
import type { Context } from '../../command/command.ts';
import type { Link, Reply } from '../../command/reply.ts';
import { NO_ANSWER } from '../../language/answers/answered-at.ts';
import { furtherThan } from '../../language/answers/follow-up.ts';
import type { Question } from '../../language/answers/question.ts';
import type { Answer } from '../../language/reading.ts';
import { speakerOf } from '../../language/statements/place-and-speaker.ts';
import { about } from '../article-source.ts';
import { cut } from '../cut.ts';
import { inContext, link, next, turn } from '../link.ts';
import { isNamed } from '../person-by-name.ts';
import { EVERYWHERE } from '../resolve-article.ts';
import type { Meant } from '../resolved-article.ts';
import { quoteOver, type Shown, speaksHere, told } from './answer-shown.ts';
import { offered } from './offered-questions.ts';

/** Of a question in a title. */
export const TITLE = 200;
/** Sentences that whoever asked something else can see one after the other. */
export const NEXT = 5;
/** The least chance with which a second sentence is shown beside the nearest one: below, nine of ten have nothing to do with the question. */
const SECOND = 0.25;
/** Buttons of a row, in which all belongs to this answer; other questions stand under it. */
const ROW = 5;

/** @param answers the best first; `asked.place`, from 1, says which of them is shown. */
export const inArticle = async (
  found: Meant,
  asked: Pick<Shown, 'question' | 'place'> & { alone?: boolean },
  answers: Answer[],
  context: Context,
): Promise<Reply> => {
  const { question } = asked;
  const place = Math.min(asked.place, Math.max(1, answers.length));
  const answer = answers[place - 1] ?? NO_ANSWER;
  // Sentences that only come near are shown two at once, and no further ones.
  const isNear = answers[0]?.found !== true;
  const second = isNear ? (answers.slice(1, 2).find(({ confidence }) => confidence >= SECOND) ?? null) : null;
  const shown = {
    question,
    answer,
    quote: quoteOver(found, answer),
    second,
    place,
    of: isNear ? 1 : answers.length,
    alone: asked.alone === true,
  };
  const links = [
    ...ofAnswer(found, shown, context),
    ...(answer.found ? [] : allSaid(found, question, context)),
    ...(answer.found || shown.alone ? [] : await elsewhere(question.plain, context)),
    ...next(context.words, found.article.id, ['askAgain']),
  ];
  const further = offered(found, question, answer.span);
  return about(
    found,
    context,
    {
      title: cut(question.plain, TITLE),
      blocks: told(found, shown, context.words),
      links: links.slice(0, ROW),
      // Under sentences that may be no answer, one question that has one is enough.
      more: further.slice(0, answer.found || answer.sentence === null ? undefined : 1),
    },
    answer.sentence ?? undefined,
  );
};

/** Where it stands, what comes next, and what its sentence says besides. */
const ofAnswer = ({ article, reading }: Meant, shown: Shown, { words }: Context): Link[] => {
  const { question, answer, quote, place, of } = shown;
  const { found, span, sentence } = answer;
  const here = span ?? sentence;
  if (!here) return [];
  const { notThis, before, and } = words.commands.ask;
  const isNamed = quote !== null && speakerOf(quote) !== null;
  const further = found ? furtherThan(reading, question, here).filter((more) => more !== 'who' || !isNamed) : [];
  const again = { article: article.id, question: question.plain };
  return [
    inContext(words.quote.inContext, article.id, here),
    ...(place > 1 ? [turn(before, 'ask', { ...again, place: place - 1 })] : []),
    ...(place < of ? [turn(notThis, 'ask', { ...again, place: place + 1 })] : []),
    ...further.map((more) => link(and[more], 'ask', { ...again, at: here.start, to: here.end, and: more })),
  ];
};

/** All that the one says here whose words are asked for. */
const allSaid = ({ article, reading }: Meant, question: Question, { words }: Context): Link[] => {
  const person = speaksHere(reading, question);
  return person === null || !isNamed(reading, person)
    ? []
    : [link(words.commands.quotes.titleOf(person), 'quotes', { article: article.id, person })];
};

/** All other articles, where there are any. */
const elsewhere = async (question: string, { library, words }: Context): Promise<Link[]> =>
  (await library.newest(2)).length > 1
    ? [link(words.commands.ask.everywhere, 'ask', { question, article: EVERYWHERE })]
    : [];
