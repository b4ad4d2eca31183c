import type { Context } from '../src/command.ts';
import { command, text } from '../src/command.ts';
import { type Said, whoSaid } from '../src/language/said.ts';
import { articleOption, type Meant, meant } from '../src/meant.ts';
import { type Block, Problem, verbatim } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles } from '../src/show/complete.ts';
import { cut } from '../src/show/cut.ts';
import { inContext, link, next } from '../src/show/link.ts';
import { attribution, speakerOf } from '../src/show/quote.ts';

const SHOWN = 5;
/** Of the phrase in the title. */
const TITLE = 100;

export default command({
  options: { words: text({ max: 300 }), article: articleOption },
  examples: [
    { words: 'plays a pivotal role', article: 'Caucasus security' },
    { words: 'happy with the progress', article: 'Caucasus security' },
  ],
  complete: { article: articles },
  async run(options, context) {
    const { words } = context;
    const found = await meant('who-said', options, context);
    const { article, reading } = found;
    const { title, close, near, nobodySaid, more } = words.commands['who-said'];
    const phrase = cut(options.words, TITLE);
    const all = whoSaid(reading, options.words);
    const [best] = all;
    if (!best) throw new Problem(nobodySaid(phrase), next(words, article.id, ['quotes', 'who-said', 'ask']));
    // A nearest guess beside words that were really said would only confuse.
    const shown = all.filter(({ match }) => best.match === 'near' || match !== 'near').slice(0, SHOWN);
    const said = shown.map(({ quote }) => quote && speakerOf(quote));
    const speakers = [...new Set(said.filter((name) => name != null))];
    const lead = { exact: null, close, near }[best.match];
    return about(
      found,
      context,
      {
        title: title(phrase),
        blocks: [
          ...(lead === null ? [] : [{ kind: 'text' as const, text: [lead] }]),
          ...shown.map((one) => inItsSentence(found, one, context)),
        ],
        links: [
          inContext(words.quote.inContext, article.id, best.span),
          ...speakers.slice(0, 2).map((person) => link(more(person), 'quotes', { article: article.id, person })),
          ...next(words, article.id, ['who-said', 'ask']),
        ],
      },
      best.sentence,
    );
  },
});

const inItsSentence = (found: Meant, { quote, span, sentence }: Said, { words }: Context): Block => ({
  kind: 'quotation',
  words: [verbatim(found.article.text, sentence, [span])],
  by: quote ? attribution(found, quote, words) : [words.commands['who-said'].ownWords],
});
