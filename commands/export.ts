import { asMarkdown, exported } from '../src/article/export-format.ts';
import { isVouched } from '../src/article/provenance.ts';
import { type Context, choice, command } from '../src/command/command.ts';
import { Problem, type Reply } from '../src/command/reply.ts';
import { packedArticles } from '../src/library/export-archive.ts';
import { about, provenanceText } from '../src/show/article-source.ts';
import { articles } from '../src/show/complete.ts';
import { mayLeaveOut } from '../src/show/permissions.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import type { Meant } from '../src/show/resolved-article.ts';

/** Bytes of files that Discord takes with a message, less what goes round them. */
const MOST = 9.5 * 1024 * 1024;

export default command({
  personal: true,
  answer: 'defer',
  options: { article: articleOption, as: choice(['markdown', 'json']).default('markdown') },
  complete: { article: articles },
  async run({ article, as }, context) {
    return article === undefined ? everything(context) : one(await meant('export', { article }, context), as, context);
  },
});

/** One article as anybody here may read it, without who hid a name, nor who added it where the bot fetched it. */
const one = (found: Meant, as: 'markdown' | 'json', context: Context): Reply => {
  const { words } = context;
  const { article } = found;
  const { single, quotes } = words.commands.export;
  const signed = article.byline === null ? [] : [words.origin.writtenBy(article.byline)];
  const origin = isVouched(article) ? [] : [...provenanceText(article, words), ...signed];
  const content =
    as === 'json'
      ? JSON.stringify({ ...exported(found, []), ...(isVouched(article) && { addedBy: null }) }, null, 2)
      : asMarkdown(found, { quotes, notNamed: words.quote.unnamed, denied: words.cite.denied, origin });
  const file = { name: `${nameOf(found)}.${as === 'json' ? 'json' : 'md'}`, bytes: Buffer.from(content) };
  return about(found, context, { blocks: [{ kind: 'text', text: [single] }], files: [file] });
};

/** Characters of a file's name before its ending. */
const NAME = 60;

/** What a file is called: by the title, in letters that every system takes; where it has none of them, by the id. */
const nameOf = ({ article: { id, title } }: Meant): string => {
  const plain = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase();
  const words = plain.match(/[a-z0-9]+/g)?.join('-') ?? '';
  const whole = /[a-z]{3}/.test(words) ? words : id;
  return whole.length <= NAME
    ? whole
    : whole
        .slice(0, NAME + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, NAME);
};

const everything = async (context: Context): Promise<Reply> => {
  const { all, none, onlyModerators, tooMuch } = context.words.commands.export;
  if (!mayLeaveOut(context)) throw new Problem(onlyModerators);
  const packed = await packedArticles(context.library, MOST);
  if (packed === null) throw new Problem(tooMuch);
  if (packed.articles === 0) throw new Problem(none);
  return { blocks: [{ kind: 'text', text: [all(packed.articles)] }], files: packed.files };
};
