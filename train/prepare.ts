/** Turns the training articles into what the tagger is told of them, one JSON line an article. */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { quotationsOf } from '../src/language/marks.ts';
import { resolveMentions } from '../src/language/mentions.ts';
import { namesOf } from '../src/language/names.ts';
import { paragraphsFor } from '../src/language/quotes/features.ts';
import type { Span } from '../src/language/reading.ts';
import { paragraphsOf, sentencesOf } from '../src/language/sentences.ts';
import { tag } from '../src/language/tagged.ts';

type Gold = Span & { spans?: Span[]; type: string; speech: boolean; speaker: Span | null; cue: Span | null };
const [from = '', to = ''] = process.argv.slice(2);
const out = createWriteStream(to);
for await (const line of createInterface({ input: createReadStream(from) })) {
  const { id, source, text, quotes } = JSON.parse(line) as { id: string; source: string; text: string; quotes: Gold[] };
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const quotations = quotationsOf(text, paragraphs);
  const mentions = resolveMentions(text, tokens, sentences, quotations, namesOf(text, tokens, sentences));
  const seen = paragraphsFor(text, paragraphs, sentences, tokens, quotations, mentions);
  out.write(
    `${JSON.stringify({
      id,
      source,
      paragraphs: seen.map(({ words, ...rest }) => ({
        ...rest,
        form: words.map(({ form }) => form),
        from: words.map(({ start }) => start),
        to: words.map(({ end }) => end),
      })),
      gold: quotes.map(({ start, end, spans, type, speech, speaker, cue }) => ({
        content: (spans ?? [{ start, end }]).map((span) => [span.start, span.end]),
        cue: cue && [cue.start, cue.end],
        source: speaker && [speaker.start, speaker.end],
        type,
        speech,
      })),
    })}\n`,
  );
}
