/** Sources, and names side by side: who speaks or acts alone, and who together. */

import type { Span } from '../reading.ts';
import { nameless, type Resolved } from './resolved-mentions.ts';
import { enterTogether } from './scene.ts';
import { beyond, headOf, listed, trimmed } from './source-heads.ts';
import type { Here, Walk } from './walk.ts';

const together = (heads: Resolved[]) => nameless(listed(heads.map(({ known }) => known.name)), 'person');

const several = /(?:s|men|people|police|couple|pair|duo|trio|family|crowd|team|crew|staff)$/i;

/** Notes whose name the source that begins here gives, or its words where it has none ("officials", "the report"). */
export const enterSource = (walk: Walk, { next }: Here, span: Span, isPronoun: boolean) => {
  const { text, named, scene } = walk;
  const near: Resolved[] = [];
  for (let at = next; (named[at]?.start ?? Number.POSITIVE_INFINITY) < span.end + beyond; at++) {
    const one = named[at];
    if (one) near.push(one);
  }
  const heads = headOf(text, span, near)?.heads ?? [];
  walk.speaking = heads.length === 1 ? (heads[0]?.known ?? null) : null;
  if (heads.length > 1) enterTogether(scene, together(heads), true);
  if (heads.length > 0 || isPronoun) return;
  const known = nameless(trimmed(text.slice(span.start, span.end)), 'organisation');
  if (several.test(known.name)) enterTogether(scene, known, true);
  else scene.thing = { known, sentence: scene.sentence, source: true };
};

/** Names that one name may be put beside. */
const most = 4;

/** Notes several names side by side that act together from `first` on: "Carla Reyes and Hugo Paz signed the treaty". */
export const enterGroup = ({ text, named, scene }: Walk, { next }: Here, first: Resolved, end: number) => {
  if (!/^(?:,| and| &) /.test(text.slice(first.end, first.end + 5))) return;
  const heads = headOf(text, { start: first.start, end }, named.slice(next, next + most))?.heads ?? [];
  if (heads.length > 1) enterTogether(scene, together(heads), false);
};
