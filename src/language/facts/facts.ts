/** Lists what can be looked up in an article: numbers with what they count, dates, and the first place of every name. */
import { datesIn } from '../dates/dates.ts';
import { numbersIn } from '../numbers/numbers.ts';
import type { Fact, Name, Sentence, Span } from '../reading.ts';
import { sentenceAt } from '../text/spans.ts';
import type { Token } from '../text/tagged.ts';

/** Facts in the order of the text; those of the headline are left out, since the article says them again. */
export const factsOf = (
  text: string,
  tokens: Token[],
  sentences: Sentence[],
  names: Name[],
  headline: Span | null,
): Fact[] => {
  const body = headline?.end ?? 0;
  const facts: Fact[] = [];
  let token = 0;
  for (const [sentence, within] of sentences.entries()) {
    const { start, end } = within;
    const from = token;
    while (token < tokens.length && tokens[token]?.sentence === sentence) token++;
    if (start < body) continue;
    const dates = datesIn(text.slice(start, end), start);
    facts.push(...dates.map((span): Fact => ({ ...span, kind: 'date', sentence })));
    facts.push(
      ...numbersIn(text, within, tokens.slice(from, token), dates).map(
        (span): Fact => ({ ...span, kind: 'number', sentence }),
      ),
    );
  }
  for (const { kind, mentions } of names) {
    const mention = mentions.find(({ by, start }) => by === 'name' && start >= body);
    const sentence = mention ? sentenceAt(sentences, mention.start) : -1;
    if (mention && sentence >= 0) facts.push({ start: mention.start, end: mention.end, kind, sentence });
  }
  return facts.sort((a, b) => a.start - b.start);
};
