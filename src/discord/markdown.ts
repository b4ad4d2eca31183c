/** Plain text and `Inline` runs as Discord's markdown, everything literal but what the bot marks itself. */
import type { Inline, Verbatim } from '../command/reply.ts';

/**
 * Text that Discord shows as it is written. A backslash takes the meaning from any mark (Discord's own rule); marks that
 * only mean something at the start of a line are escaped there alone, since every character counts against the limit.
 */
export const literal = (text: string): string =>
  text.replace(/[\\*_~`|[\]<@]|:(?=\S)|(?<=^\s*)[>#-]|(?<=^\s*\d+)\./gm, '\\$&');

/** Bold, with blanks kept outside the marks, where Discord wants them. */
const bold = (text: string): string => {
  const words = text.trim();
  if (words === '') return text;
  const [before, after] = [text.slice(0, text.indexOf(words)), text.slice(text.trimEnd().length)];
  return `${before}**${literal(words)}**${after}`;
};

type Span = Pick<Verbatim, 'start' | 'end'>;

/** Spans in their order, those that touch or overlap as one: Discord would read two marks side by side as text. */
const joined = (spans: Span[]): Span[] => {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
};

const quoted = ({ text, start, strong }: Verbatim): string => {
  let out = '';
  let at = 0;
  for (const part of joined(strong)) {
    const from = Math.max(at, part.start - start);
    const to = Math.min(text.length, part.end - start);
    if (to <= from) continue;
    out += literal(text.slice(at, from)) + bold(text.slice(from, to));
    at = to;
  }
  return out + literal(text.slice(at));
};

/**
 * A masked link. Discord ends the address at a closing bracket or a blank, and takes no backslashes in the label: a label
 * that needs them stands before the link.
 */
const masked = (label: string, address: string): string => {
  const target = address.replace(/[()\s<>]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const words = literal(label);
  return words === label ? `[${label}](${target})` : `${words} [↗](${target})`;
};

export const markdown = (run: Inline[]): string =>
  run
    .map((part) => {
      if (typeof part === 'string') return literal(part);
      if ('text' in part) return quoted(part);
      // An id is a number; whatever else stands there is no mention.
      if ('user' in part) return /^\d+$/.test(part.user) ? `<@${part.user}>` : literal(part.user);
      return 'address' in part ? masked(part.label, part.address) : bold(part.strong);
    })
    .join('');

/** The run as it is copied: without any mark. */
export const plain = (run: Inline[]): string =>
  run
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('text' in part) return part.text;
      if ('user' in part) return part.user;
      return 'address' in part ? part.address : part.strong;
    })
    .join('');

/** The run with its marks on one line: what stands in a list or a heading. */
export const oneLine = (run: Inline[]): string => {
  const text = markdown(run);
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
};
