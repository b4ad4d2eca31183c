import { command, flag, unlisted } from '../src/command/command.ts';
import type { Reply } from '../src/command/reply.ts';
import { card } from '../src/show/card.ts';
import { offset } from '../src/show/chosen-quote.ts';
import { articles } from '../src/show/complete.ts';
import { passage } from '../src/show/passage.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';

export default command({
  options: {
    article: articleOption,
    keep_here: flag().optional(),
    at: unlisted(offset().optional()),
    to: unlisted(offset().optional()),
  },
  complete: { article: articles },
  async run({ article, keep_here, at, to }, context) {
    const found = await meant('article', { article }, context);
    if (at !== undefined) return passage(found, { start: at, end: to ?? at }, context);
    const { library, channel, words } = context;
    const shown = card(found, context);
    if (keep_here === undefined || channel === null) return shown;
    await library.pin(channel, keep_here ? found.article.id : null);
    const { kept, notKept } = words.commands.article;
    const note: Reply['blocks'] = [{ kind: 'note', text: [keep_here ? kept : notKept] }];
    return { ...shown, blocks: [...shown.blocks, ...note] };
  },
});
