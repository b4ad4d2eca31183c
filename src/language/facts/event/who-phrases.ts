/** Who did it, where that has no name: "seven passengers", "dozens of rescuers", "the crew". */

import { organisationNouns } from '../../lexicon/name-words.ts';
import type { Name, Span } from '../../reading.ts';
import { isHumanNoun } from '../../text/people-nouns.ts';
import { gap, type Range, spanOf } from '../../text/phrases.ts';
import { actingAt } from './acting.ts';
import type { Candidate } from './candidate.ts';
import { has, isPronoun } from './noun-chunks.ts';
import type { Row, Source } from './opening.ts';

/** They stand for somebody or something and say nothing of whom or what. */
const vague = /^(?:others|people|officials|things?|way|days?|time|years?|weeks?|months?|some|many|most|number)$/;
const counted = /^(?:people|dozens|scores|hundreds|thousands|passengers|fans|residents)$/;
/** Those who act together. */
const groups =
  /^(?:team|crew|court|jury|police|government|council|army|troops|committee|parliament|family|couple|crowd|dead|injured|wounded|victims?|militants?|authorit(?:y|ies)|ministry|board|side|squad|staff|public|opposition|coalition|union|hospital|school|club)$/;
const amounts = /^(?:at|least|more|than|about|several|many|dead|and)$/;

/** The name that the phrase ends in: "President Ann Hill". */
const nameIn = (names: Name[], { start, end }: Span): Name | undefined =>
  names.find(({ mentions }) => mentions.some((one) => one.by === 'name' && one.start >= start && one.end === end));

type Form = Range & { hanging: number; several: boolean };

/** "dozens", "dozens of rescuers", "dozens of rescuers in China"; "Ann Hill, Bo Dahl and Cy Orr"; "Mayor" of "Mayor hails plan". */
const formsOf = (text: string, { units, nouns, verbs }: Row, phrase: Range): Form[] => {
  const forms: Form[] = [{ ...phrase, hanging: 0, several: false }];
  let { to } = phrase;
  for (let hanging = 1; hanging <= 3; hanging++) {
    const next = nouns.find(({ from }) => from === to + 1);
    if (!next || !/^(?:of|in|at|for|from|and|behind|with)$/.test(units[to]?.lower ?? '')) break;
    if (gap(text, units, to + 1) !== ' ') break;
    to = next.to;
    forms.push({ from: phrase.from, to, hanging, several: false });
  }
  let last = phrase;
  for (const next of nouns.slice(nouns.indexOf(phrase) + 1)) {
    const between = text.slice(units[last.to - 1]?.end, units[next.from]?.start);
    if (!/^(?:, | and |, and )$/.test(between)) break;
    last = next;
    if (between === ', ') continue;
    forms.push({ from: phrase.from, to: last.to, hanging: 0, several: true });
    break;
  }
  const cut = verbs.filter(({ from }) => from > phrase.from && from < phrase.to);
  return [...forms, ...cut.map(({ from }) => ({ from: phrase.from, to: from, hanging: 0, several: false }))];
};

/** Those that mean people or what acts like them; a phrase that ends in a name is left to it. */
export const phrasesIn = ({ text, names }: Source, row: Row, what: Span | null): Candidate[] =>
  row.nouns.flatMap((phrase) =>
    formsOf(text, row, phrase).flatMap((form): Candidate[] => {
      const { units } = row;
      const span = spanOf(units, form);
      const words = units.slice(form.from, form.to);
      const head = units[(form.hanging > 0 ? phrase.to : form.to) - 1];
      if (!head || isPronoun(head) || vague.test(head.lower) || has(head, 'Date')) return [];
      if (words.every((word) => has(word, 'Value') || amounts.test(word.lower))) return [];
      if (!form.several && form.hanging === 0 && nameIn(names, span)) return [];
      const human = isHumanNoun(head.lower) || counted.test(head.lower);
      if (!human && !head.capital && !organisationNouns.has(head.lower) && !groups.test(head.lower)) return [];
      if (/^(?:my|our|your)$/.test(words[0]?.lower ?? '')) return [];
      const isCounted = words.some((word) => has(word, 'Value') || /^(?:several|many|dozens)$/.test(word.lower));
      return [
        {
          ...span,
          signs: {
            ...actingAt(row, form, what),
            several: Number(form.several),
            hanging: form.hanging / 3,
            human: Number(human),
            'human, counted': Number(human && isCounted),
            'not human': Number(!human),
            'of a firm': Number(organisationNouns.has(head.lower)),
            definite: Number(/^(?:the|his|her|its|their)$/.test(words[0]?.lower ?? '')),
            long: Math.max(0, form.to - form.from - 3) / 4,
            'one word': Number(form.to - form.from === 1),
          },
        },
      ];
    }),
  );
