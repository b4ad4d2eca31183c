/**
 * How much of an article's whole text comes out of a page, and how much else: token F1 on invented pages, beside plain
 * Readability on linkedom. It shows which layouts lose something; how often pages are laid out so, it can't tell.
 */

import { Readability } from '@mozilla/readability';
import { parsePage } from '../src/extraction/dom.ts';
import { articleFromHtml } from './contract.ts';
import type { Figure } from './figures.ts';
import { bestF1 } from './token-f1.ts';
import { pages } from './whole/pages.ts';

export const name = 'whole';

const plain = (html: string) => new Readability(parsePage(html) as never).parse()?.textContent ?? '';

const scored = pages.map(({ name, frame, html, text }) => {
  const gold = [text.join('\n')];
  const found = articleFromHtml(html, null)?.text ?? '';
  return { name, frame, ours: bestF1(found, gold), plain: bestF1(plain(html), gold), found, text };
});

const mean = (values: number[]) =>
  Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000;

export const measure = async (): Promise<Figure[]> => {
  const figure = (of: string, those: typeof scored): Figure => ({
    name: of,
    value: mean(those.map(({ ours }) => ours)),
    anchor: `plain readability + linkedom ${mean(those.map((one) => one.plain))}`,
  });
  return [
    figure('token F1 of whole texts', scored),
    ...Map.groupBy(scored, (one) => one.name)
      .entries()
      .map(([of, those]) => figure(of, those)),
  ];
};

/** The paragraphs that are lost, and those that are too many. */
export const misses = async (): Promise<string> =>
  scored
    .filter(({ ours }) => ours < 1)
    .map(({ name, frame, ours, found, text }) => {
      const lines = found.split('\n\n');
      const lost = text.filter((line) => !found.includes(line)).map((line) => `- ${line}`);
      const surplus = lines.filter((line) => !text.includes(line)).map((line) => `+ ${line}`);
      return [`${name}, ${frame}: ${ours.toFixed(3)}`, ...lost, ...surplus].join('\n');
    })
    .join('\n\n');
