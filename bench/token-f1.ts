/** Token F1 and exact match as SQuAD counts them (Rajpurkar et al. 2016): no case, punctuation or articles; the best of several golds. */

export const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');

const f1 = (found: string, gold: string): number => {
  const left = normal(found).split(' ');
  const wanted = normal(gold).split(' ');
  const open = [...wanted];
  let common = 0;
  for (const word of left) {
    const at = open.indexOf(word);
    if (at < 0) continue;
    open.splice(at, 1);
    common++;
  }
  return common === 0 ? 0 : (2 * common) / (left.length + wanted.length);
};

export const bestF1 = (found: string, golds: string[]): number => Math.max(0, ...golds.map((gold) => f1(found, gold)));

export const isExact = (found: string, golds: string[]): boolean =>
  golds.some((gold) => normal(gold) === normal(found));
