/** Questions about what is said, and by whom; only where the speaker is sure enough to be named. */
import { cueOf } from '../../lexicon/cues.ts';
import type { Quote, Reading, Span, Suggestion } from '../../reading.ts';
import { isStatement } from '../../statements/is-statement.ts';
import { extentOf, SURE } from '../../statements/place-and-speaker.ts';
import { quotationsOf } from '../../text/quotation-marks.ts';
import { reachingInto } from '../../text/spans.ts';
import { isStopWord, wordsOf as wordsIn } from '../../text/stems.ts';

/** Words of a quotation that are enough to know it again, and not too many to be read on a button. */
const FEWEST = 3;
const MOST = 8;

const marks = /^[\s"“„«‘']+|[\s"”»’',.!?…]+$/gu;

/** "Its price", "a price": which one that is stands elsewhere. */
const determiner = /(?<![\p{L}\p{N}])the $/iu;
/** What may stand right before a whole noun phrase that has no article. */
const opening =
  /(?:^|[\s“"‘'(,](?:of|in|on|about|with|without|from|for|to|by|at|than|and|or|but|as|that|like|into|over)\s)$|^[“"‘']?$/iu;

/** "the bridge", "clean water": the topic as the statement has it, if it is a whole phrase there and no part of one. */
const topicIn = (text: string, { spans }: Quote, topic: string): string | null => {
  for (const { start, end } of spans) {
    const words = text.slice(start, end);
    const at = words.toLowerCase().indexOf(topic.toLowerCase());
    if (at < 0) continue;
    const before = words.slice(0, at);
    const [, next = ''] = /^(?:['’]s)?\s([\p{L}'’]+)/u.exec(words.slice(at + topic.length)) ?? [];
    const isWhole =
      !/^[\p{L}\p{N}'’-]/u.test(words.slice(at + topic.length)) && (next === '' || isStopWord(next.toLowerCase()));
    if (!isWhole) continue;
    if (determiner.test(before)) return `the ${topic}`;
    if (opening.test(before)) return topic;
  }
  return null;
};

/** "The court heard", "pleaded guilty to": reported, and yet nobody's statement. */
const isSaid = (text: string, { type, cue, spans }: Quote): boolean => {
  const [first] = spans;
  if (type !== 'indirect') return true;
  if (!cue || !first || /^to\b/i.test(text.slice(first.start, first.end))) return false;
  return wordsIn(text.slice(cue.start, cue.end)).some(({ lower }) => {
    const found = cueOf(lower);
    return lower === 'according' || (found?.statement === true && !found.thinking);
  });
};

/** "What did Hill say about the bridge?", or simply what she said. */
const about = ({ text, topics }: Reading, quote: Quote, name: string): Suggestion => {
  const written = topics.map(({ start, end }) => text.slice(start, end));
  const topic = written
    .filter((one) => !name.includes(one))
    .map((one) => topicIn(text, quote, one))
    .find(Boolean);
  const asked = topic ? ` about ${topic}` : '';
  return { question: `What did ${name} say${asked}?`, answer: extentOf(quote) };
};

/** Of words in quotation marks a short stretch, as it stands there. */
const quotedIn = (text: string, { spans }: Quote): string | null => {
  for (const { start, end } of quotationsOf(text, spans)) {
    const words = text.slice(start, end).replace(marks, '');
    const count = words.split(/\s+/u).length;
    if (count >= FEWEST && count <= MOST) return words;
  }
  return null;
};

const whose = (text: string, quote: Quote, speaker: Span): Suggestion[] => {
  const words = quotedIn(text, quote);
  return words === null
    ? []
    : [{ question: `Who said “${words}”?`, answer: { start: speaker.start, end: speaker.end } }];
};

/** Somebody's words in another's mouth, or that hold another's: whose they are is for the article to untangle. */
const isWithin = ({ quotes }: Reading): ((quote: Quote) => boolean) => {
  const beside = reachingInto(quotes.map((quote) => ({ ...extentOf(quote), speaker: quote.speaker?.name })));
  return (quote) => beside(extentOf(quote)).some(({ speaker }) => speaker !== quote.speaker?.name);
};

/** In the article's order. */
export const aboutStatements = (reading: Reading): { about: Suggestion[]; whose: Suggestion[] } => {
  const { text, names } = reading;
  const isTangled = isWithin(reading);
  const sure = reading.quotes.flatMap((quote) => {
    const { speaker, confidence, denied } = quote;
    // "What did European Commission say?" lacks an article, which nobody tells.
    const isNamed = names.some(({ name, kind }) => kind === 'person' && name === speaker?.name);
    return speaker &&
      isNamed &&
      confidence >= SURE &&
      !denied &&
      isStatement(text, quote) &&
      isSaid(text, quote) &&
      !isTangled(quote)
      ? [{ quote, speaker }]
      : [];
  });
  return {
    about: sure.map(({ quote, speaker: { name } }) => about(reading, quote, name)),
    whose: sure.flatMap(({ quote, speaker }) => whose(text, quote, speaker)),
  };
};
