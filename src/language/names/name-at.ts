import type { Reading, Span } from '../reading.ts';

/** Of "Jo Berg, an oceanographer who was in Oslo" the name; all of "the mayor, Jo Berg". */
export const nameAt = ({ names, text }: Reading, { start, end }: Span): Span => {
  const name = names
    .flatMap(({ mentions }) => mentions)
    .find((mention) => mention.by === 'name' && mention.start === start && mention.end <= end);
  return { start, end: name?.end ?? start + text.slice(start, end).replace(/[\s,;:]+$/, '').length };
};
