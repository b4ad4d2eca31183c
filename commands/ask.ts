import { command, text } from '../src/command.ts';
import { articleOption, meant } from '../src/meant.ts';
import type { Block } from '../src/reply.ts';
import { verbatim } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles } from '../src/show/complete.ts';
import { cut } from '../src/show/cut.ts';
import { inContext, next } from '../src/show/link.ts';
import { placeOf } from '../src/show/place.ts';
import { attribution } from '../src/show/quote.ts';
import { overlaps } from '../src/show/sentence.ts';

/** Of the question in the title. */
const TITLE = 200;

export default command({
  options: { question: text({ max: 300 }), article: articleOption },
  examples: [
    { question: 'When did the escalation occur?', article: 'Caucasus security' },
    { question: 'Who oversaw construction of the line?', article: 'Caucasus security' },
  ],
  complete: { article: articles },
  async run(options, context) {
    const { words } = context;
    const found = await meant('ask', options, context);
    const { article, reading } = found;
    const { notSaid, nearest } = words.commands.ask;
    const { found: answered, span, sentence } = await context.answer(reading, options.question);
    const place = answered && span ? span : sentence;
    // An answer that stands in somebody's words is what they say, not what the article does.
    const quote = span && reading.quotes.find(({ spans }) => spans.some((part) => overlaps(part, span)));
    const shown: Block[] = sentence
      ? [
          {
            kind: 'quotation',
            words: [verbatim(article.text, sentence, answered && span ? [span] : [])],
            by: answered && quote ? attribution(found, quote, words) : [placeOf(reading, sentence.start, words)],
          },
        ]
      : [];
    const excuse: Block[] = [
      { kind: 'text', text: [notSaid] },
      ...(sentence ? [{ kind: 'note' as const, text: [nearest] }] : []),
    ];
    return about(
      found,
      context,
      {
        title: cut(options.question, TITLE),
        blocks: answered ? shown : [...excuse, ...shown],
        links: [
          ...(place ? [inContext(words.quote.inContext, article.id, place)] : []),
          ...next(words, article.id, ['askAgain', 'quotes', 'facts']),
        ],
      },
      sentence ?? undefined,
    );
  },
});
