import { command, message } from '../src/command/command.ts';
import { Problem } from '../src/command/reply.ts';
import { partsIn, phrasesIn } from '../src/language/statements/phrase/phrases-in-message.ts';
import { whoSaidReply } from '../src/show/who-said-reply.ts';

export default command({
  kind: 'message',
  options: { message: message({ max: 4000 }) },
  async run(options, context) {
    const phrases = phrasesIn(options.message);
    if (phrases.length === 0) throw new Problem(context.words.commands['who-said-this'].noWords);
    return whoSaidReply(phrases, null, context, partsIn(options.message));
  },
});
