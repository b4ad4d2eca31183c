/** `text` on one line in at most `max` characters, visibly cut where it is longer, never through a surrogate pair. */
export const cut = (text: string, max: number): string => {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= max) return line;
  return `${line
    .slice(0, max - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
};
