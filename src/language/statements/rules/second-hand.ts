/** Words that one source has from another: “Xinhua quoted Zhao as saying that …”, “…,” Berg heard Lund say. The other made them. */

import type { Span } from '../../reading.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';

const saying = String.raw`(?:saying|adding|warning|arguing|telling\s[^,]{1,30}?|having\ssaid)`;
/** "the governor, Zhao Lihua, as saying that …" */
const asSaying = new RegExp(String.raw`^(.{1,100}?),?\sas\s${saying}\s(?=that\b|\S)`, 'su');
const furtherSaying = new RegExp(String.raw`,?\s(?:and|but|while)\s([^“”"]{1,80}?),?\sas\s${saying}\s`, 'su');
/** "Béla Szűcs, was quoted by the paper as saying", before the words themselves. */
const wasQuoted = new RegExp(
  String.raw`^(.{1,100}?),?\s(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:\p{Ll}+\s)?quoted(?:\s(?:by|in)\s[^,]{1,60}?)?\sas\s${saying}\s*$`,
  'su',
);
/** "that Sayuri Aoki, the minister, had told her party that …", "that Berg had said …" */
const hadSaid = new RegExp(
  String.raw`^(?:that\s)?(.{1,100}?),?\s(?:had|has)\s(?:\p{Ll}+\s)?` +
    String.raw`(?:(?:said|told|warned|announced|claimed|added|promised|confirmed|stated|explained)\s(?:[^,]{1,40}\s)?(?=that\b)|said\s(?=\p{Ll}))`,
  'su',
);
/** “…,” Berg heard | Lund say. */
const ofAnother =
  /^\s(?:had\s)?((?:\p{Lu}[\p{L}.’'-]*|him|her|them)(?:\s\p{Lu}[\p{L}.’'-]*)*)\s(?:say|saying|tell|telling|had\ssaid|shout|shouting)\b/u;

/** The form of the sentence says it, whatever the tagger made of it. */
const evidence = unasked('described');

const spanFrom = (start: number, written: string): Span => ({ start, end: start + written.length });

const textOf = (text: string, { start, end }: Span) => text.slice(start, end);

/** “…,” Berg heard Lund say: Lund's words. */
const heard = (text: string, attribution: Attribution): Attribution => {
  const { cue, contents } = attribution;
  if (!cue || contents.some(({ start }) => start >= cue.end)) return attribution;
  const name = ofAnother.exec(text.slice(cue.end, cue.end + 80))?.[1];
  return name === undefined ? attribution : { ...attribution, source: spanFrom(cue.end + 1, name), evidence };
};

/** “… an engineer as saying ‘we knew’ [and the lawyers as saying] that nobody did”: the rest is another's. */
const split = (text: string, attribution: Attribution): Attribution[] => {
  const [first, ...others] = attribution.contents;
  const next = first && furtherSaying.exec(textOf(text, first));
  if (!first || next?.[1] === undefined || others.length > 0) return [attribution];
  const at = first.start + next.index;
  const source = spanFrom(at + next[0].indexOf(next[1]), next[1]);
  const rest = { ...attribution, source, contents: [{ start: at + next[0].length, end: first.end }] };
  return [{ ...attribution, contents: [{ start: first.start, end: at }] }, ...split(text, rest)];
};

const quotedAs = ({ text, sentences }: Parsed, attribution: Attribution): Attribution[] => {
  const { cue, contents } = attribution;
  const [first] = contents;
  if (!first || !cue) return [attribution];
  const told = /\b(?:quot|cit)/i.test(textOf(text, cue)) ? asSaying.exec(textOf(text, first)) : null;
  if (told?.[1]) {
    const words = { start: first.start + told[0].length, end: first.end };
    const source = spanFrom(first.start, told[1]);
    return split(text, { ...attribution, source, contents: [words, ...contents.slice(1)], evidence });
  }
  const sentence = sentences[sentenceAt(sentences, cue.start)];
  const last = contents.at(-1);
  if (!sentence || !last) return [attribution];
  const subject = wasQuoted.exec(text.slice(sentence.start, last.start))?.[1];
  if (subject !== undefined)
    return [{ ...attribution, source: spanFrom(sentence.start, subject), contents: [last], evidence }];
  // What is left is the subject itself, taken for the words.
  const rest = /^,?\s(?:is|are|was|were|\p{Ll}+\sbeen)\s(?:\p{Ll}+\s)?quoted\b.{0,80}?\sas\s/su.test(
    text.slice(last.end, last.end + 120),
  );
  return rest ? [] : [attribution];
};

/** "Kyodo reported that Aoki had told her party that …": also Aoki's statement. */
const within = ({ text, mentions }: Parsed, attribution: Attribution): Attribution[] => {
  const [words] = attribution.contents;
  const told = words && hadSaid.exec(textOf(text, words));
  if (!words || !told?.[1]) return [];
  const start = words.start + told[0].indexOf(told[1]);
  const source = spanFrom(start, told[1]);
  if (startingIn(mentions, source).length === 0) return [];
  const cue = { start: source.end, end: words.start + told[0].trimEnd().length };
  return [{ ...attribution, source, cue, contents: [{ start: words.start + told[0].length, end: words.end }] }];
};

/** Gives what one source has from another to the other. */
export const withSecondHand = (parsed: Parsed, attributions: Attribution[]): Attribution[] =>
  attributions
    .flatMap((attribution) => quotedAs(parsed, heard(parsed.text, attribution)))
    .flatMap((attribution) => [attribution, ...within(parsed, attribution)]);
