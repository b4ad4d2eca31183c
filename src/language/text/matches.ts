/**
 * All matches of `expression`, which has the flag `g` and never matches nothing, in `text`. `matchAll` gives the same, but copies
 * the expression for each text, and V8 then compiles it anew: for a long one, that takes a hundred times as long as looking
 * through a sentence.
 */
export const matchesOf = (expression: RegExp, text: string): RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) found.push(match);
  return found;
};
