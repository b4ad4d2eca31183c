/** What one article answers to a question, and what else can be asked. */
import type { Context } from '../../command.ts';
import { type FollowUp, followUp, followUps } from '../../language/follow-up.ts';
import type { Answer, Span } from '../../language/reading.ts';
import { EVERYWHERE, type Meant } from '../../meant.ts';
import type { Block, Link, Reply } from '../../reply.ts';
import type { Words } from '../../words/words.ts';
import { about } from '../about.ts';
import { cut } from '../cut.ts';
import { inContext, link, next, turn } from '../link.ts';
import { quoteOver, sentenceWith, standsOut } from './answered.ts';
import { offered } from './offered.ts';

/** Of a question in a title. */
export const TITLE = 200;
/** Below this the article has next to nothing of the question. */
const RELATED = 0.25;
/** Sentences shown one after the other to who says that it is not what they asked. */
export const NEXT = 5;
/** Buttons of a row; the first row has what belongs to this answer, the second the other questions. */
const ROW = 5;

export type Asked = { question: string; place: number };

/** @param answers the best first; `asked.place`, from 1, says which of them is shown. */
export const inArticle = async (found: Meant, asked: Asked, answers: Answer[], context: Context): Promise<Reply> => {
  const { words } = context;
  const { article } = found;
  const place = Math.min(asked.place, Math.max(1, answers.length));
  const given = answers[place - 1] ?? { found: false, span: null, sentence: null, confidence: 0 };
  const here = given.span ?? given.sentence;
  return about(
    found,
    context,
    {
      title: cut(asked.question, TITLE),
      blocks: [...blocksOf(found, given, place, answers.length, words), ...languageNote(found, words)],
      links: [
        ...[
          ...(here && given.confidence > 0 ? [inContext(words.quote.inContext, article.id, here)] : []),
          ...(place < answers.length ? [otherAnswer(found, asked, place + 1, words)] : []),
          ...(given.found && here ? further(found, asked.question, here, words) : []),
          ...(given.found
            ? []
            : [link(words.commands.ask.everywhere, 'ask', { question: asked.question, article: EVERYWHERE })]),
          ...next(words, article.id, ['askAgain', 'quotes', 'facts']),
        ].slice(0, ROW),
        ...(await offered(found, asked.question, given.found ? here : null, context)),
      ],
    },
    given.sentence ?? undefined,
  );
};

/** The article's answer, or that there is none, with the sentence that comes nearest. */
const blocksOf = (found: Meant, given: Answer, place: number, of: number, words: Words): Block[] => {
  const { notSaid, unclear, nearest, whole, another } = words.commands.ask;
  const quotation = given.confidence > 0 ? sentenceWith(found, given, words) : null;
  const said = quotation ? [quotation] : [];
  if (place > 1) return [{ kind: 'note', text: [another(place, of)] }, ...said];
  if (given.found) {
    const isPlain = standsOut(given) || (given.span && quoteOver(found, given.span));
    return isPlain ? said : [{ kind: 'note', text: [whole] }, ...said];
  }
  const lead: Block = { kind: 'text', text: [given.confidence < RELATED ? notSaid : unclear] };
  return quotation ? [lead, { kind: 'note', text: [nearest] }, quotation] : [lead];
};

export const languageNote = ({ article }: Meant, { commands }: Words): Block[] =>
  article.language === 'en' ? [] : [{ kind: 'note', text: [commands.ask.notEnglishArticle] }];

const otherAnswer = ({ again }: Meant, { question }: Asked, place: number, words: Words): Link =>
  turn(words.commands.ask.notThis, 'ask', { article: again.options.article, question, place });

/** "And when?": what the answer's sentence says besides, where it says so. */
const further = ({ article, reading }: Meant, question: string, { start, end }: Span, { commands }: Words): Link[] =>
  followUps
    .filter((asked) => followUp(reading, { start, end }, asked) !== null)
    .map((and: FollowUp) =>
      link(commands.ask.and[and], 'ask', { article: article.id, question, and, at: start, to: end }),
    );
