/** The worst answers, for people to read. */
import type { Span } from '../contract.ts';
import { isGist, isShown, type Put } from './put.ts';

const WORST = 20;

const shownOf = ({ article: { text }, asked }: Put): string => {
  const { gist, sentence, span } = asked;
  if (gist) return 'the summary';
  if (!sentence) return 'what the page says of itself';
  const written = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/gu, ' ');
  return span ? `${written(sentence)}   [${written(span)}]` : written(sentence);
};

const goldOf = ({ article: { text }, gold }: Put): string => {
  if (!gold) return 'the article doesn’t say';
  const sentences = gold.sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
  return `${sentences.join(' | ')}   [${gold.answers.map((answer) => answer.text).join(' | ')}]`;
};

const told = (put: Put): string =>
  [
    `${put.question}   (${put.article.id}, ${put.gold?.kind ?? 'not answered'})`,
    `  shown ${put.asked.confidence.toFixed(2)}: ${shownOf(put)}`,
    `  gold: ${goldOf(put)}`,
  ].join('\n');

/** What is shown wrongly with the most confidence, and the questions about the gist that don't get it. */
export const worstOf = (puts: Put[]): string => {
  const wrong = puts.filter((put) => !isGist(put) && isShown(put) && !put.right);
  const worst = wrong.toSorted((a, b) => b.asked.confidence - a.asked.confidence).slice(0, WORST);
  const withoutGist = puts.filter((put) => isGist(put) && !put.asked.gist);
  return [
    `chat: the worst ${worst.length} of ${wrong.length} wrong answers`,
    ...worst.map(told),
    `chat: no gist for ${withoutGist.map(({ question }) => `“${question}”`).join(', ') || 'none'}`,
  ].join('\n\n');
};
