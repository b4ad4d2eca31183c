/** Who is meant by "he", "she" and "the president": resolved in one walk over the article, and only where it is clear. */
import type { Quotation } from './marks.ts';
import { roles } from './name-words.ts';
import type { Mention, Sentence, Span } from './reading.ts';
import type { Known } from './same-name.ts';
import type { Token } from './tagged.ts';

/** A mention with the name it stands for, and how sure that is (0 to 1). */
export type Resolved = Mention & { known: Known; confidence: number };

type Seen = { known: Known; sentence: number; paragraph: number };

const genders: Record<string, 'm' | 'f'> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};
const reach = 4;

const agrees = (known: Known, gender: 'm' | 'f') =>
  known.kind === 'person' && (known.gender === null || known.gender === gender);

/** The nearest person who was the first to be named in a sentence, since that is mostly who a sentence is about. */
const antecedent = (seen: Seen[], gender: 'm' | 'f', sentence: number): { known: Known; confidence: number } | null => {
  const near = seen.filter((mention) => sentence - mention.sentence <= reach && agrees(mention.known, gender));
  const latest = near.at(-1)?.sentence;
  const [first, ...others] = near.filter((mention) => mention.sentence === latest);
  if (!first) return null;
  const rivals = others.some(({ known }) => known !== first.known);
  return { known: first.known, confidence: 0.9 - (rivals ? 0.2 : 0) - 0.05 * (sentence - (latest ?? sentence)) };
};

/** The only one with that role; of several, the one who alone was spoken of in this or the paragraph before. */
const holder = (
  names: Known[],
  seen: Seen[],
  role: string,
  paragraph: number,
): { known: Known; confidence: number } | null => {
  const holders = names.filter(
    (known) => known.kind === 'person' && known.roles.has(role) && (known.mentions[0]?.start ?? 0) >= 0,
  );
  const [only] = holders;
  if (only && holders.length === 1) return { known: only, confidence: 0.85 };
  const near = new Set(
    seen
      .filter((mention) => paragraph - mention.paragraph <= 1 && holders.includes(mention.known))
      .map(({ known }) => known),
  );
  const [nearest] = near;
  return nearest && near.size === 1 ? { known: nearest, confidence: 0.7 } : null;
};

/** The role that the words after "the" name, and where it ends; null where a name or "of" follows. */
const roleAt = (text: string, tokens: Token[], from: number): { role: string; last: Token } | null => {
  for (let i = from + 1; i < Math.min(from + 5, tokens.length); i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token || token.sentence !== tokens[from]?.sentence) return null;
    const joined =
      next &&
      /^[ -]$/.test(text.slice(token.end, next.start)) &&
      (next.tags.has('Noun') || next.lower === 'of') &&
      !next.tags.has('Pronoun');
    if (roles.has(token.lower) && !joined) return { role: token.lower, last: token };
    if (!token.tags.has('Adjective') && !token.tags.has('Noun')) return null;
  }
  return null;
};

/**
 * Adds what pronouns and roles stand for to `names`, and returns all mentions in the order of the text. Pronouns inside
 * quoted words are the speaker's own and are left alone.
 */
export const resolveMentions = (
  text: string,
  tokens: Token[],
  sentences: Sentence[],
  quotations: Quotation[],
  names: Known[],
): Resolved[] => {
  const mentions: Resolved[] = names
    .flatMap((known) => known.mentions.map((mention) => ({ ...mention, known, confidence: 1 })))
    .sort((a, b) => a.start - b.start);
  const found: Resolved[] = [];
  const seen: Seen[] = [];
  let next = 0;
  let quotation = 0;
  const isQuoted = ({ start }: Span) => {
    while (quotation < quotations.length - 1 && (quotations[quotation]?.end ?? 0) <= start) quotation++;
    const at = quotations[quotation];
    return at !== undefined && at.start <= start && start < at.end;
  };
  const remember = (known: Known, sentence: number) => {
    if (known.kind !== 'person') return;
    seen.push({ known, sentence, paragraph: sentences[sentence]?.paragraph ?? 0 });
    if (seen.length > 40) seen.splice(0, 20);
  };
  for (const [i, token] of tokens.entries()) {
    if (isQuoted(token)) continue;
    for (; (mentions[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start; next++) {
      const mention = mentions[next];
      if (mention?.start === token.start) remember(mention.known, token.sentence);
    }
    const gender = genders[token.lower];
    const paragraph = sentences[token.sentence]?.paragraph ?? 0;
    if (gender) {
      const who = antecedent(seen, gender, token.sentence);
      if (!who) continue;
      found.push({ start: token.start, end: token.end, by: 'pronoun', ...who });
      who.known.gender ??= gender;
      remember(who.known, token.sentence);
    } else if (token.lower === 'the') {
      const role = roleAt(text, tokens, i);
      const who = role && holder(names, seen, role.role, paragraph);
      if (!role || !who) continue;
      found.push({ start: token.start, end: role.last.end, by: 'role', ...who });
      remember(who.known, token.sentence);
    }
  }
  for (const { known, start, end, by } of found) known.mentions.push({ start, end, by });
  for (const known of names) known.mentions.sort((a, b) => a.start - b.start);
  return [...mentions, ...found].sort((a, b) => a.start - b.start);
};
