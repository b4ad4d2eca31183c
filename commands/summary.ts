import { choice, command, text, whole } from '../src/command/command.ts';
import { Problem } from '../src/command/reply.ts';
import { articles, subjects } from '../src/show/complete.ts';
import { digest, PERIODS } from '../src/show/digest.ts';
import { pageOption } from '../src/show/paging.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import { LONGEST_ABOUT, MOST, summary, USUAL } from '../src/show/summary-reply.ts';

export default command({
  options: {
    article: articleOption,
    sentences: whole({ min: 1, max: MOST }).default(USUAL),
    about: text({ max: LONGEST_ABOUT }).optional(),
    articles: choice([...PERIODS]).optional(),
    page: pageOption,
  },
  examples: [
    { article: 'Caucasus security' },
    { article: 'Caucasus security', sentences: 1 },
    { article: 'Caucasus security', about: 'Aliyev' },
    { articles: 'all' },
  ],
  complete: { article: articles, about: subjects },
  async run({ articles: period, page, ...options }, context) {
    if (period === undefined) return summary(await meant('summary', options, context), options, context);
    if (options.article !== undefined) throw new Problem(context.words.commands.summary.oneOrMany);
    return digest({ period, about: options.about, page }, context);
  },
});
