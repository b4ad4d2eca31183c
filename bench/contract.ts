/**
 * The product as measurements see it. Rooms may move behind this file; its shapes stay, so that a figure keeps its meaning.
 * Every place is a {@link Span} of `reading.text`: half open, in JavaScript string offsets.
 */
import { NO_ANSWER } from '../src/language/answers/answered-at.ts';
import { answering, bestOf } from '../src/language/answers/answers.ts';
import { askedOf } from '../src/language/answers/intent/intent.ts';
import { type Question, questionOf } from '../src/language/answers/question.ts';
import { openEncoder } from '../src/language/encoder/encoder.ts';
import { read } from '../src/language/read.ts';
import type { Answer, Quote, Reading, Sentence, Span } from '../src/language/reading.ts';
import { bySpeaker } from '../src/language/statements/place-and-speaker.ts';
import { quotesAbout } from '../src/language/summary/sentences-about.ts';
import { summarise } from '../src/language/summary/summary.ts';
import { type Answering, askEverywhere as askAll } from '../src/show/ask-articles.ts';

export { articleFromHtml } from '../src/extraction/page/article-from-html.ts';
export {
  type Answer,
  type Dated,
  type MainEvent,
  type Name,
  type Quote,
  READER_VERSION,
  type Reading,
  type Span,
} from '../src/language/reading.ts';
export { type Answering, surest } from '../src/show/ask-articles.ts';
/** What `/person` has of somebody in one article. */
export { profileOf } from '../src/show/profile-index.ts';
/** `quotesAbout` is what `/quotes` chooses from. */
export { quotesAbout, read, summarise };

const { locate } = openEncoder();
const answers = answering(locate);

const best = async (reading: Reading, question: Question): Promise<Answer> =>
  (await answers(reading, question, 1))[0] ?? NO_ANSWER;

/** The reader's own answer to the question as it is written: what is asked of the whole article isn't looked for. */
export const answer = (reading: Reading, question: string): Promise<Answer> =>
  best(reading, { ...questionOf(question), plain: question });

/** The likeliest words, shown or not. */
export const likeliest = async (reading: Reading, question: string): Promise<Span | null> =>
  (await bestOf(reading, question, locate))[0]?.span ?? null;

/** How likely each sentence answers that may, on a scale that only orders them. */
export const rank = async (
  reading: Reading,
  question: string,
): Promise<{ sentences: Sentence[]; scores: number[] }> => {
  const found = await bestOf(reading, question, locate);
  return {
    sentences: found.flatMap(({ sentence }) => reading.sentences[sentence] ?? []),
    scores: found.map(({ margin }) => margin),
  };
};

/** What `/ask` shows of one article. `gist`: the summary is the answer. */
export type Asked = Answer & { gist: boolean };

/** Whether the article was asked about itself: its page or its summary answers, and no sentence of its own. */
const ITSELF = { found: true, span: null, sentence: null, confidence: 1 } as const;

/** Answers as `/ask` does where one article is asked; where `found` is false, `sentence` is the nearest one. */
export const ask = async (reading: Reading, typed: string): Promise<Asked> => {
  const question = questionOf(typed);
  const direct = askedOf(reading, question.intent);
  if (direct?.itself) return { ...ITSELF, gist: direct.itself === 'gist' };
  return { ...(direct ? direct.event : await best(reading, question)), gist: false };
};

/** How `/ask` asks all articles of a library. */
export const askEverywhere = (
  question: string,
  except: string | null,
  context: Parameters<typeof askAll>[2],
): Promise<Answering[]> => askAll(questionOf(question), except, context);

/** A statement as `/quotes` lists it; `speaker` is the name it stands under, null where it stands under nobody's. */
export type ShownQuote = { spans: Span[]; type: Quote['type']; speaker: string | null };

/** What `/quotes` lists of an article, in its order, over all pages. */
export const shownQuotes = (reading: Reading): ShownQuote[] =>
  bySpeaker(quotesAbout(reading)).flatMap(([speaker, quotes]) =>
    quotes.map(({ spans, type }) => ({ spans, type, speaker })),
  );
