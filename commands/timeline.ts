import { command, text, whole } from '../src/command/command.ts';
import { articles, topics } from '../src/show/complete.ts';
import { pageOption } from '../src/show/paging.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import { ofAll, ofArticle } from '../src/show/timeline-reply.ts';

/** Of ISO 8601: 0 is 1 BC. */
const year = () => whole({ min: -9999, max: 9999 }).optional();

export default command({
  options: {
    article: articleOption,
    about: text({ max: 100 }).optional(),
    from: year(),
    to: year(),
    page: pageOption,
  },
  examples: [{ article: 'Caucasus security' }, { about: 'escalation' }],
  complete: { article: articles, about: topics },
  async run({ article, ...asked }, context) {
    if (article === undefined) return ofAll(asked, context);
    return ofArticle(await meant('timeline', { article, ...asked }, context), asked, context);
  },
});
