/** The rules of Discord's markdown that hold only at the start of a line. */
import type { Rule } from './markdown-node.ts';

const lineStarts = (before: string) => before === '' || before.endsWith('\n');
const lineStartsOrIsIndented = (before: string) => before === '' || /\n *$/.test(before);

/** `#` to `###` and a space. It takes the empty lines that follow, and its text may stand on the next line. */
export const heading: Rule = (source, place, parse) => {
  const match =
    lineStarts(place.before) && !place.labelled && /^ *(#{1,3})\s+((?!\s*#{1,3}\s)[^\n]+?)#*\s*(?:\n|$)/.exec(source);
  if (!match) return null;
  const [all, marks = '', text = ''] = match;
  return { length: all.length, node: { is: 'heading', level: marks.length, inside: parse(text.trim(), place) } };
};

/** `-# small print`. */
export const small: Rule = (source, place, parse) => {
  const match = lineStarts(place.before) && !place.labelled && /^ *-# +((?!-#)[^\n]+?) *(?:\n|$)/.exec(source);
  if (!match) return null;
  const [all, text = ''] = match;
  return { length: all.length, node: { is: 'small', inside: parse(text.trim(), place) } };
};

/** `> ` for as many lines as carry it, `>>> ` for all the rest. Quotations don't nest. */
export const quote: Rule = (source, place, parse) => {
  if (place.quoted || place.labelled || !lineStartsOrIsIndented(place.before)) return null;
  const match = /^ *>>> +[\s\S]*|^ *>(?!>>) +[^\n]*(?:\n *>(?!>>) +[^\n]*)*\n?/.exec(source);
  if (!match) return null;
  const [all] = match;
  const text = all.replace(/^ *>>> /.test(all) ? /^ *>>> ?/ : /^ *> ?/gm, '');
  return { length: all.length, node: { is: 'quote', inside: parse(text, { ...place, quoted: true }) } };
};

const bullet = String.raw`(?:[*-]|\d+\.)`;
const wholeList = new RegExp(String.raw`^( *)(${bullet}) [\s\S]+?(?:\n(?! )(?!\1${bullet} )|$)`);
const deepest = 11;

/** Lines with `-`, `*` or a number and a full stop; deeper ones make a list within the item above. */
export const list: Rule = (source, place, parse) => {
  if (place.listed >= deepest || place.labelled || !lineStartsOrIsIndented(place.before)) return null;
  const match = wholeList.exec(source);
  if (!match) return null;
  const [all, indent = '', mark = ''] = match;
  const items = itemsOf(all.replace(/\n{2,}$/, '\n'), indent.length).map((item) =>
    parse(item, { ...place, before: '', listed: place.listed + 1 }),
  );
  const start = mark.endsWith('.') ? Math.min(1e9, Math.max(1, Number.parseInt(mark, 10))) : null;
  return { length: all.length, node: { is: 'list', start, items } };
};

// An item begins where the first one's indentation, or one space more, is followed by a bullet; its later lines are
// moved to the left by the width of the first item's bullet.
const itemsOf = (text: string, indent: number) => {
  const start = ` {${indent},${indent + 1}}${bullet} `;
  const width = /^ *\S+ +/.exec(text)?.[0].length ?? 0;
  const items = text.match(new RegExp(`^${start}+[^\\n]*(?:\\n(?!${start})[^\\n]*)*`, 'gm')) ?? [text];
  return items.map((item) =>
    item
      .replace(/^ *\S+ +/, '')
      .replace(new RegExp(`\\n {1,${width}}`, 'g'), '\n')
      .trimEnd(),
  );
};
