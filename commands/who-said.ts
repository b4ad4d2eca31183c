import { command, text } from '../src/command/command.ts';
import { Problem } from '../src/command/reply.ts';
import { wordsOf } from '../src/language/text/stems.ts';
import { articles } from '../src/show/complete.ts';
import { articleOption, meant } from '../src/show/resolve-article.ts';
import { whoSaidReply } from '../src/show/who-said-reply.ts';

export default command({
  options: { words: text({ max: 300 }), article: articleOption },
  examples: [{ words: 'plays a pivotal role' }, { words: 'happy with the progress', article: 'Caucasus security' }],
  complete: { article: articles },
  async run(options, context) {
    if (wordsOf(options.words).length === 0) throw new Problem(context.words.frame.empty('words'));
    const only = options.article === undefined ? null : await meant('who-said', options, context);
    return whoSaidReply([options.words], only, context);
  },
});
