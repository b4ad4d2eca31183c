import { command } from '../../src/command/command.ts';
import type { Block } from '../../src/command/reply.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import { about } from '../../src/show/article-source.ts';
import { chosen, chosenOptions } from '../../src/show/chosen-quote.ts';
import { citationOf } from '../../src/show/citation.ts';
import { corrections } from '../../src/show/correction.ts';
import { inContext, next } from '../../src/show/link.ts';
import { placeOf } from '../../src/show/place.ts';
import { attribution } from '../../src/show/quote.ts';

export default command({
  listed: false,
  personal: true,
  options: chosenOptions,
  async run(options, context) {
    const { words } = context;
    const { title, markdown, plain, shortened } = words.cite;
    const { found, quote } = await chosen('cite', options, context);
    const { article, reading } = found;
    const place = extentOf(quote);
    const citation = citationOf(found, quote, words);
    const blocks: Block[] = [
      { kind: 'note', text: [...attribution(found, quote, words), ' · ', placeOf(reading, place.start, words)] },
      { kind: 'heading', text: [markdown] },
      { kind: 'code', text: citation.markdown },
      { kind: 'heading', text: [plain] },
      { kind: 'code', text: citation.plain },
      ...(citation.isShortened ? [{ kind: 'note' as const, text: [shortened] }] : []),
    ];
    const links = [
      inContext(words.quote.inContext, article.id, place),
      ...(await corrections(article.id, quote, place, context)),
      ...next(words, article.id, ['quotes']),
    ];
    return about(found, context, { title, blocks, links }, place);
  },
});
