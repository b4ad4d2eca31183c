/** A question as it is typed: what in it is no question, and whether it is one that can be answered. */
import { isStopWord, wordsOf } from '../text/stems.ts';

/** Discord's mentions and emoji, addresses, tags of HTML, and marks of Markdown. */
const markup = /<(?:[@#:]|a:|\/\p{L}|t:)[^>\n]{0,100}>|<\/?\p{L}{1,10}\b[^>\n]{0,200}>|https?:\/\/\S+|[*_~`|#>\\]+/gu;

/** "[the oven](https://…)": the words of a link. */
const linked = /\[([^[\]\n]{1,200})\]\(https?:[^\s()]+\)/gu;

/** The question without markup, on one line. */
export const plainQuestion = (typed: string): string =>
  typed.replace(linked, '$1').replace(markup, ' ').replace(/\s+/g, ' ').trim();

const form =
  /^\W*(?:(?:and|but|so|ok|please|tell me|do you know|can you tell me)\W+)*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b|\b(?:who|whom|what|when|where|why|how)\b|\?\s*$/i;

/** "Tell me about", "what does the article say about": a topic comes next. */
const leading =
  /^\W*(?:(?:please|so|ok|can you|could you)\W+)*(?:(?:tell|show|give) (?:me|us)(?: something| more| everything| anything| all)? (?:about|on)|what about|what(?: else)? (?:is there|is said|does (?:it|(?:the|this) (?:article|story|text)) say) (?:about|on)|(?:is there )?anything (?:about|on))\s+/i;

/** "Karabakh", "the ban on anchoring", "Tell me about Karabakh": the topic about which nothing in particular is asked, or null. */
export const topicIn = (question: string): string | null => {
  const behind = question.replace(leading, '');
  const topic = behind === question ? question : behind.replace(/[\s?!.]+$/u, '');
  return form.test(topic) ? null : topic;
};

export const isTopic = (question: string): boolean => topicIn(question) !== null;

/** Whether it has words that say what it is about: "Why?" has none. */
export const isAboutSomething = (question: string): boolean =>
  wordsOf(question).some(({ lower }) => !isStopWord(lower) && /\p{L}{2}|\p{N}/u.test(lower));

/** Small words of Europe's larger languages that English lacks. */
const foreign = new Set(
  `wer wie wann warum wieso wo wohin woher welche welcher welches wurde wurden hat haben ist sind nicht der das dem den und von mit für über bei
  auf ein eine einen qui quand pourquoi où quel quelle quels quelles combien est sont était les dans sur avec une du aux pas qu'est il elle
  quién quiénes qué cuándo dónde cómo cuál cuánto cuántos quien cuando donde cuantos los las del con fue por para chi perché dove quale quali
  quanto quanti della nel sono è quem onde quando quantos foi uma dos nas wat waar wanneer waarom hoeveel het een van zijn werd niet kto co gdzie
  kiedy dlaczego jak ile jest nie się kim ne zaman nerede neden kaç vem vad var när varför hur är inte hvem hvad hvor hvornår hvorfor ikke`.split(
    /\s+/,
  ),
);

/** Whether it is (as far as a few words can tell) in English. Names with foreign words in them don't make it another language. */
export const isEnglish = (question: string): boolean => {
  const letters = question.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (2 * latin < letters.length) return false;
  const words = wordsOf(question);
  return (
    words.filter(({ lower }) => foreign.has(lower)).length <= words.filter(({ lower }) => isStopWord(lower)).length
  );
};

/** Whether `words` have any of those that say what the question is about. */
export const isNear = (question: string, words: string): boolean => {
  const stems = new Set(wordsOf(words).map(({ stem }) => stem));
  return wordsOf(question).some(({ lower, stem }) => !isStopWord(lower) && stems.has(stem));
};
