/** What the articles of a library answer to a question. */
import type { Kept } from '../../article/article.ts';
import type { Context } from '../../command/command.ts';
import type { Block, Inline, Menu, Reply } from '../../command/reply.ts';
import { agree, differ } from '../../language/answers/agreement.ts';
import { hasForm, type Question } from '../../language/answers/question.ts';
import type { Words } from '../../words/words.ts';
import { addressOf, noted, originOf, originShown } from '../article-source.ts';
import { type Answering, askEverywhere, surest } from '../ask-articles.ts';
import { cut } from '../cut.ts';
import { inContext, link } from '../link.ts';
import { EVERYWHERE } from '../resolve-article.ts';
import type { Meant } from '../resolved-article.ts';
import { sentenceWith } from './answer-shown.ts';
import { inArticle, NEXT, TITLE } from './in-article.ts';

const SHOWN = 3;
/** Characters of an article's title, and of an address behind it. */
const SOURCE = 100;
const ADDRESS = 200;

/** As if the article had been named. */
const named = (kept: Kept, question: Question): Meant => ({
  ...kept,
  assumed: null,
  again: { command: 'ask', options: { question: question.plain, article: kept.article.id } },
});

/** One article's answer as a reply about it, with the lead in front that says how it came to be asked. */
const answerOf = async ({ kept }: Answering, question: Question, lead: Block, context: Context): Promise<Reply> => {
  const answers = await context.answers(kept.reading, question, NEXT);
  const reply = await inArticle(named(kept, question), { question, place: 1 }, answers, context);
  return { ...reply, blocks: [lead, ...reply.blocks] };
};

/** The answer of one article, those of several, or that there is none. */
export const everywhere = async (question: Question, context: Context): Promise<Reply> => {
  const { words } = context;
  const all = await askEverywhere(question, null, context);
  const found = surest(all);
  const [best, ...others] = found;
  if (!best) return nowhere(question, all, words);
  if (others.length > 0) return several(question, found, words);
  return answerOf(best, question, { kind: 'note', text: [words.commands.ask.found] }, context);
};

/**
 * Where this article does not say: the answer of another; else null, and whether any other has a sentence that comes near.
 */
export const elsewhere = async (
  { article }: Meant,
  question: Question,
  context: Context,
): Promise<{ reply: Reply | null; near: boolean }> => {
  const { elsewhere: another } = context.words.commands.ask;
  const all = await askEverywhere(question, article.id, context);
  const [best] = surest(all);
  const lead: Block = { kind: 'text', text: [another(cut(article.title, SOURCE))] };
  return {
    reply: best ? await answerOf(best, question, lead, context) : null,
    near: nearestOf(all) !== undefined,
  };
};

const nearestOf = (all: Answering[]): Answering | undefined => all.find(({ answer }) => answer.sentence !== null);

const nowhere = (question: Question, all: Answering[], words: Words): Reply => {
  const { nowhere: none, unclearAnywhere, nearestIn } = words.commands.ask;
  const near = nearestOf(all);
  const quotation =
    near &&
    sentenceWith(
      near.kept,
      { ...near.answer, found: false, span: null },
      words,
      null,
      originShown(near.kept.article, words),
    );
  return {
    title: cut(question.plain, TITLE),
    blocks: [
      { kind: 'text', text: [quotation ? unclearAnywhere : none] },
      ...(near && quotation
        ? [{ kind: 'note' as const, text: [nearestIn(cut(near.kept.article.title, SOURCE))] }, quotation]
        : []),
    ],
    links: [
      ...(near?.answer.sentence ? [inContext(words.quote.inContext, near.kept.article.id, near.answer.sentence)] : []),
      again(words),
    ],
    menus: menuOf(question, all, words),
  };
};

const several = (question: Question, found: Answering[], words: Words): Reply => ({
  title: cut(question.plain, TITLE),
  blocks: [
    { kind: 'text', text: [leadOf(question, found.slice(0, SHOWN), words)] },
    ...found.slice(0, SHOWN).flatMap(({ kept, answer }): Block[] => {
      // The title leads to the page: once is enough.
      const quotation = sentenceWith({ ...kept, article: { ...kept.article, url: null } }, answer, words);
      const place = answer.span ?? answer.sentence;
      const rest = place ? { link: inContext(words.quote.inContext, kept.article.id, place) } : {};
      return quotation ? [{ ...quotation, by: [...quotation.by, ...from(kept, answer, words)], ...rest }] : [];
    }),
  ],
  links: [again(words)],
  menus: menuOf(question, found, words),
});

/** Whether they say the same, where that can be told from the answering words. */
const leadOf = (question: Question, found: Answering[], words: Words): string => {
  const { agree: same, differ: apart, several: simply } = words.commands.ask;
  const [first = '', ...others] = found.map(({ kept, answer: { span } }) =>
    kept.article.text.slice(span?.start, span?.end),
  );
  if (others.every((other) => agree(first, other))) return same(found.length);
  return hasForm(question.wanted) && others.some((other) => differ(first, other)) ? apart : simply(found.length);
};

/** " · Bakery on Mill Lane · The Miller · 5 March 2024" */
const from = ({ article }: Kept, { sentence }: Answering['answer'], words: Words): Inline[] => {
  const title = cut(article.title, SOURCE);
  const address = addressOf(article, sentence ?? undefined);
  return [
    ' · ',
    address === null || address.length > ADDRESS ? title : { address, label: title },
    ...originShown(article, words),
  ];
};

const again = ({ next }: Words) => link(next.askAgain, 'ask', { article: EVERYWHERE });

const menuOf = (question: Question, found: Answering[], words: Words): Menu[] => [
  {
    placeholder: words.commands.ask.one,
    links: found.map(({ kept: { article } }) => ({
      ...link(article.title, 'ask', { question: question.plain, article: article.id }),
      ...noted(originOf(article, words)),
    })),
  },
];
