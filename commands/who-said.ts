import { command, text } from '../src/command.ts';
import { articleOption, meant } from '../src/meant.ts';
import { articles } from '../src/show/complete.ts';
import { whoSaidReply } from '../src/show/who-said.ts';

export default command({
  options: { words: text({ max: 300 }), article: articleOption },
  examples: [{ words: 'plays a pivotal role' }, { words: 'happy with the progress', article: 'Caucasus security' }],
  complete: { article: articles },
  async run(options, context) {
    const only = options.article === undefined ? null : await meant('who-said', options, context);
    return whoSaidReply([options.words], only, context);
  },
});
