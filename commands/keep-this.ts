import { attachment, command, message } from '../src/command.ts';
import { Problem } from '../src/reply.ts';
import { keptFrom } from '../src/show/adding.ts';
import { linkIn } from '../src/show/page-link.ts';

/** Characters of a message that may be an article; less is talk. */
const LEAST = 300;

export default command({
  kind: 'message',
  writes: true,
  answer: 'wait',
  options: { message: message({ max: 4_000 }), file: attachment().optional() },
  async run({ message: text, file }, context) {
    const url = linkIn(text);
    if (url !== null) return keptFrom({ from: 'link', url }, context);
    if (file !== undefined) return keptFrom({ from: 'file', ...file }, context);
    if (text.length < LEAST) throw new Problem(context.words.adding.nothingInIt);
    return keptFrom({ from: 'text', title: null, of: null, text }, context);
  },
});
