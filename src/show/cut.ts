/** `text` on one line in at most `max` characters, visibly cut where it is longer, never through a surrogate pair. */
export const cut = (text: string, max: number): string => {
  // No more is looked at than can be shown.
  const seen = text.slice(0, 2 * max);
  const line = seen.replace(/\s+/g, ' ');
  if (line.length <= max && seen.length === text.length) return line;
  return `${line
    .slice(0, max - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
};
