/** To whom or where a statement was made, where its sentence says so. */

import { cueOf } from '../../lexicon/cues.ts';
import type { Quote, Sentence, Span, Statement } from '../../reading.ts';
import { overlaps, sentenceAt } from '../../text/spans.ts';
import type { Token } from '../../text/tagged.ts';
import { gap, type Row } from './setting-nouns.ts';
import { addresseeEnd, placeEnd, settingEnd, skipTime, spanOf } from './setting-phrases.ts';

/** Verbs whose object is whoever is spoken to. */
const telling = /^(?:tell|inform|assure|remind|warn|advise|notify|ask)$/;
/** Verbs after which "to" leads to what is answered or meant. */
const answering = /^(?:respond|reply|object|react|agree|point|admit|plead|refer|listen)$/;
/** “Speaking to reporters in Leeds, she said”: after these any place is where it was said. */
const speaking = /^(?:speaking|appearing|testifying|talking|writing)$/;
const being = /^(?:is|are|was|were|be|been|being)$/;
const object = /^(?:me|us|him|her|them|you)$/;

/** Indices into a row: of the first word, and of the one after the last. */
type Range = { from: number; to: number };

/** Who says it and by which words, as indices into a row. */
type Said = { cue: Range; speaker: Range | null };

const rangeIn = ({ words }: Row, span: Span): Range | null => {
  const from = words.findIndex((word) => overlaps(word, span));
  return from < 0 ? null : { from, to: words.findLastIndex((word) => overlaps(word, span)) + 1 };
};

const range = (from: number, to: number): Range | null => (to > from ? { from, to } : null);

/** What starts at `at`: only what is there for speaking, or (`anywhere`) any place, or whoever it is said to. */
const whereAt = (row: Row, at: number, anywhere: boolean): Range | null => {
  const word = row.words[at]?.lower ?? '';
  const next = skipTime(row, at + 1);
  if (speaking.test(word)) return whereAt(row, next, true);
  if (word === 'addressing' || (/^(?:asked|pressed)$/.test(word) && row.words[next]?.lower === 'by')) {
    const person = word === 'addressing' ? next : next + 1;
    const to = addresseeEnd(row, person);
    return to > person ? range(at, to) : null;
  }
  if (word === 'to' && anywhere) {
    const to = addresseeEnd(row, at + 1);
    return to > at + 1 ? range(at, whereAt(row, to, false)?.to ?? to) : null;
  }
  return range(at, Math.max(settingEnd(row, at), anywhere ? placeEnd(row, at) : at));
};

/** What follows at `at`, after words of time. */
const next = (row: Row, at: number, anywhere: boolean): Range | null => {
  const from = skipTime(row, at);
  return /^,? $/.test(gap(row, from)) ? whereAt(row, from, anywhere) : null;
};

/** “told reporters on Monday at a rally”, “said in a statement”, “said Ann Hill, the mayor, in a letter”. */
const afterCue = (row: Row, { cue, speaker }: Said): Range | null => {
  const { words } = row;
  const last = words.slice(cue.from, cue.to).findLastIndex(({ lower }) => cueOf(lower) !== null);
  // "according to" is followed by the speaker alone.
  if (last < 0) return null;
  const at = cue.from + last;
  const verb = cueOf(words[at]?.lower ?? '')?.verb ?? '';
  const isPassive = being.test(words[at - 1]?.lower ?? '') && !words[at]?.lower.endsWith('ing');
  const isInverted = speaker?.from === at + 1;
  if (telling.test(verb) && !isPassive && !isInverted && /^ ["“]?$/.test(gap(row, at + 1))) {
    const told = addresseeEnd(row, at + 1);
    if (told > at + 1) return range(at, next(row, told, false)?.to ?? told);
  }
  const after = isInverted ? speaker.to : at + (object.test(words[at + 1]?.lower ?? '') ? 2 : 1);
  const found = next(row, after, !isInverted);
  if (found && !(answering.test(verb) && words[found.from]?.lower === 'to')) return found;
  // Past an apposition.
  const later = words.findIndex(
    (_, index) => index > after && /^, $/.test(gap(row, index)) && whereAt(row, index, false),
  );
  return later > 0 ? whereAt(row, later, false) : null;
};

/** “Smith, speaking at a rally, said” */
const between = (row: Row, { cue, speaker }: Said): Range | null => {
  const found = speaker && speaker.to < cue.from ? next(row, speaker.to, false) : null;
  return found && found.to <= cue.from ? found : null;
};

/** “In an interview with the BBC, Smith said” */
const inFront = ({ text, words }: Row, { cue, speaker }: Said): Range | null => {
  const subject = Math.min(cue.from, speaker?.from ?? cue.from);
  const before = { text, words: words.slice(0, subject) };
  const found = whereAt(before, skipTime(before, /^(?:but|and)$/.test(words[0]?.lower ?? '') ? 1 : 0), false);
  const isNext = found && (found.to === subject || /, $/.test(gap({ text, words }, subject)));
  return isNext ? found : null;
};

/** “Smith said it would rain in a post on his website” */
const afterWords = (row: Row, spans: Span[]): Range | null => {
  const end = Math.max(...spans.map((span) => span.end));
  const at = row.words.findIndex(({ start }) => start >= end);
  return at > 0 && /^["”’]?,? $/.test(row.text.slice(end, row.words[at]?.start)) ? whereAt(row, at, false) : null;
};

const settingOf = (text: string, words: Token[], own: Statement): Span | null => {
  const row = { text, words: words.filter((word) => !own.spans.some((span) => overlaps(span, word))) };
  const cue = own.cue && rangeIn(row, own.cue);
  if (!cue) return null;
  const said = { cue, speaker: own.speaker && rangeIn(row, own.speaker) };
  const found = afterCue(row, said) ?? between(row, said) ?? inFront(row, said) ?? afterWords(row, own.spans);
  const span = found && spanOf(row, found.from, found.to);
  // Whoever speaks is not spoken to, and what is said, whose words the row leaves out, is no setting.
  const others = [...own.spans, ...(own.speaker ? [own.speaker] : [])];
  return span && !others.some((other) => overlaps(span, other)) ? span : null;
};

/** The part of `sentence` in which a statement's setting can stand: up to what belongs to the statements beside it. */
const around = (sentence: Span, own: Statement, others: Quote[]): Span => {
  let { start, end } = sentence;
  const core = own.cue ?? sentence;
  for (const { cue, speaker, setting, spans } of others) {
    if (cue && own.spans.some((span) => overlaps(span, cue))) continue;
    for (const part of [cue, speaker, setting, ...spans]) {
      if (part && part.end <= core.start) start = Math.max(start, part.end);
      if (part && part.start >= core.end) end = Math.min(end, part.start);
    }
  }
  return { start, end };
};

/**
 * The statements with their settings, found by rule among the words of the cue's sentence that are nobody's statement.
 * A setting belongs to the first statement that can have it.
 */
export const withSettings = (
  text: string,
  sentences: Sentence[],
  tokens: Token[],
  statements: Statement[],
): Quote[] => {
  const quotes = statements.map((statement): Quote => ({ ...statement, setting: null }));
  const words = Map.groupBy(tokens, ({ sentence }) => sentence);
  const together = Map.groupBy(quotes, ({ cue }) => (cue ? sentenceAt(sentences, cue.start) : -1));
  for (const [index, beside] of together) {
    const sentence = sentences[index];
    if (!sentence) continue;
    for (const own of beside) {
      const place = around(
        sentence,
        own,
        beside.filter((other) => other !== own),
      );
      const inside = (words.get(index) ?? []).filter(({ start, end }) => start >= place.start && end <= place.end);
      own.setting = settingOf(text, inside, own);
    }
  }
  return quotes;
};
