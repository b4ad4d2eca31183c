/** Every figure of how good the found quotes are. */
import type { Figure } from '../figures.ts';
import { breakdown } from './breakdown.ts';
import { certain } from './certain.ts';
import { errors } from './errors.ts';
import { exactSpans } from './exact-spans.ts';
import type { Scored } from './gold.ts';
import { matched } from './matching.ts';
import { reliability } from './reliability.ts';
import { whoSaidWhat } from './who-said-what.ts';

export const figuresOf = (scored: Scored[]): Figure[] => {
  const articles = scored.map(matched);
  return [whoSaidWhat, exactSpans, certain, reliability, errors, breakdown].flatMap((of) => of(articles));
};
