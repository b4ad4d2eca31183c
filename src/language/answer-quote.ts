/** Answers what somebody said, and who said something, from the statements that the reading found. */
import { holdersOf } from './answer-name.ts';
import { contentOf } from './candidates.ts';
import { cueOf } from './cues.ts';
import { baseOf } from './irregular.ts';
import { roles } from './name-words.ts';
import { findName } from './people.ts';
import type { Answer, Quote, Reading, Sentence, Span } from './reading.ts';
import { whoSaid } from './said.ts';
import { isStopWord, wordsOf } from './stems.ts';
import { SURE } from './sure.ts';

/** Of what the question repeats of a statement, so much has to stand there. */
const repeated = 0.6;

const whatSaid = /^\W*(?:what|how) (?:else )?(?:did|does|do|has|have|had) (.+)/iu;
const whoSays = /^\W*who(?: has| had| else)? (\p{L}+) (?:that )?(.+)/iu;
/** Verbs for what somebody thinks, beside those that begin a statement. */
const opinion = /^(?:think|feel|view|see|regard|comment)$/;
/** Who is asked about with one of these says it in a statement, or not at all; the others have an object too. */
const onlySaid = /^(?:say|tell|think|feel|believe|claim|call|describe|remark|comment)$/;

const stemsOf = (words: string): Set<string> =>
  new Set(
    wordsOf(words)
      .filter(({ lower }) => !isStopWord(lower))
      .map(({ stem }) => stem),
  );

const share = (reading: Reading, span: Span, stems: ReadonlySet<string>): number => {
  const here = new Set(contentOf(reading.text, span).map(({ stem }) => stem));
  return stems.size === 0 ? 0 : [...stems].filter((stem) => here.has(stem)).length / stems.size;
};

type Part = { span: Span; sentence: Sentence; quote: Quote };

/** Each statement sentence by sentence. */
const partsOf = ({ sentences }: Reading, quote: Quote): Part[] =>
  quote.spans.flatMap((span) =>
    sentences
      .filter(({ start, end }) => start < span.end && span.start < end)
      .map((sentence) => ({
        quote,
        sentence,
        span: { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) },
      })),
  );

const isSure = ({ speaker, confidence, denied }: Quote) => speaker !== null && confidence >= SURE && !denied;

const found = ({ span, sentence: { start, end } }: Part, confidence: number): Answer => ({
  found: true,
  span,
  sentence: { start, end },
  confidence,
});

const mostWords = { direct: 2, mixed: 1, indirect: 0 };

/** `'open'` where somebody in the article is asked about and says nothing of the kind; null where the question is another. */
type Told = Answer | 'open' | null;

const isSaying = (word: string): boolean => opinion.test(baseOf(word)) || cueOf(baseOf(word)) !== null;

/** The name as quotes have it: somebody's full name, or who has none and is written so ("the minister"). */
const speakerNamed = (reading: Reading, typed: string): string | null => {
  const words = typed.split(' ');
  const titles = words.findIndex((word) => !roles.has(word.toLowerCase()) && word.toLowerCase() !== 'the');
  const { name } = findName(reading, titles < 0 ? typed : words.slice(titles).join(' '));
  if (name) return name.name;
  // "The judge": the only one whom the article describes so.
  const [holder, ...others] = holdersOf(reading, typed) ?? [];
  if (holder && others.length === 0) return holder.name;
  return reading.quotes.some(({ speaker }) => speaker?.name.toLowerCase() === typed.toLowerCase()) ? typed : null;
};

/** @param clause "Ann Hill say about the bridge" */
const saidBy = (reading: Reading, clause: string): Told => {
  const words = wordsOf(clause);
  const verb = words.find(({ lower }, at) => at > 0 && isSaying(lower));
  if (!verb) return null;
  const base = baseOf(verb.lower);
  const mustBeSaid = onlySaid.test(base);
  const who = speakerNamed(reading, clause.slice(0, verb.start).trim());
  if (who === null) return /^(?:say|tell)$/.test(base) ? 'open' : null;
  const topic = clause.slice(verb.end);
  const stems = stemsOf(topic);
  const parts = reading.quotes
    .filter((quote) => isSure(quote) && quote.speaker?.name.toLowerCase() === who.toLowerCase())
    .filter(({ cue }) => mustBeSaid || stemsOf(cue ? reading.text.slice(cue.start, cue.end) : '').has(verb.stem))
    .flatMap((quote) => partsOf(reading, quote))
    .map((part) => ({ ...part, about: share(reading, part.span, stems) }))
    .filter(({ about }) => stems.size === 0 || about >= repeated)
    .sort((a, b) => b.about - a.about || mostWords[b.quote.type] - mostWords[a.quote.type]);
  const [best] = parts;
  if (best) return found(best, stems.size === 0 ? 0.8 : best.about);
  return mustBeSaid ? 'open' : null;
};

/** Of statements within one another the one that is told by the other's speaker: "He called it 'a start', and I am glad." */
const innermost = ({ quotes }: Reading, place: Span): Quote | null => {
  const length = ({ spans }: Quote) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const around = quotes.filter(
    (quote) => isSure(quote) && quote.spans.some(({ start, end }) => start <= place.start && place.end <= end),
  );
  return around.toSorted((one, other) => length(one) - length(other))[0] ?? null;
};

/** Of "Jo Berg, an oceanographer who was in Oslo" the name; all of "the mayor, Jo Berg". */
export const nameAt = ({ names, text }: Reading, { start, end }: Span): Span => {
  const name = names
    .flatMap(({ mentions }) => mentions)
    .find((mention) => mention.by === 'name' && mention.start === start && mention.end <= end);
  return { start, end: name?.end ?? start + text.slice(start, end).replace(/[\s,;:]+$/, '').length };
};

/** "The chairman called it 'a start', and I am glad": what the statement itself says that another called something. */
const saysItself = ({ text }: Reading, { spans }: Quote, place: Span, verb: string): boolean =>
  spans.some(({ start, end }) =>
    wordsOf(text.slice(Math.max(start, place.start), Math.min(end, place.end))).some(
      ({ lower }) => cueOf(lower)?.verb === verb,
    ),
  );

const sayerOf = (reading: Reading, verb: string, words: string): Told => {
  const base = baseOf(verb.toLowerCase());
  const cue = cueOf(base);
  if (cue === null || !(cue.statement || cue.naming)) return null;
  const stems = stemsOf(words);
  if (stems.size === 0) return null;
  const phrase = whoSaid(reading, words).find(
    ({ match, quote }) => match !== 'near' && quote !== null && isSure(quote),
  );
  const [likest] = reading.quotes
    .filter(isSure)
    .flatMap((quote) => partsOf(reading, quote))
    .map(({ quote, span, sentence }) => ({ quote, span, sentence, about: share(reading, span, stems) }))
    .filter(({ about }) => about >= repeated)
    .sort((a, b) => b.about - a.about);
  const quote = (phrase && innermost(reading, phrase.span)) ?? phrase?.quote ?? likest?.quote;
  const place = phrase?.sentence ?? likest?.sentence;
  if (quote && place && saysItself(reading, quote, place, cue.verb)) return null;
  const speaker = quote?.speaker;
  const sentence = speaker && reading.sentences.find(({ start, end }) => start <= speaker.start && speaker.end <= end);
  if (quote && speaker && sentence)
    return found({ quote, sentence, span: nameAt(reading, speaker) }, phrase ? 1 : (likest?.about ?? 0));
  return onlySaid.test(base) ? 'open' : null;
};

/** Whose statements the question is about, as quotes have the name: "What did Hill say?"; null where it is another. */
export const speakerAsked = (reading: Reading, question: string): string | null => {
  const clause = whatSaid.exec(question)?.[1] ?? '';
  const verb = wordsOf(clause).find(({ lower }, at) => at > 0 && isSaying(lower));
  return verb ? speakerNamed(reading, clause.slice(0, verb.start).trim()) : null;
};

/** What the article's statements answer to questions like "What did X say about Y?" and "Who said that Y?". */
export const toldIn = (reading: Reading, question: string): Told => {
  const what = whatSaid.exec(question);
  if (what) return saidBy(reading, what[1] ?? '');
  const who = whoSays.exec(question);
  return who ? sayerOf(reading, who[1] ?? '', who[2] ?? '') : null;
};
