/** Answers what somebody said, and who said something, from the statements that the reading found. */
import { quotesAbout } from './about.ts';
import { contentOf } from './candidates.ts';
import { cueOf } from './cues.ts';
import { baseOf } from './irregular.ts';
import { findName } from './people.ts';
import type { Answer, Quote, Reading, Sentence, Span } from './reading.ts';
import { whoSaid } from './said.ts';
import { isStopWord, wordsOf } from './stems.ts';

/** Below this a speaker is not named. */
const sure = 0.5;
/** Of what the question repeats of a statement, so much has to stand there. */
const repeated = 0.6;

const whatSaid =
  /^\W*(?:what|how) (?:else )?(?:did|does|do|has|have|had) (.+?) (\p{L}+)(?:\W*$| (?:(?:about|of|on|to|with|for|that|as)\b ?)?(.*))/iu;
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

const isSure = ({ speaker, confidence, denied }: Quote) => speaker !== null && confidence >= sure && !denied;

const found = ({ span, sentence: { start, end } }: Part, confidence: number): Answer => ({
  found: true,
  span,
  sentence: { start, end },
  confidence,
});

const mostWords = { direct: 2, mixed: 1, indirect: 0 };

/** `'nothing'` where somebody in the article is asked about and says nothing of the kind; null where the question is another. */
type Told = Answer | 'nothing' | null;

const saidBy = (reading: Reading, who: string, verb: string, topic: string): Told => {
  const base = baseOf(verb.toLowerCase());
  if (!opinion.test(base) && cueOf(base) === null) return null;
  const { name } = findName(reading, who);
  if (!name) return null;
  const stems = stemsOf(topic);
  const parts = quotesAbout(reading, { person: name })
    .filter(isSure)
    .flatMap((quote) => partsOf(reading, quote))
    .map((part) => ({ ...part, about: share(reading, part.span, stems) }))
    .filter(({ about }) => stems.size === 0 || about >= repeated)
    .sort((a, b) => b.about - a.about || mostWords[b.quote.type] - mostWords[a.quote.type]);
  const [best] = parts;
  if (best) return found(best, stems.size === 0 ? 0.8 : best.about);
  return onlySaid.test(base) ? 'nothing' : null;
};

const sayerOf = (reading: Reading, verb: string, words: string): Told => {
  const base = baseOf(verb.toLowerCase());
  const cue = cueOf(base);
  if (cue === null || !(cue.statement || cue.naming)) return null;
  const phrase = whoSaid(reading, words).find(
    ({ match, quote }) => match !== 'near' && quote !== null && isSure(quote),
  );
  const stems = stemsOf(words);
  const [likest] = reading.quotes
    .filter(isSure)
    .flatMap((quote) => partsOf(reading, quote))
    .map((part) => ({ quote: part.quote, about: share(reading, part.span, stems) }))
    .filter(({ about }) => about >= repeated)
    .sort((a, b) => b.about - a.about);
  const quote = phrase?.quote ?? likest?.quote;
  const speaker = quote?.speaker;
  const sentence = speaker && reading.sentences.find(({ start, end }) => start <= speaker.start && speaker.end <= end);
  if (quote && speaker && sentence)
    return found(
      { quote, sentence, span: { start: speaker.start, end: speaker.end } },
      phrase ? 1 : (likest?.about ?? 0),
    );
  return onlySaid.test(base) ? 'nothing' : null;
};

/** What the article's statements answer to questions like "What did X say about Y?" and "Who said that Y?". */
export const toldIn = (reading: Reading, question: string): Told => {
  const what = whatSaid.exec(question);
  if (what) return saidBy(reading, what[1] ?? '', what[2] ?? '', what[3] ?? '');
  const who = whoSays.exec(question);
  return who ? sayerOf(reading, who[1] ?? '', who[2] ?? '') : null;
};
