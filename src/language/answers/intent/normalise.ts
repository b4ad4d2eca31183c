/** A question as it is typed in a chat, put into the few spellings that the table of intents knows. */
import { distance } from 'fastest-levenshtein';

/** Longer than any question to a command, in characters: what follows says no more about what is wanted. */
const LONGEST = 400;

/** Short forms, word for word. */
const spelledOut = new Map(
  Object.entries({
    whats: 'what is',
    wat: 'what',
    wats: 'what is',
    wut: 'what',
    wuts: 'what is',
    "what's": 'what is',
    "what're": 'what are',
    whos: 'who is',
    "who's": 'who is',
    whens: 'when is',
    "when's": 'when is',
    wheres: 'where is',
    "where's": 'where is',
    whys: 'why is',
    "why's": 'why is',
    hows: 'how is',
    "how's": 'how is',
    y: 'why',
    u: 'you',
    ur: 'your',
    r: 'are',
    n: 'and',
    w: 'with',
    b4: 'before',
    '4': 'for',
    bout: 'about',
    abt: 'about',
    gimme: 'give me',
    jist: 'gist',
    dis: 'this',
    da: 'the',
    summarise: 'summarize',
  }),
);

/** Words that the table turns on and people misspell, long enough to be known with a letter wrong. */
const misspelled = [
  'about',
  'article',
  'explain',
  'happened',
  'happening',
  'published',
  'summarize',
  'summary',
  'takeaway',
  'version',
];
/** Real words that are a letter away from one of these. */
const other = new Set(['abort', 'articles', 'explains', 'happens', 'versions', 'takeaways', 'publisher', 'publishes']);

const letters = (word: string): string => [...word].sort().join('');
/** One letter wrong, missing or too many, or letters that changed places. */
const isMisspelling = (word: string, known: string): boolean =>
  distance(known, word) <= 1 || (word.length === known.length && letters(word) === letters(known));

const corrected = (word: string): string =>
  word.length < 5 || word.length > 12 || other.has(word)
    ? word
    : (misspelled.find((known) => isMisspelling(word, known)) ?? word);

const before =
  /^(?:(?:so|ok|okay|hey|hi|hello|well|um|and|but|just|now|yo|bro|lol|pls|plz|please|sorry|im lazy|i'm lazy|(?:can|could|would|will) (?:you|someone|anyone|somebody)|i (?:want|need|would like)|do you know|tell me|basically|quick question)\s+)+/;
const behind =
  /(?:\s+(?:pls|plz|please|lol|lmao|thx|thanks|tho|though|then|exactly|basically|actually|again|bro|man|mate))+$/;

/** In lower case, on one line, with short forms spelled out and without marks at the ends, greetings and politeness. */
export const normal = (typed: string): string => {
  const plain = typed
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(';', '')
    .replace(/[\s,?!.:…-]+$/u, '')
    .replace(/[\s,?!:…]+/gu, ' ')
    .trim();
  const words = plain.split(' ').map((word) => spelledOut.get(word) ?? corrected(word));
  return words.join(' ').replace(before, '').replace(behind, '');
};
