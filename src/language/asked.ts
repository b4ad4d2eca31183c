/** What kind of answer a question wants. */

export type Wanted = 'person' | 'place' | 'date' | 'number' | 'reason' | 'phrase';

const kinds: [Wanted, RegExp][] = [
  ['date', /\b(?:when|(?:what|which) (?:year|date|day|month|decade|century|time)|how long ago|since when)\b/i],
  [
    'number',
    /\b(?:how (?:many|much|old|long|far|tall|high|large|big|often|fast|deep|wide|heavy)|what (?:percentage|percent|number|amount|proportion|share|fraction)|at what age)\b/i,
  ],
  [
    'place',
    /\b(?:where|(?:what|which) (?:city|cities|country|countries|state|states|town|region|place|continent|river|capital|village|island|county|province))\b/i,
  ],
  ['reason', /\b(?:why|for what reason|what (?:is|was|were|are) the (?:reason|cause)s?|what caused)\b/i],
  [
    'person',
    /\b(?:who|whom|whose|(?:what|which) (?:man|woman|person|people|president|king|queen|player|leader|author|politician|scientist|actor|singer))\b/i,
  ],
];

export const wantedBy = (question: string): Wanted =>
  kinds.find(([, pattern]) => pattern.test(question))?.[0] ?? 'phrase';

/** The noun that the question asks for ("what brotherhood", "which party"), or null. */
export const askedNoun = (question: string): string | null =>
  /\b(?:what|which)(?: (?:kind|type|sort|name) of)? ((?!is|are|was|were|do|does|did|has|have|had|can|could|would|will|else|happened)\p{L}+)/iu
    .exec(question)?.[1]
    ?.toLowerCase() ?? null;
