import { type Context, command, flag, unlisted } from '../../src/command/command.ts';
import { Problem, type Reply } from '../../src/command/reply.ts';
import { extentOf, speakerOf } from '../../src/language/statements/place-and-speaker.ts';
import { about } from '../../src/show/article-source.ts';
import { chosen, chosenOptions, type Place } from '../../src/show/chosen-quote.ts';
import { isHidden, mayCorrect } from '../../src/show/correction.ts';
import { inContext, turn } from '../../src/show/link.ts';
import { quotation } from '../../src/show/quote.ts';

export default command({
  listed: false,
  personal: true,
  options: { ...chosenOptions, undo: unlisted(flag().default(false)) },
  async run({ article, at, to, undo }, context) {
    const { asker, library, words } = context;
    const { onlyModerators, notNamed, notHidden, hidden, shown } = words.wrongSpeaker;
    if (!asker || !mayCorrect(context)) throw new Problem(onlyModerators);
    const { found, quote } = await chosen('wrong-speaker', { article, at, to }, context);
    const { id } = found.article;
    const place = extentOf(quote);
    const name = speakerOf(quote);
    if (undo) {
      if (!(await isHidden(id, place, context))) throw new Problem(notHidden);
      await library.withdraw(id, place);
      return done(shown, { article, at, to }, undo, context);
    }
    if (name === null) throw new Problem(notNamed);
    await library.correct(id, { place, name, by: asker.user });
    return done(hidden(name), { article, at, to }, undo, context);
  },
});

/** What was done, the quote as everybody sees it from now on, and the way back. */
const done = async (what: string, options: Place, undone: boolean, context: Context): Promise<Reply> => {
  const { words } = context;
  const { hide, show, noted } = words.wrongSpeaker;
  const { found, quote } = await chosen('wrong-speaker', options, context);
  const place = extentOf(quote);
  return about(
    found,
    context,
    {
      blocks: [
        { kind: 'text', text: [what] },
        quotation(found, quote, words),
        ...(undone ? [] : [{ kind: 'note' as const, text: [noted] }]),
      ],
      links: [
        turn(undone ? hide : show, 'wrong-speaker', { ...options, undo: !undone }),
        inContext(words.quote.inContext, found.article.id, place),
      ],
    },
    place,
  );
};
