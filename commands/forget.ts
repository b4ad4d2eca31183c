import { type Context, command, flag, unlisted } from '../src/command/command.ts';
import { type Inline, Problem, type Reply } from '../src/command/reply.ts';
import { about, originShown } from '../src/show/article-source.ts';
import { articles } from '../src/show/complete.ts';
import { turn } from '../src/show/link.ts';
import { mayForget, mayLeaveOut } from '../src/show/permissions.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import type { Meant } from '../src/show/resolved-article.ts';

export default command({
  personal: true,
  options: {
    article: articleOption,
    sure: unlisted(flag().default(false)),
    back: unlisted(flag().default(false)),
  },
  complete: { article: articles },
  async run({ article, sure, back }, context) {
    if (back) return showAgain(context);
    const found = await meant('forget', { article }, context);
    return found.article.scope === 'bot' ? leaveOut(found, sure, context) : forget(found, sure, context);
  },
});

const forget = async (found: Meant, sure: boolean, context: Context): Promise<Reply> => {
  const { id, title: name } = found.article;
  const { title, ask, yes, done, notYours } = context.words.commands.forget;
  if (!mayForget(found.article, context)) throw new Problem(notYours(name));
  if (!sure)
    return {
      title,
      blocks: [
        { kind: 'text', text: [ask(name)] },
        { kind: 'note', text: whichOf(found, context) },
      ],
      links: [turn(yes, 'forget', { article: id, sure: true })],
    };
  await context.library.forget(id);
  return { blocks: [{ kind: 'text', text: [done(name)] }] };
};

/** What tells it from others of its title, so that nobody forgets the wrong one: "kept … · The Wendle Post · 2 May 2024". */
const whichOf = ({ article }: Meant, { words }: Context): Inline[] => {
  const { addedAt } = article;
  const kept = words.commands.articles.keptAt(words.date(addedAt.slice(0, 10)), addedAt.slice(11, 16));
  return [kept, ...originShown(article, words)];
};

const leaveOut = async (found: Meant, sure: boolean, context: Context): Promise<Reply> => {
  const { id, title: name } = found.article;
  const { title, ask, yes, left, again, onlyModerators } = context.words.commands.forget.bundled;
  if (!mayLeaveOut(context)) throw new Problem(onlyModerators);
  if (!sure)
    return about(found, context, {
      title,
      blocks: [{ kind: 'text', text: [ask(name)] }],
      links: [turn(yes, 'forget', { article: id, sure: true })],
    });
  await context.library.leaveOutBundled(true);
  return { blocks: [{ kind: 'text', text: [left(name)] }], links: [turn(again, 'forget', { back: true })] };
};

const showAgain = async (context: Context): Promise<Reply> => {
  const { shown, onlyModerators } = context.words.commands.forget.bundled;
  if (!mayLeaveOut(context)) throw new Problem(onlyModerators);
  await context.library.leaveOutBundled(false);
  return { blocks: [{ kind: 'text', text: [shown] }] };
};
