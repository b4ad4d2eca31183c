/** Who is meant by "he", "she", "they" and "the president": resolved in one walk over the article, with how sure that is. */

import type { Sentence, Span } from '../reading.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import type { Token } from '../text/tagged.ts';
import { enterGroup, enterSource } from './groups.ts';
import { type NounPhrase, nounPhraseIn } from './noun-phrases.ts';
import { atPronoun, pronounOf } from './pronouns.ts';
import { namedIn, nameless, type Resolved } from './resolved-mentions.ts';
import { roleHolder } from './role-holders.ts';
import type { Known } from './same-name.ts';
import { emptyScene, enter, enterTogether, placeIn, remember, type Scene, tracesIn } from './scene.ts';
import { trimmed } from './source-heads.ts';
import { documentIn } from './speaking-documents.ts';
import { type Here, isAsking, isFiniteVerb, isOwner, mannerOf, resolve, type Walk } from './walk.ts';

/** Everybody by what the article calls them. */
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

/** "A woman" brings somebody in; "the woman" does where nobody else has been spoken of. */
const isNew = ({ determiner }: NounPhrase, scene: Scene): boolean =>
  /^(?:an?|one|another)$/.test(determiner) || scene.theme === null || scene.sentence - scene.themed > 2;

/** The phrase that begins here: whoever has the role, or else somebody without a name. */
const atPhrase = (walk: Walk, here: Here, phrase: NounPhrase) => {
  const { text, holders, scene, introduced } = walk;
  const { first, last, kind, noun, determiner, plural } = phrase;
  const source = here.source !== null;
  const manner = mannerOf(walk, here, last.end, { source });
  const held = roleHolder(text, phrase, holders, tracesIn(scene), placeIn(scene, null, source));
  if (held) resolve(walk, first, last.end, 'role', held, manner);
  if (held || kind === 'organisation') return;
  const old = /^(?:the|this|that)$/.test(determiner) ? introduced.get(noun) : undefined;
  const words = here.source
    ? trimmed(text.slice(here.source.start, here.source.end))
    : text.slice(first.start, last.end);
  const known = old ?? nameless(words, 'person', noun);
  walk.described = { known, end: last.end };
  if (!source && !(manner.main && isNew(phrase, scene))) return;
  introduced.set(noun, known);
  if (plural) enterTogether(scene, known, source);
  else remember(scene, known, manner);
};

/** What begins here. `end` is where the sentence does. */
const step = (walk: Walk, here: Here, end: number) => {
  const { text, tokens, named, scene } = walk;
  const { at, token, next, source } = here;
  const pronoun = pronounOf(token);
  if (source) enterSource(walk, here, source, pronoun !== null);
  const mention = named[next];
  if (mention?.start === token.start) {
    const speaks = mention.known === walk.speaking;
    if (speaks) walk.speaking = null;
    const manner = mannerOf(walk, here, mention.end, { owner: isOwner(walk, at, mention.end), source: speaks });
    if (manner.main) enterGroup(walk, here, mention, end);
    remember(scene, mention.known, manner);
    return;
  }
  if (pronoun) atPronoun(walk, here, pronoun);
  // What stands beside a name says who they are, and of nobody else: "Nikola Petrov, the mayor".
  const last = named[next - 1];
  const beside = last?.known.kind === 'person' && text.slice(last.end, token.start) === ', ';
  const phrase = beside || walk.speaking ? null : nounPhraseIn(text, tokens, at);
  if (phrase) atPhrase(walk, here, phrase);
  const document = phrase || source || scene.thing?.sentence === scene.sentence ? null : documentIn(text, tokens, at);
  if (document) {
    const known = nameless(text.slice(document.start, document.end), 'organisation');
    scene.thing = { known, sentence: scene.sentence, source: true };
  }
  if (!scene.verb) scene.verb = isFiniteVerb(token);
  if (isAsking(walk, at)) scene.asked = true;
};

/** Tells `names` where else they are meant. */
const addTo = (names: Known[], found: Resolved[]) => {
  const meant = Map.groupBy(found, ({ known }) => known);
  for (const known of names)
    known.mentions = [
      ...known.mentions.filter(({ by }) => by === 'name'),
      ...(meant.get(known) ?? []).map(({ start, end, by, confidence }) => ({
        start,
        end,
        by,
        confidence: Number(confidence.toFixed(2)),
      })),
    ].sort((a, b) => a.start - b.start);
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
  const [named, scene, holders] = [namedIn(names), emptyScene(), holdersOf(names)];
  const found: Resolved[] = [];
  const walk: Walk = {
    ...{ text, tokens, named, holders, scene, found },
    ...{ introduced: new Map(), described: null, speaking: null },
  };
  const spans = sources.toSorted((a, b) => a.start - b.start);
  let [next, quotation, source, sentence] = [0, 0, 0, -1];
  for (const [at, token] of tokens.entries()) {
    while ((quotations[quotation]?.end ?? Number.POSITIVE_INFINITY) <= token.start) quotation++;
    if ((quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= token.start) continue;
    if (token.sentence !== sentence) {
      sentence = token.sentence;
      enter(scene, sentences[sentence]?.paragraph ?? 0);
    }
    while ((spans[source]?.start ?? Number.POSITIVE_INFINITY) < token.start) source++;
    while ((named[next]?.start ?? Number.POSITIVE_INFINITY) < token.start) next++;
    const span = spans[source]?.start === token.start ? (spans[source] ?? null) : null;
    step(walk, { at, token, next, source: span }, sentences[sentence]?.end ?? token.end);
  }
  addTo(names, found);
  return [...named, ...found].sort((a, b) => a.start - b.start);
};
