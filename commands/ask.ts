import { command, text } from '../src/command.ts';
import type { Answer, Quote, Span } from '../src/language/reading.ts';
import { overlaps } from '../src/language/spans.ts';
import { articleOption, type Meant, meant } from '../src/meant.ts';
import type { Block } from '../src/reply.ts';
import { verbatim } from '../src/reply.ts';
import { about } from '../src/show/about.ts';
import { articles } from '../src/show/complete.ts';
import { cut } from '../src/show/cut.ts';
import { inContext, next } from '../src/show/link.ts';
import { placeOf } from '../src/show/place.ts';
import { attribution, spoken } from '../src/show/quote.ts';
import type { Words } from '../src/words/words.ts';

/** Of the question in the title. */
const TITLE = 200;
/** Below this the article has next to nothing of the question. */
const RELATED = 0.25;

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
    const given = await context.answer(reading, options.question);
    const { span, sentence } = given;
    const place = span ?? sentence;
    return about(
      found,
      context,
      {
        title: cut(options.question, TITLE),
        blocks: blocksOf(found, given, words),
        links: [
          ...(place ? [inContext(words.quote.inContext, article.id, place)] : []),
          ...next(words, article.id, ['askAgain', 'quotes', 'facts']),
        ],
      },
      sentence ?? undefined,
    );
  },
});

const blocksOf = (found: Meant, { found: answered, span, sentence, confidence }: Answer, words: Words): Block[] => {
  const { notSaid, unclear, nearest, whole } = words.commands.ask;
  const { article, reading } = found;
  const quote = answered && span ? quoteAt(found, span) : undefined;
  const standsOut = span && (span.start !== sentence?.start || span.end !== sentence.end);
  const lead: Block[] = answered
    ? standsOut || quote
      ? []
      : [{ kind: 'note', text: [whole] }]
    : [{ kind: 'text', text: [confidence < RELATED ? notSaid : unclear] }];
  if (!sentence || confidence === 0) return lead;
  return [
    ...lead,
    ...(answered ? [] : [{ kind: 'note' as const, text: [nearest] }]),
    {
      kind: 'quotation',
      words: [verbatim(article.text, sentence, standsOut ? [span] : [])],
      by: quote ? attribution(found, quote, words) : [placeOf(reading, sentence.start, words)],
    },
  ];
};

/** The statement whose words or whose speaker answer: what stands there is what they say, not what the article does. */
const quoteAt = ({ article, reading }: Meant, span: Span): Quote | undefined =>
  reading.quotes.find(
    (quote) =>
      (quote.speaker?.start === span.start && quote.speaker.end === span.end) ||
      spoken(article, quote).some((part) => overlaps(part, span)),
  );
