import { choice, command } from '../src/command.ts';
import { summarise } from '../src/language/summary.ts';
import { articleOption, meant } from '../src/meant.ts';
import { about } from '../src/show/about.ts';
import { articles } from '../src/show/complete.ts';
import { next, turn } from '../src/show/link.ts';
import { byParagraph, sentencesShown } from '../src/show/sentence.ts';

const SENTENCES = { sentence: 1, short: 3, long: 6 };
const lengths = ['sentence', 'short', 'long'] as const;

export default command({
  options: { article: articleOption, length: choice([...lengths]).default('short') },
  examples: [{ article: 'Caucasus security' }, { article: 'Caucasus security', length: 'sentence' }],
  complete: { article: articles },
  async run(options, context) {
    const found = await meant('summary', options, context);
    const { reading, again } = found;
    const { titles, choices } = context.words.commands.summary;
    const spans = summarise(reading, { sentences: SENTENCES[options.length] });
    const links = lengths
      .filter((length) => length !== options.length)
      .map((length) => turn(choices.length[length], 'summary', { ...again.options, length }));
    return about(
      found,
      context,
      {
        title: titles[options.length],
        blocks: byParagraph(reading, spans).map((some) => ({ kind: 'text', text: sentencesShown(reading, some) })),
        links: [...links, ...next(context.words, found.article.id, ['quotes', 'facts', 'ask'])],
      },
      spans[0],
    );
  },
});
