/**
 * The main event of an article: who did what, when, where, why and how, each as its top phrase. Taken from the headline
 * and the first sentences, since news tells the event first (the idea of Giveme5W1H, Hamborg et al. 2019).
 */
import { datesIn } from './dates.ts';
import { gap, spanOf, type Unit, unitsOf } from './phrases.ts';
import type { MainEvent, Mention, Name, Sentence, Span } from './reading.ts';
import { sentenceSubject } from './subjects.ts';
import type { Token } from './tagged.ts';

/** How many sentences of the body are looked at for what and who, and for when and where. */
const lead = 3;
const near = 12;

const adjunct =
  /^(?:in|on|at|after|before|as|during|with|for|from|amid|following|because|while|when|who|which|since|until|over|near|by|despite|ahead)$/;

type Told = { who: Span | null; what: Span | null };

/** Subject and predicate of a sentence; the predicate up to its first phrase of time, place or manner. */
const told = (text: string, units: Unit[]): Told => {
  const limit = units.findLastIndex(({ tags }) => tags.has('Verb'));
  const subject = limit > 0 ? sentenceSubject(text, units, limit) : null;
  if (!subject) return { who: null, what: null };
  let from = subject.to;
  while (from < limit && !units[from]?.tags.has('Verb')) from++;
  let to = from + 1;
  for (; to < units.length && to - from < 9; to++) {
    const unit = units[to];
    if (!unit || /[,;:—–]/.test(gap(text, units, to))) break;
    if (adjunct.test(unit.lower) && to - from > 1) break;
  }
  return { who: spanOf(units, subject), what: spanOf(units, { from, to }) };
};

const playing: ReadonlySet<string> = new Set(['Verb', 'Gerund']);

/** A headline's capitals say nothing, and "Moscow playing key role" has a verb, though compromise takes it for a noun. */
const inHeadline = (units: Unit[]): Unit[] =>
  units.map((unit, at) => {
    const isVerb = unit.lower.endsWith('ing') && units[at - 1]?.tags.has('ProperNoun') === true;
    return { ...unit, capital: false, tags: isVerb ? playing : unit.tags };
  });

/** Where the phrase ends in a name, the fullest way in which the article's opening gives it; else the phrase. */
const fullest = (text: string, span: Span, names: Name[], until: number): Span => {
  const isHere = ({ start, end, by }: Mention) => by === 'name' && start >= span.start && end === span.end;
  const named = names.find(({ mentions }) => mentions.some(isHere));
  const here = named?.mentions.find(isHere);
  const mention =
    named?.mentions.find(
      ({ start, end, by }) => by === 'name' && start < until && text.slice(start, end) === named.name,
    ) ?? here;
  return mention ? { start: mention.start, end: mention.end } : span;
};

/** The place that the opening and the headline name most, more so after "in" or "at"; with a wider place behind a comma. */
const whereOf = (text: string, names: Name[], until: number): Span | null => {
  const places = names
    .filter(({ kind }) => kind === 'place')
    .flatMap((name) =>
      name.mentions.filter(({ by, start }) => by === 'name' && start < until).map((mention) => ({ ...mention, name })),
    )
    .sort((a, b) => a.start - b.start);
  const weights = new Map<Name, number>();
  for (const { name, start } of places) {
    const located = /\b(?:in|at|near|across|outside)\s(?:the\s)?$/i.test(text.slice(Math.max(0, start - 12), start));
    weights.set(name, (weights.get(name) ?? 0) + (located ? 2 : 0.5));
  }
  const most = Math.max(...weights.values());
  const place = places.find(({ name }) => weights.get(name) === most);
  if (!place) return null;
  const wider = places.find(({ start }) => start > place.end && /^, $/.test(text.slice(place.end, start)));
  return { start: place.start, end: wider?.end ?? place.end };
};

/** The place of the sentence that stands nearest to its day: "in Moscow on Monday". */
const placeNear = (names: Name[], within: Span, day: Span): Span | null => {
  const [nearest] = names
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ mentions }) =>
      mentions.filter(({ by, start, end }) => by === 'name' && start >= within.start && end <= within.end),
    )
    .sort((a, b) => Math.abs(a.start - day.start) - Math.abs(b.start - day.start));
  return nearest ? { start: nearest.start, end: nearest.end } : null;
};

/** Whoever the headline names first. */
const firstNamed = (names: Name[], until: number): Span | null => {
  const mentions = names
    .filter(({ kind }) => kind !== 'place')
    .flatMap((name) => name.mentions.filter(({ by, start }) => by === 'name' && start < until))
    .sort((a, b) => a.start - b.start);
  const [first] = mentions;
  return first ? { start: first.start, end: first.end } : null;
};

/** From one of these words on, to the end of its clause. */
const clauseAfter = (text: string, sentences: Span[], words: RegExp): Span | null => {
  for (const { start, end } of sentences) {
    const match = words.exec(text.slice(start, end));
    if (!match) continue;
    const from = start + match.index;
    const length = /[,;:.!?—–]|$/.exec(text.slice(from + match[0].length, end))?.index ?? 0;
    if (length > 3) return { start: from, end: from + match[0].length + length };
  }
  return null;
};
const causes =
  /\b(?:because|due to|in response to|in order to|in protest (?:at|over)|in revenge for|thanks to|as a result of)\b/i;
/** In the headline and the lead these mostly give the cause; further on they are of time and place. */
const leadCauses = /\b(?:after|over|amid)\b/i;
const means = /\b(?:by (?=\w+ing\b)|using)\b/i;

export const eventOf = (
  text: string,
  tokens: Token[],
  sentences: Sentence[],
  headline: Span | null,
  names: Name[],
): MainEvent => {
  const body = headline?.end ?? 0;
  const first = Math.max(
    0,
    sentences.findIndex(({ start }) => start >= body),
  );
  const opening = sentences.slice(0, first + near);
  let token = 0;
  const rows = opening.map((sentence, index) => {
    const from = token;
    while (token < tokens.length && tokens[token]?.sentence === index) token++;
    const units = unitsOf(text, sentence, tokens.slice(from, token), []);
    return index < first ? inHeadline(units) : units;
  });
  const until = opening.at(-1)?.end ?? 0;
  const tellings = rows.slice(0, first + lead).map((units, index) => {
    const { start, end } = opening[index] ?? { start: 0, end: 0 };
    return { ...told(text, units), when: datesIn(text.slice(start, end), start)[0] ?? null, within: { start, end } };
  });
  const [headlined] = tellings;
  const complete = tellings.filter((telling) => telling.who && telling.what);
  const dated = complete.find(({ when, within }) => when && within.start >= body);
  // "Moscow playing key role" is no event that could have a day; then who, what and when are those of one sentence.
  const clipped = headline !== null && /^ \p{L}+ing\b/u.test(text.slice(headlined?.who?.end, headlined?.what?.end));
  const one = clipped ? dated : undefined;
  const { who, what } = one ?? complete[0] ?? { who: null, what: null };
  const named = headline && !one && !headlined?.who ? firstNamed(names, body) : null;
  const date =
    one?.when ?? opening.slice(first).flatMap(({ start, end }) => datesIn(text.slice(start, end), start))[0] ?? null;
  return {
    who: (named ?? who) ? fullest(text, named ?? who ?? { start: 0, end: 0 }, names, until) : null,
    what,
    when: date,
    where:
      (one?.when && placeNear(names, one.within, one.when)) ??
      whereOf(text, names, until) ??
      whereOf(text, names, text.length),
    why: clauseAfter(text, opening, causes) ?? clauseAfter(text, opening.slice(0, first + 2), leadCauses),
    how: clauseAfter(text, opening.slice(first), means),
  };
};
