/** Who is meant by "he", "she", "they" and "the president": resolved in one walk over the article, with how sure that is. */
import { antecedent } from './antecedents.ts';
import type { Gender } from './gender.ts';
import type { Quotation } from './marks.ts';
import { namedIn, nameless, type Resolved } from './named.ts';
import { type NounPhrase, nounPhraseIn } from './noun-phrases.ts';
import type { Sentence, Span } from './reading.ts';
import { type Meant, roleHolder } from './role-holders.ts';
import type { Known } from './same-name.ts';
import { type Acting, emptyScene, enter, type Manner, placeIn, remember, type Scene, tracesIn } from './scene.ts';
import { beyond, headOf, listed, trimmed } from './source-heads.ts';
import type { Token } from './tagged.ts';

export type { Resolved } from './named.ts';

const genders = new Map<string, Gender>([
  ...['he', 'him', 'his', 'himself'].map((word): [string, Gender] => [word, 'm']),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Gender] => [word, 'f']),
]);
/** What hangs on a pronoun: "she's", "he'd". */
const clitic = /'(?:s|d|ll|ve)$/;
const relative = /^(?:who|which|that|whose|whom)$/;
const several = /^(?:they|them|their|both)$/;
const thing = /^(?:it|its|itself)$/;
const possessive = /^(?:his|her|their|its)$/;

/** Below this, whom a pronoun means is left open. */
const least = 0.3;
/** From this on, a pronoun also tells whether somebody is a man or a woman, and how much. */
const telling = 0.8;
const told = 0.4;

/** Index of the first token from `from` on that begins at `end` or behind it. */
const after = (tokens: Token[], from: number, end: number): number => {
  let at = from;
  while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < end) at++;
  return at;
};

const isFiniteVerb = ({ tags }: Token) => tags.has('Verb') && !tags.has('Gerund') && !tags.has('ProperNoun');

/** Whether what ends at `end` is followed by a verb. */
const isBeforeVerb = (tokens: Token[], from: number, end: number): boolean => {
  let at = after(tokens, from, end);
  if (tokens[at]?.tags.has('Adverb')) at++;
  const next = tokens[at];
  return next !== undefined && next.sentence === tokens[from]?.sentence && isFiniteVerb(next);
};

/** "Trump's rally", "a Trump rally": the name belongs to a thing. */
const isOwner = (text: string, tokens: Token[], from: number, end: number): boolean => {
  if (/^['’]s?(?:\s|$)/u.test(text.slice(end, end + 3))) return true;
  const next = tokens[after(tokens, from, end)];
  if (text.charAt(end) !== ' ' || next?.start !== end + 1) return false;
  return next.tags.has('Noun') && !next.tags.has('Pronoun') && !next.tags.has('Date');
};

/** "A woman" brings somebody in; "the woman" does where nobody else has been spoken of. */
const isNew = ({ determiner }: NounPhrase, scene: Scene): boolean =>
  /^(?:an?|one|another)$/.test(determiner) || scene.theme === null || scene.sentence - scene.themed > 2;

/** Whoever acted last, as "they" or "it" means them: surest where they spoke in the sentence before. */
const acting = (acted: Acting | null, { sentence }: Scene): Meant | null =>
  acted && {
    known: acted.known,
    confidence: (acted.source ? 0.75 : 0.6) - 0.12 * Math.max(0, sentence - acted.sentence - 1),
  };

/** Everybody by what the article calls them; organisations also by the words of their names. */
const holdersOf = (names: Known[]): Map<string, Known[]> => {
  const holders = new Map<string, Known[]>();
  for (const known of names)
    for (const role of known.roles) {
      const all = holders.get(role);
      if (all) all.push(known);
      else holders.set(role, [known]);
    }
  return holders;
};

/**
 * Tells `names` where else they are meant, and returns all mentions in the order of the text. Pronouns inside quoted words are
 * the speaker's own and are left alone. `sources` are the places where the article says who speaks.
 */
export const resolveMentions = (
  text: string,
  tokens: Token[],
  sentences: Sentence[],
  quotations: Quotation[],
  names: Known[],
  sources: Span[] = [],
): Resolved[] => {
  const named = namedIn(names);
  const holders = holdersOf(names);
  const found: Resolved[] = [];
  const scene = emptyScene();
  /** People without a name, by the noun they were brought in with; and the last phrase, with where it ends. */
  const introduced = new Map<string, Known>();
  let described: { known: Known; end: number } | null = null;
  /** Whose name the source that the walk is in gives. */
  let speaking: Known | null = null;

  const resolve = ({ start }: Token, end: number, by: Resolved['by'], meant: Meant | null, manner: Manner) => {
    if (!meant || meant.confidence < least) return;
    found.push({ start, end, by, ...meant });
    remember(scene, meant.known, manner);
  };

  /** A source's name or names, or its words where it has none. */
  const enterSource = (span: Span, next: number, isPronoun: boolean) => {
    const near: Resolved[] = [];
    for (let at = next; at < named.length; at++) {
      const one = named[at];
      if (!one || one.start >= span.end + beyond) break;
      near.push(one);
    }
    const heads = headOf(text, span, near)?.heads ?? [];
    speaking = heads.length === 1 ? (heads[0]?.known ?? null) : null;
    const several = listed(heads.map(({ known }) => known.name));
    if (heads.length > 1) scene.group = { known: nameless(several, 'person'), sentence: scene.sentence, source: true };
    else if (heads.length === 0 && !isPronoun) {
      const known = nameless(trimmed(text.slice(span.start, span.end)), 'organisation');
      const plural = /s$/.test(known.name);
      scene[plural ? 'group' : 'thing'] = { known, sentence: scene.sentence, source: true };
    }
  };

  /** Several names side by side that act together: "Carla Reyes and Hugo Paz signed the treaty". */
  const enterGroup = (mention: Resolved, next: number, end: number) => {
    if (!/^(?:,| and| &) /.test(text.slice(mention.end, mention.end + 5))) return;
    const heads = headOf(text, { start: mention.start, end }, named.slice(next, next + 4))?.heads ?? [];
    const known = nameless(listed(heads.map((head) => head.known.name)), 'person');
    if (heads.length > 1) scene.group = { known, sentence: scene.sentence, source: false };
  };

  const atPronoun = (token: Token, gender: Gender, own: boolean, manner: Manner) => {
    const meant = antecedent(tracesIn(scene), placeIn(scene, gender, own));
    if (meant && meant.confidence >= telling)
      meant.known.leaning += told * ((gender === 'f' ? 1 : -1) - meant.known.leaning);
    resolve(token, token.end, 'pronoun', meant, manner);
  };

  const atPhrase = (phrase: NounPhrase, manner: Manner) => {
    const { first, last, kind, noun, determiner, plural } = phrase;
    const held = roleHolder(text, phrase, holders, tracesIn(scene), placeIn(scene, null, manner.source));
    if (held) resolve(first, last.end, 'role', held, manner);
    if (held || kind === 'organisation') return;
    const old = /^(?:the|this|that)$/.test(determiner) ? introduced.get(noun) : undefined;
    const known = old ?? nameless(text.slice(first.start, last.end), 'person', noun);
    described = { known, end: last.end };
    if (!manner.source && !(manner.main && manner.subject && isNew(phrase, scene))) return;
    introduced.set(noun, known);
    if (plural) scene.group = { known, sentence: scene.sentence, source: manner.source };
    else remember(scene, known, manner);
  };

  /** "The clerk, who said": whoever stands right before. */
  const atRelative = (token: Token, next: number, manner: Manner) => {
    const last = named[next - 1];
    const isNext = (end: number) => /^,? $/.test(text.slice(end, token.start));
    if (last && isNext(last.end)) resolve(token, token.end, 'pronoun', { known: last.known, confidence: 0.9 }, manner);
    else if (described && /^[^.,;]{0,40},? $/.test(text.slice(described.end, token.start)))
      resolve(token, token.end, 'pronoun', { known: described.known, confidence: 0.65 }, manner);
  };

  let [next, quotation, source, sentence] = [0, 0, 0, -1];
  const spans = sources.toSorted((a, b) => a.start - b.start);
  for (const [i, token] of tokens.entries()) {
    while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= token.start) quotation++;
    if ((quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= token.start) continue;
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      enter(scene, sentences[sentence]?.paragraph ?? 0);
    }
    while ((spans[source]?.start ?? Number.POSITIVE_INFINITY) < token.start) source++;
    while ((named[next]?.start ?? Number.POSITIVE_INFINITY) < token.start) next++;
    const span = spans[source]?.start === token.start ? spans[source] : undefined;
    const mention = named[next]?.start === token.start ? named[next] : undefined;
    const lower = token.lower.replace(clitic, '');
    const gender = genders.get(lower);
    const own = span !== undefined && span.end <= token.end;
    const before = tokens[i - 1];
    const isMain = !scene.verb && !(before?.sentence === sentence && before.tags.has('Preposition'));
    const manner = (end: number, owner: boolean, isSource: boolean): Manner => ({
      main: isMain,
      subject: isMain || isBeforeVerb(tokens, i, end),
      owner,
      source: isSource,
    });

    if (span)
      enterSource(span, next, gender !== undefined || several.test(lower) || thing.test(lower) || relative.test(lower));
    if (mention) {
      const speaks = mention.known === speaking;
      if (speaks) speaking = null;
      if (isMain) enterGroup(mention, next, sentences[sentence]?.end ?? mention.end);
      remember(scene, mention.known, manner(mention.end, isOwner(text, tokens, i, mention.end), speaks));
      continue;
    }
    if (gender) atPronoun(token, gender, own, manner(token.end, possessive.test(lower) && !own, own));
    else if (own && several.test(lower))
      resolve(token, token.end, 'pronoun', acting(scene.group, scene), manner(token.end, false, true));
    else if (own && thing.test(lower))
      resolve(token, token.end, 'pronoun', acting(scene.thing, scene), manner(token.end, false, true));
    else if (own && relative.test(lower)) atRelative(token, next, manner(token.end, false, true));
    // What stands beside a name says who they are, and of nobody else: "Nikola Petrov, the mayor".
    const beside = named[next - 1]?.known.kind === 'person' && text.slice(named[next - 1]?.end, token.start) === ', ';
    const phrase = beside || speaking ? null : nounPhraseIn(text, tokens, i);
    if (phrase) atPhrase(phrase, manner(phrase.last.end, false, span !== undefined));
    if (isFiniteVerb(token)) scene.verb = true;
  }
  const meant = Map.groupBy(found, ({ known }) => known);
  for (const known of names)
    known.mentions = [
      ...known.mentions.filter(({ by }) => by === 'name'),
      ...(meant.get(known) ?? []).map(({ start, end, by }) => ({ start, end, by })),
    ].sort((a, b) => a.start - b.start);
  return [...named, ...found].sort((a, b) => a.start - b.start);
};
