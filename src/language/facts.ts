/** Lists what can be looked up in an article: numbers with what they count, dates, and the first place of every name. */
import { datesIn } from './dates.ts';
import type { Fact, Name, Sentence, Span } from './reading.ts';
import type { Token } from './tagged.ts';

const amount =
  /^(?:percent|per|cent|%|million|billion|trillion|thousand|hundred|dozen|dozens|hundreds|thousands|millions|billions|degrees|points)$/;
const vague = /^(?:one|first|second|third|half|once|ones|zero)$/;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** Numbers with their unit or what they count: "$4 million", "three people", "about 40 percent". */
const numbersIn = (text: string, tokens: Token[], dates: Span[]): Span[] => {
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first?.tags.has('Value') || vague.test(first.lower) || dates.some((date) => overlaps(date, first))) continue;
    let last = first;
    let counted = false;
    for (let next = i + 1; next < Math.min(i + 7, tokens.length); next++) {
      const token = tokens[next];
      if (!token || token.sentence !== first.sentence || !/^[ \-–]?$/.test(text.slice(last.end, token.start))) break;
      const number = token.tags.has('Value') || amount.test(token.lower);
      const noun = token.tags.has('Noun') && !token.tags.has('Pronoun');
      if (!number && !noun && !token.tags.has('Adjective')) break;
      if (counted && !noun) break;
      last = token;
      i = next;
      counted ||= noun && !number;
      if (counted && token.tags.has('Plural')) break;
    }
    found.push({ start: /[$€£]/.test(text.charAt(first.start - 1)) ? first.start - 1 : first.start, end: last.end });
  }
  return found;
};

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
  for (const [sentence, { start, end }] of sentences.entries()) {
    const from = token;
    while (token < tokens.length && tokens[token]?.sentence === sentence) token++;
    if (start < body) continue;
    const dates = datesIn(text.slice(start, end), start);
    facts.push(...dates.map((span): Fact => ({ ...span, kind: 'date', sentence })));
    facts.push(
      ...numbersIn(text, tokens.slice(from, token), dates).map((span): Fact => ({ ...span, kind: 'number', sentence })),
    );
  }
  for (const { kind, mentions } of names) {
    const mention = mentions.find(({ by, start }) => by === 'name' && start >= body);
    const sentence = mention ? sentenceAt(sentences, mention.start) : -1;
    if (mention && sentence >= 0) facts.push({ start: mention.start, end: mention.end, kind, sentence });
  }
  return facts.sort((a, b) => a.start - b.start);
};

/** Index of the sentence that holds the character at `at`, or -1; by bisection. */
export const sentenceAt = (sentences: Span[], at: number): number => {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return -1;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
};
