import type { Context } from '../src/command.ts';
import { command, text } from '../src/command.ts';
import { isEverybodys, type Said, whoSaid } from '../src/language/said.ts';
import { articleOption, type Meant, meant } from '../src/meant.ts';
import { type Block, Problem, verbatim } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles } from '../src/show/complete.ts';
import { cut } from '../src/show/cut.ts';
import { inContext, link, next } from '../src/show/link.ts';
import { isNamed } from '../src/show/named.ts';
import { attribution, speakerOf } from '../src/show/quote.ts';
import type { Words } from '../src/words/words.ts';

const SHOWN = 5;
/** Speakers with a button to all they said. */
const MORE = 2;
/** Of the phrase in the title. */
const TITLE = 100;
const marks = /^[\s"'“”„‘’«»]+|[\s"'“”„‘’«»]+$/gu;

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
    const { title, nobodySaid, tooCommon, more } = words.commands['who-said'];
    // Marks around the phrase are there in the title already.
    const phrase = cut(options.words.replace(marks, ''), TITLE);
    const elsewhere = next(words, article.id, ['quotes', 'who-said', 'ask']);
    if (isEverybodys(options.words)) throw new Problem(tooCommon(phrase), elsewhere);
    const all = whoSaid(reading, options.words);
    const [best] = all;
    if (!best) throw new Problem(nobodySaid(phrase), elsewhere);
    // A nearest guess beside words that were really said would only confuse.
    const shown = all.filter(({ match }) => best.match === 'near' || match !== 'near').slice(0, SHOWN);
    const speakers = speakersOf(shown);
    return about(
      found,
      context,
      {
        title: title(phrase),
        blocks: [...lead(best.match, speakers, words), ...shown.map((one) => inItsSentence(found, one, context))],
        links: [
          inContext(words.quote.inContext, article.id, best.span),
          ...speakers
            .filter((name) => isNamed(reading, name))
            .slice(0, MORE)
            .map((person) => link(more(person), 'quotes', { article: article.id, person })),
          ...next(words, article.id, ['who-said', 'ask']),
        ],
      },
      best.sentence,
    );
  },
});

/** Who said it, each once; not those who only denied it. */
const speakersOf = (all: Said[]): string[] => {
  const names = all.map(({ quote }) => (quote && !quote.denied ? speakerOf(quote) : null));
  return [...new Set(names)].filter((name) => name !== null);
};

/** What can be said at once: the speakers, unless these are not the words. */
const lead = (match: Said['match'], speakers: string[], { commands }: Words): Block[] => {
  if (match === 'near') return [{ kind: 'text', text: [commands['who-said'].near] }];
  return speakers.length > 0 ? [{ kind: 'text', text: [{ strong: speakers.join(', ') }] }] : [];
};

const inItsSentence = (found: Meant, { quote, span, sentence, match }: Said, { words }: Context): Block => {
  const { ownWords, close } = words.commands['who-said'];
  return {
    kind: 'quotation',
    words: [verbatim(found.article.text, sentence, [span])],
    by: [...(quote ? attribution(found, quote, words) : [ownWords]), ...(match === 'close' ? [` · ${close}`] : [])],
  };
};
