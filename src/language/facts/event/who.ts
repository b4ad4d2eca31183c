/** Who did it, or to whom it happened: the names of the opening, and its phrases for people. */

import type { Mention, Name, Span } from '../../reading.ts';
import { spanOf } from '../../text/phrases.ts';
import { actingAt } from './acting.ts';
import { type Candidate, oncePerWording } from './candidate.ts';
import type { Row, Source } from './opening.ts';
import { phrasesIn } from './who-phrases.ts';

/** Sentences of the body, one of which has to have whoever did it. */
const SOON = 3;

/** How the headline calls them in full; else the form of several words that the article has most often. */
const fullForm = ({ text, headline }: Source, { mentions }: Name, until: number, here: Mention): Span => {
  const forms = mentions.filter(({ by, start, end }) => by === 'name' && /\s/.test(text.slice(start, end)));
  const inHeadline = forms.find(({ end }) => end <= (headline?.end ?? 0));
  const same = Map.groupBy(forms, ({ start, end }) => text.slice(start, end));
  const [commonest] = [...same.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const { start, end } = inHeadline ?? (commonest && commonest.start < until ? commonest : here);
  return { start, end };
};

const namesIn = (source: Source, row: Row, until: number, what: Span | null): Candidate[] => {
  const { names } = source;
  const { units, nouns } = row;
  const most = Math.max(1, ...names.map(({ mentions }) => mentions.length));
  const { start: from, end: to } = spanOf(units, { from: 0, to: units.length });
  return names.flatMap((name) =>
    name.mentions
      .filter(({ by, start, end }) => by === 'name' && start >= from && end <= to)
      .flatMap((mention): Candidate[] => {
        const range = {
          from: units.findIndex(({ end }) => end > mention.start),
          to: units.findLastIndex(({ start }) => start < mention.end) + 1,
        };
        const phrase = nouns.find((one) => one.to === range.to && one.from <= range.from);
        const acting = actingAt(row, phrase ?? range, what);
        // "in Norway" did nothing; Norway may have.
        if (name.kind === 'place' && acting['after a preposition'] === 1) return [];
        const signs = {
          ...acting,
          name: 1,
          person: Number(name.kind === 'person'),
          organisation: Number(name.kind === 'organisation'),
          place: Number(name.kind === 'place'),
          mentions: Math.sqrt(name.mentions.length / most),
          'inside a phrase': Number(nouns.some((one) => one.from <= range.from && one.to > range.to)),
        };
        return [{ ...fullForm(source, name, until, mention), signs }];
      }),
  );
};

const pronounBefore = /(?:^|[\s“"'‘(])(?:i|we|you|he|she|they|it|this|that|there)\s$/i;

/** Who is meant by the pronoun that does what happened: null for "we"; undefined where no pronoun does it. */
const meantBefore = (source: Source, what: Span, until: number): Span | null | undefined => {
  const { text, names } = source;
  const pronoun = pronounBefore.exec(text.slice(Math.max(0, what.start - 8), what.start));
  if (!pronoun) return undefined;
  for (const name of names) {
    const here = name.mentions.find(({ by, end }) => by === 'pronoun' && end === what.start - 1);
    const first = here && name.mentions.find(({ by }) => by === 'name');
    if (first) return fullForm(source, name, until, first);
  }
  return null;
};

/** `what` is the predicate that was chosen before. */
export const whoCandidates = (source: Source, rows: Row[], what: Span | null): Candidate[] => {
  const until = rows.at(-1)?.units.at(-1)?.end ?? 0;
  const meant = what ? meantBefore(source, what, until) : undefined;
  if (meant !== undefined) return meant ? [{ ...meant, signs: { name: 1 } }] : [];
  const found = oncePerWording(
    source.text,
    rows.flatMap((row) => [...namesIn(source, row, until, what), ...phrasesIn(source, row, what)]),
  );
  // Later sentences tell who matters, but whoever is named only there did not do it.
  const soon = found.filter(({ signs }) => signs.headline === 1 || (signs.early ?? 0) >= 1 / SOON);
  return soon.length > 0 ? soon : found;
};
