import { attachment, command, message } from '../src/command/command.ts';
import { Problem } from '../src/command/reply.ts';
import { keptFrom } from '../src/show/adding.ts';
import { link } from '../src/show/link.ts';
import { linkIn } from '../src/show/page-link.ts';

/** Characters of a message that may be an article; less is talk. */
const LEAST = 300;
/** Beside a link, more than this is an article that has a link in it; less is a word about the page. */
const LONG = 600;

export default command({
  kind: 'message',
  writes: true,
  answer: 'wait',
  options: { message: message({ max: 4_000 }), file: attachment().optional() },
  async run({ message: text, file }, context) {
    const { nothingInIt, keepPage } = context.words.adding;
    const url = linkIn(text);
    if (url !== null && text.length - url.length <= LONG) return keptFrom({ from: 'link', url }, context);
    if (file !== undefined) return keptFrom({ from: 'file', ...file }, context);
    if (text.length < LEAST) throw new Problem(nothingInIt);
    const reply = await keptFrom({ from: 'text', came: 'message', title: null, of: null, text }, context);
    return url === null ? reply : { ...reply, links: [...(reply.links ?? []), link(keepPage, 'add', { link: url })] };
  },
});
