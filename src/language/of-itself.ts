/** Questions about the article itself, which no sentence of it answers. */
import type { Reading } from './reading.ts';

export type OfItself = 'author' | 'date' | 'publisher' | 'quoted' | 'named' | 'gist';

/** What an article may be called that may be something else, too. */
const nouns = 'story|piece|report|text|interview';
const it = `(?:(?:this|the|that) (?:article|${nouns})|this)`;
const forms: [OfItself, RegExp][] = [
  [
    'author',
    new RegExp(
      `^who (?:wrote|has written|authored|is the (?:author|writer|journalist)(?: of)?|was it written by) ?${it}?$`,
    ),
  ],
  ['author', /^who(?: is|'s) the (?:author|writer|journalist)$/],
  ['date', new RegExp(`^(?:when|on what (?:day|date)) (?:was|is) ${it} (?:published|written|from|posted)$`)],
  ['date', new RegExp(`^how old is ${it}$|^when did ${it} (?:come out|appear)$`)],
  [
    'publisher',
    new RegExp(
      `^(?:who published ${it}|where (?:was|is) ${it} (?:published|from)|which (?:paper|newspaper|site|outlet) (?:published|is) .*)$`,
    ),
  ],
  [
    'quoted',
    /^(?:(?:how many|which|what) (?:people|persons|speakers|sources) (?:are|were|is|get) (?:quoted|cited)|who (?:is|are|was|were|gets) (?:quoted|cited)|who (?:speaks|is speaking|says something))(?: (?:in|by) .{0,30})?$/,
  ],
  [
    'named',
    /^(?:(?:how many|which|what) (?:people|persons) (?:are|were) (?:named|mentioned|in (?:it|this|the article))|who (?:is|are|was|were) (?:named|mentioned|in (?:it|this|the article)))(?: (?:in|by) .{0,30})?$/,
  ],
  [
    'gist',
    new RegExp(
      `^(?:what(?: is|'s) (?:${it}|it) (?:about|all about|saying)|what(?: is|'s) (?:the (?:gist|point|main point|summary)|going on|this)(?: of ${it})?|what does ${it} say|what happened|sum(?:marise|marize)?(?: ${it}| it)?(?: up)?|summary|tl;?dr)$`,
    ),
  ],
];

/** What the question wants to know of the article itself, or null where it is about what stands in it. */
export const ofItself = (question: string): OfItself | null => {
  const plain = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s?!.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return forms.find(([, form]) => form.test(plain))?.[0] ?? null;
};

/** Whether the article speaks of something that is called as the question calls it: "Who wrote the report?", "according to a report". */
export const speaksOf = ({ text }: Pick<Reading, 'text'>, question: string): boolean => {
  const noun = new RegExp(`\\b(?:the|that) (${nouns})\\b`, 'i').exec(question)?.[1];
  return noun !== undefined && new RegExp(`\\b${noun}s?\\b`, 'i').test(text);
};
