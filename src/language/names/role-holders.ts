/** Whom a phrase without a name means: "the mayor", "her deputy", "the 41-year-old", "the bank". */
import { antecedent, type Pronoun, type Trace } from './antecedents.ts';
import { isNational, type NounPhrase } from './noun-phrases.ts';
import { rolesIn } from './roles.ts';
import type { Known } from './same-name.ts';

/** Whoever is meant, and how sure that is (0 to 1). */
export type Meant = { known: Known; confidence: number };

/** Nouns that papers put for a name already given, to vary: they bring in nobody new. */
const varying =
  /^(?:old|star|striker|midfielder|defender|goalkeeper|forward|winger|batsman|bowler|sprinter|skipper|champion|singer|rapper|actor|actress|comedian|novelist|author|poet|filmmaker)$/;
const definite = /^(?:the|this|that|his|her|its|their)$/;
const pointing = /^(?:the|this|that)$/;
/** What any firm may be called, and, where it spoke last, any organisation. */
const anyFirm =
  /^(?:company|firm|agency|club|publisher|retailer|maker|carmaker|automaker|manufacturer|airline|lender|broadcaster|newspaper|paper|magazine|insurer|operator|developer|supplier|startup|brand)$/;
const anyBody =
  /^(?:group|organisation|organization|association|union|body|party|team|charity|network|institute|foundation)$/;

/** Sentences back up to which such a noun is taken for a name. */
const near = 3;

const one = (known: Known | undefined, confidence: number): Meant | null => (known ? { known, confidence } : null);

/** Of several who have a role, the one who alone was spoken of in this or the paragraph before. */
const spokenOf = (all: Known[], traces: Trace[], { paragraph }: Pronoun): Known[] =>
  all.filter((known) => traces.some((trace) => trace.known === known && paragraph - trace.paragraph <= 1));

/**
 * Who has the role that the phrase names, of the `holders` of each role. A noun that papers use to vary means who a pronoun
 * would. `traces` are of those spoken of before.
 */
export const roleHolder = (
  text: string,
  { determiner, first, last, noun, plural, kind }: NounPhrase,
  holders: ReadonlyMap<string, Known[]>,
  traces: Trace[],
  place: Pronoun,
): Meant | null => {
  if (!definite.test(determiner) || plural) return null;
  const words = text.slice(first.end, last.end);
  const role = /\d+-year-old$/.exec(words)?.[0] ?? (kind === 'person' ? (rolesIn(words).at(-1) ?? noun) : noun);
  const all = (holders.get(role) ?? []).filter((known) => (known.kind === 'person') === (kind === 'person'));
  const [only, ...others] = all;
  if (only && others.length === 0) return one(only, (only.mentions[0]?.start ?? 0) < first.start ? 0.88 : 0.7);
  const [nearest, ...rivals] = spokenOf(all, traces, place);
  if (nearest && rivals.length === 0) return one(nearest, 0.65);
  if (nearest || !pointing.test(determiner)) return null;
  const recent = traces.filter(({ known, sentence }) => known.kind === kind && place.sentence - sentence <= near);
  if (kind === 'person') {
    const meant = varying.test(noun) || isNational(text, last) ? antecedent(recent, place) : null;
    return meant && one(meant.known, 0.85 * meant.confidence);
  }
  const [firm, ...firms] = recent.filter(({ known }) => known.mentions.length > 0);
  // "The swimming club" is not the council; "the social media company" may be any.
  const isTold = last.start > first.end + 1 && (noun === 'club' || anyBody.test(noun));
  if (isTold) return null;
  const fits = anyFirm.test(noun) || (anyBody.test(noun) && firm?.source === place.statement);
  return fits && firms.length === 0 ? one(firm?.known, 0.6) : null;
};
