import { type Context, choice, command, text, unlisted, whole } from '../src/command/command.ts';
import { Problem } from '../src/command/reply.ts';
import { followUps } from '../src/language/answers/follow-up.ts';
import { askedOf, asksOfArticle } from '../src/language/answers/intent/intent.ts';
import { isAboutSomething, isEnglish, type Question, questionOf } from '../src/language/answers/question.ts';
import { folded } from '../src/language/text/fold-endings.ts';
import { elsewhere, everywhere } from '../src/show/answers/everywhere.ts';
import { followUpReply } from '../src/show/answers/follow-up-reply.ts';
import { inArticle, NEXT } from '../src/show/answers/in-article.ts';
import { ofItselfReply } from '../src/show/answers/of-itself.ts';
import { offered } from '../src/show/answers/offered-questions.ts';
import { offset } from '../src/show/chosen-quote.ts';
import { articlesOrAll, questions } from '../src/show/complete.ts';
import { articleOption, assumedIn, EVERYWHERE, isId, meant } from '../src/show/resolve-article.ts';
import type { Meant } from '../src/show/resolved-article.ts';

export default command({
  options: {
    question: text({ max: 300 }),
    article: articleOption,
    place: unlisted(whole({ min: 1, max: NEXT }).default(1)),
    and: unlisted(choice([...followUps]).optional()),
    at: unlisted(offset().optional()),
    to: unlisted(offset().optional()),
  },
  examples: [
    { question: 'When did the escalation occur?', article: 'Caucasus security' },
    { question: 'Who oversaw construction of the line?', article: 'Caucasus security' },
  ],
  complete: { article: articlesOrAll, question: questions },
  async run({ and, at, to, ...typed }, context) {
    const options = { ...typed, article: namesAll(typed.article, context) ? EVERYWHERE : typed.article };
    const found = await asked(options, context);
    const question = questionOf(options.question);
    if (found && and !== undefined && at !== undefined && to !== undefined)
      return followUpReply(found, { question, and, place: { start: at, end: to } }, context);
    // "What is this about?" is not for all of them.
    const one =
      found ?? (asksOfArticle(question.intent) ? await meant('ask', { question: question.plain }, context) : null);
    const direct = one && askedOf(one.reading, question.intent);
    if (one && direct?.itself) return ofItselfReply(one, question, direct.itself, context);
    if (one && direct?.event) return inArticle(one, { question, place: 1 }, [direct.event], context);
    await refuse(question, found, context);
    if (!found) return everywhere(question, context);
    const answers = await context.answers(found.reading, question, NEXT);
    const asksOthers = (found.assumed?.others.length ?? 0) > 0 && answers[0]?.found !== true;
    const others = asksOthers ? await elsewhere(found, question, context) : null;
    if (others?.reply) return others.reply;
    return inArticle(found, { question, place: options.place, alone: others?.near === false }, answers, context);
  },
});

/** "All articles", typed instead of chosen. */
const namesAll = (article: string | undefined, { words }: Context): boolean =>
  article !== undefined &&
  !isId(article) &&
  [words.commands.ask.all, ...words.commands.ask.allTyped].some((all) => folded(all) === folded(article));

type Named = { question: string; article?: string | undefined };

/** The article that is asked: the one named, the one kept for or talked about here, the only one; null where all of them are. */
const asked = async (options: Named, context: Context): Promise<Meant | null> => {
  if (options.article !== undefined && options.article !== EVERYWHERE) return meant('ask', options, context);
  const assumed = await assumedIn(context);
  if (!assumed) throw new Problem(context.words.commands.articles.none);
  if (options.article === EVERYWHERE) return null;
  const isOne = assumed.why !== 'newest' || (await context.library.newest(2)).length === 1;
  return isOne ? meant('ask', options, context) : null;
};

/** @throws Problem where there is no question to be answered, with some that can be. */
const refuse = async (question: Question, found: Meant | null, context: Context): Promise<void> => {
  const { wordless, notEnglish, more } = context.words.commands.ask;
  const { plain } = question;
  const problem = plain === '' ? wordless : !isEnglish(plain) ? notEnglish : isAboutSomething(plain) ? null : more;
  if (problem !== null) throw new Problem(problem, found ? offered(found, question, null) : []);
};
