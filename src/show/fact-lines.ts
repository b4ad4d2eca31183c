/** Facts as a reply shows them: sentences with the facts in bold, and the few that say most. */
import type { Context } from '../command/command.ts';
import { type Block, type Inline, verbatim } from '../command/reply.ts';
import type { Fact, FactKind, Reading, Sentence, Span } from '../language/reading.ts';
import { eventLines } from './event-lines.ts';
import { listed } from './sentence.ts';

/** Sentences of a kind among the main facts. */
const FEW = { number: 3, date: 2 } as const;
/** Names of a kind among the main facts. */
const NAMES = 6;

/** Facts of one sentence, which is shown once. */
export type Shown = { facts: Fact[]; item: Inline[] };

export const sentencesOf = ({ text, sentences }: Reading, facts: Fact[]): Shown[] =>
  [...Map.groupBy(facts, ({ sentence }) => sentence)].flatMap(([index, strong]) => {
    const sentence = sentences[index];
    return sentence ? [{ facts: strong, item: listed(text, sentence, strong) }] : [];
  });

/** Of each sentence the first fact. */
export const firstsOf = (shown: Shown[]): Fact[] => shown.flatMap(({ facts }) => facts.slice(0, 1));

export const list = (heading: string, items: Inline[][]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: [heading] },
        { kind: 'list', items },
      ];

/**
 * The main event, then of each kind what says most: figures and dates with their sentences, none of them twice; names alone.
 * @param aboutWhat where it is given, the facts are those about it, and the main event is left out.
 */
export const mainFacts = (
  reading: Reading,
  facts: Map<FactKind, Fact[]>,
  aboutWhat: string | undefined,
  { words }: Pick<Context, 'words'>,
) => {
  const { choices, names: heading } = words.commands.facts;
  const event = aboutWhat === undefined ? eventLines(reading, { words }) : null;
  const numbers = sentencesOf(reading, facts.get('number') ?? []).slice(0, FEW.number);
  const told = new Set<Sentence | undefined>(event?.sentences);
  const seen = new Set(numbers.flatMap(({ facts: [fact] }) => (fact ? [fact.sentence] : [])));
  const dates = sentencesOf(
    reading,
    (facts.get('date') ?? []).filter(({ sentence }) => !seen.has(sentence) && !told.has(reading.sentences[sentence])),
  ).slice(0, FEW.date);
  const names = (['place', 'organisation'] as const).flatMap((kind): Inline[][] => {
    const named = (facts.get(kind) ?? []).slice(0, NAMES);
    const shown = named.flatMap((fact, at) => [...(at > 0 ? [', '] : []), verbatim(reading.text, fact, [fact])]);
    return shown.length > 0 ? [[`${choices.kind[kind]}: `, ...shown]] : [];
  });
  const blocks: Block[] = [
    ...(event && event.items.length > 0 ? [{ kind: 'list' as const, items: event.items }] : []),
    ...list(
      choices.kind.number,
      numbers.map(({ item }) => item),
    ),
    ...list(
      choices.kind.date,
      dates.map(({ item }) => item),
    ),
    ...list(heading, names),
  ];
  const shown: Span[] = [...(event?.spans ?? []), ...firstsOf([...numbers, ...dates])];
  return { blocks, shown };
};
