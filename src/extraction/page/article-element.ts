import { type Block, laidOut, type Part } from '../blocks.ts';
import type { Document, Element } from '../dom.ts';
import { wordsOf } from '../headline.ts';
import { readable } from './readable.ts';
import { isRunning } from './running-text.ts';

/** Names that the element around an article's text has on many sites. */
const TEXT_NAME =
  /\b(?:article|story|post|entry|news|page|blog|body|main|rich|field|recipe)s?[-_]{0,2}(?:body|content|contents|text|copy)\b|\barticlebody|\bfulltext|\bwysiwyg/iu;

const holdsArticle = (element: Element) =>
  element.localName === 'article' ||
  /articleBody/u.test(element.getAttribute('itemprop') ?? '') ||
  TEXT_NAME.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400));

/** Elements that text is made of, and furniture rarely. */
const OF_TEXT = /^(?:h[2-6]|p|li|dd|dt|pre|blockquote|tr)$/u;

/** How many blocks away what is surely the article's may stand from a short block between. */
const NEAR = 3;

/** How many blocks may stand between an article's heading and the element that holds its text. */
const LEAD = 8;

/** Sums over ranges of `values`. */
const sums = (values: number[]) => {
  const upTo = [0];
  for (const value of values) upTo.push((upTo.at(-1) ?? 0) + value);
  return ({ start, end }: { start: number; end: number }) => (upTo[end] ?? 0) - (upTo[start] ?? 0);
};

const size = ({ start, end }: Part) => end - start;

/** The smallest part, or of the same size the innermost. */
const smallest = (parts: Part[]): Part | undefined =>
  parts.reduce<Part | undefined>((best, part) => (best && size(best) < size(part) ? best : part), undefined);

/**
 * The blocks of a page that are its article's, in order. Readability says where the article is; what it leaves out there
 * (beginnings, lists, subheadings) is taken from the page's own blocks. Where an element that by its name holds the article
 * has far more running text than Readability found, it is taken instead.
 */
export const bodyIn = (document: Document, title: string): Block[] => {
  const { blocks, parts: inner } = laidOut(document.body);
  const whole = { element: document.body, start: 0, end: blocks.length };
  const parts = [whole, ...inner];
  const marked = parts.filter(({ element, start, end }) => end > start && holdsArticle(element));

  const found = new Set(readable(document, title).map(wordsOf));
  const kept = blocks.map(({ text }) => found.has(wordsOf(text)));
  const keptLetters = sums(blocks.map(({ text }, i) => (kept[i] ? text.length : 0)));
  const running = sums(blocks.map((block) => (isRunning(block) ? block.text.length : 0)));
  const keptRunning = sums(blocks.map((block, i) => (kept[i] && isRunning(block) ? block.text.length : 0)));

  const home = smallest(parts.filter((part) => keptLetters(part) >= keptLetters(whole) * 0.9));
  const around = home && smallest(marked.filter(({ start, end }) => start <= home.start && end >= home.end));
  const candidates = marked.length > 0 ? marked : [whole];
  const most = candidates.reduce((most, part) => Math.max(most, running(part)), 0);
  const richest = smallest(candidates.filter((part) => running(part) >= most * 0.9));
  const missed = richest && running(richest) > 2 * keptRunning(whole);
  const place = missed ? richest : around && running(around) < 3 * keptRunning(whole) ? around : home;
  if (!place) return [];

  // Between the heading and the text may stand the text's beginning, in an element of its own.
  const heading = blocks.findLastIndex(({ element }, i) => element === 'h1' && i < place.start);
  const start = heading >= 0 && place.start - heading <= LEAD ? heading + 1 : place.start;
  const inPlace = (i: number) => i >= start && i < place.end;
  const taken = blocks.map((block, i) =>
    inPlace(i) ? kept[i] || (isRunning(block) && block.element !== 'h1') : !missed && kept[i] && isRunning(block),
  );
  const sure = [...taken];
  blocks.forEach((block, i) => {
    if (taken[i] || !inPlace(i) || !OF_TEXT.test(block.element) || block.linked > block.text.length * 0.5) return;
    taken[i] = sure.slice(Math.max(i - NEAR, 0), i).some(Boolean) && sure.slice(i + 1, i + 1 + NEAR).some(Boolean);
  });
  return blocks.filter((_, i) => taken[i]);
};
