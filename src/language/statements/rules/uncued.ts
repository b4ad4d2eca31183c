/** Quoted sentences that no cue stands beside: whose words they are, by what stands before them. */

import { cueOf, isSpeech } from '../../lexicon/cues.ts';
import type { Sentence, Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { sentenceAt, startingIn } from '../../text/spans.ts';
import type { Token } from '../../text/tagged.ts';
import { type Attribution, type Evidence, endOf, type How, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { pointsTo } from './pointing.ts';
import { alternating, type Turn, yields } from './talk.ts';

/** Quoted sentences that only their place makes a statement count from this length on, in characters; shorter ones are mostly headings. */
const shortest = 20;

/** Whether quoted words are a statement: they end like a sentence, and are long or look like one to the tagger. */
const isSaid = (text: string, words: Span[], { inner }: Quotation): boolean =>
  /[.,!?…—–-]\s*["”“’'»«]*\s*$/u.test(text.slice(inner.start, inner.end + 2)) &&
  (inner.end - inner.start >= shortest || startingIn(words, { start: inner.start - 2, end: inner.end }).length > 0);

/** More words of `statement`. */
export const add = (statement: Attribution, { start, end }: Span, how: How): Attribution => {
  statement.contents.push({ start, end });
  if (how !== 'stated') statement.evidence = { ...statement.evidence, how };
  return statement;
};

/** A statement without a cue. */
export const said = ({ start, end }: Span, source: Span | null, evidence: Evidence): Attribution => ({
  contents: [{ start, end }],
  cue: null,
  source,
  evidence,
});

const moods =
  'adamant|angry|blunt|blunter|calm|categorical|cautious|clear|clearer|defiant|delighted|dismissive|emphatic|furious|hopeful|optimistic|pessimistic|proud|relieved|scathing|sceptical|skeptical|unapologetic|unimpressed|unmoved|unrepentant|upbeat';
/** What people do before they speak, or how they say it. */
const leading = new RegExp(
  String.raw`^(?:, (?:who|\d+)\b[^.]*?,|,)?\s(?:\p{Ll}+\s){0,2}(?:` +
    'spoke|speaks|disagree[ds]?|(?:puts?|sees?|saw|explains?|tells?|told) it|ha[ds] (?:this|the following|a message)|' +
    String.raw`(?:was|is|sounded|remained) (?:${moods})|shrug(?:s|ged)|nod(?:s|ded)|sigh(?:s|ed)|laugh(?:s|ed)|smile[ds]?|grin(?:s|ned)|paused?)\b`,
  'u',
);
/** "Then the captain, Bo Lind, …" */
const opening =
  /^(?:(?:Then|But|And|Now|Finally|Next|Meanwhile),? )?(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) [^,.]{1,40}, |(?:\p{L}+ ){1,2})?$/u;

/** Who speaks in a sentence before quoted words: "Stated Stone:", "Howard continued his attack.", "Then Bo Lind spoke." */
const introducedBy = ({ text, paragraphs, tokens, mentions }: Parsed, sentence: Sentence): Span | null => {
  const people = startingIn(mentions, sentence).filter(({ by, known }) => by === 'name' && known.kind === 'person');
  const [name, ...others] = people;
  if (!name || others.length > 0) return null;
  const words = startingIn(tokens, sentence);
  const says = (word: Token | undefined) => word !== undefined && cueOf(word.lower)?.statement === true;
  const before = words.findLast(({ end }) => end <= name.start);
  const after = words.find(({ start }) => start >= name.end);
  const colon = text.charAt(sentence.end - 1) === ':';
  const last = paragraphs[sentence.paragraph]?.end === sentence.end;
  const said = colon || last;
  const leads =
    (said && says(before) && before?.start === sentence.start) ||
    (said && before === undefined && says(after)) ||
    (opening.test(text.slice(sentence.start, name.start)) && leading.test(text.slice(name.end, sentence.end)));
  return leads ? { start: name.start, end: name.end } : null;
};

/**
 * The statement that a quotation is part of that stands alone: one of those before, or a new one. `told` is the last
 * attribution with a cue before it, `words` are those that look like a statement. Null where it is no statement at all.
 */
export const uncued = (
  parsed: Parsed,
  words: Span[],
  quotation: Quotation,
  turns: Turn[],
  told: Attribution | null,
): Attribution | null => {
  const { text, sentences, paragraphs } = parsed;
  const { start, paragraph } = quotation;
  const last = turns.at(-1);
  const opens = paragraphs[paragraph]?.start === start;
  if (last?.quotation.open && last.quotation.paragraph === paragraph - 1 && opens)
    return add(last.statement, quotation, 'stated');
  const sentence = sentences[sentenceAt(sentences, start) - 1];
  const adjoins = (statement: Attribution) => sentence !== undefined && endOf(statement) > sentence.start;
  if (told && sentence && adjoins(told) && text.charAt(sentence.end - 1) === ':')
    return told.contents.length === 0
      ? add(told, quotation, 'stated')
      : said(quotation, told.source, { ...told.evidence, how: 'continued' });
  const turn = opens ? alternating(parsed, turns, quotation) : null;
  if (turn) return said(quotation, turn.source, { ...turn.evidence, how: 'turn' });
  const next = sentences[sentenceAt(sentences, quotation.end - 1) + 1];
  const isTold = isSaid(text, words, quotation) || (next !== undefined && pointsTo(parsed, next) !== null);
  const nobodys = isTold ? said(quotation, null, unasked('stated')) : null;
  if (last && adjoins(last.statement)) {
    if (yields(parsed, last.statement, quotation)) return nobodys;
    if (last.quotation.paragraph === paragraph) return add(last.statement, quotation, 'stated');
    return nobodys && add(last.statement, quotation, 'continued');
  }
  if (!nobodys || !sentence) return nobodys;
  const speaks = told?.cue && isSpeech(text.slice(told.cue.start, told.cue.end));
  if (told && speaks && adjoins(told) && !yields(parsed, told, quotation)) return add(told, quotation, 'continued');
  const introduced = introducedBy(parsed, sentence);
  return introduced ? said(quotation, introduced, unasked('described')) : nobodys;
};
