/** The rules of Discord's markdown that hold inside a line. Each stands for one construct; their order is in parse-markdown.ts. */
import type { MarkdownNode, Parse, Place, Rule } from './markdown-node.ts';

/** Characters in which a construct has to end: a message has no more (Discord documentation, Message Resource). */
const LONGEST = 4_000;

/** A rule made of one pattern, whose groups are given to `make`; no node means that it doesn't fit after all. */
const rule =
  (pattern: RegExp, make: (groups: string[], place: Place, parse: Parse) => MarkdownNode | null): Rule =>
  (source, place, parse) => {
    const match = pattern.exec(source.slice(0, LONGEST));
    const node =
      match &&
      make(
        match.map((group) => group ?? ''),
        place,
        parse,
      );
    return match && node && { length: match[0].length, node };
  };

/** A backslash takes the meaning from any mark: all that is neither a letter, a digit (of ASCII) nor a space. */
export const backslash = rule(/^\\([^0-9A-Za-z\s])/, ([, mark = '']) => ({ is: 'text', text: mark }));

export const codeBlock = rule(/^```(?:([\w+\-.#]+)\n)?\n*([^\n][\s\S]*?)\n*```/, ([, language = '', text = '']) => ({
  is: 'block of code',
  language,
  text,
}));

/** As many backticks as open it close it. Spaces that keep a backtick from the edge are not shown. */
export const code = rule(/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , text = '']) => ({
  is: 'code',
  text: text.replace(/^ (?= *`)|(` *) $/g, '$1'),
}));

const patternsOfMarks = {
  // Underscores only around whole words; asterisks not beside a space on the inside.
  italic:
    /^_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?) {0,2}\*(?!\*)/,
  bold: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/,
  underline: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/,
  strike: /^~~([\s\S]+?)~~(?!_)/,
};

/** Of the marks that could start here, the one that reaches furthest; among equals, italics go around the others. */
export const marks: Rule = (source, place, parse) => {
  if (!/^[*_~]/.test(source)) return null;
  let longest: { length: number; is: keyof typeof patternsOfMarks; text: string } | null = null;
  for (const is of ['italic', 'bold', 'underline', 'strike'] as const) {
    const match = patternsOfMarks[is].exec(source.slice(0, LONGEST));
    if (match && match[0].length > (longest?.length ?? 0))
      longest = { length: match[0].length, is, text: match[1] ?? match[2] ?? '' };
  }
  return longest && { length: longest.length, node: { is: longest.is, inside: parse(longest.text, place) } };
};

export const spoiler = rule(/^\|\|([\s\S]+?)\|\|/, ([, inside = ''], place, parse) => ({
  is: 'spoiler',
  inside: parse(inside, place),
}));

/** `¯\_(ツ)_/¯` keeps its arm. */
export const shrug = rule(/^¯\\_\(ツ\)_\/¯/, ([text = '']) => ({ is: 'text', text }));

/** Users, roles, channels, everyone, commands, times and emoji: all that Discord writes in angle brackets. */
export const mention: Rule = (source, place, parse) => {
  for (const one of mentions) {
    const found = one(source, place, parse);
    if (found) return found;
  }
  return null;
};

const commandWord = String.raw`[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}`;
// Dates that JavaScript can't hold are shown as they were written.
const lastSecond = 8_640_000_000_000;
const mentions = [
  rule(/^<@!?(\d+)>/, ([, id = '']) => ({ is: 'user', id })),
  rule(/^<@&(\d+)>/, ([, id = '']) => ({ is: 'role', id })),
  rule(/^<#(\d+)>/, ([, id = '']) => ({ is: 'channel', id })),
  rule(/^@(?:everyone|here)/, ([text = '']) => ({ is: 'everyone', text })),
  rule(new RegExp(`^</(${commandWord}(?: ${commandWord}){0,2}):(\\d+)>`, 'u'), ([, name = '', id = '']) => ({
    is: 'command',
    name,
    id,
  })),
  rule(/^<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>/, ([, seconds = '', style]) =>
    Math.abs(Number(seconds)) <= lastSecond ? { is: 'time', seconds: Number(seconds), style: style || null } : null,
  ),
  rule(/^<a?:(\w+):\d+>/, ([, name = '']) => ({ is: 'emoji', name })),
];

const addressNode = (text: string): MarkdownNode => {
  const href = safeAddress(text);
  return href ? { is: 'link', address: href, inside: [{ is: 'text', text }] } : { is: 'text', text };
};

const mail = rule(/^<([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)>/, ([, text = '']) => ({
  is: 'link',
  address: `mailto:${text}`,
  inside: [{ is: 'text', text }],
}));

const bracketed = rule(/^<([^: >]+:\/[^ >]+)>/, ([, text = '']) => addressNode(text));
const bare = rule(/^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, ([text = '']) => addressNode(withoutLooseParenthesis(text)));

/** A bare address, or one in angle brackets; of mail only the latter. */
export const address: Rule = (source, place, parse) => {
  const found = bare(source, place, parse);
  if (found?.node.is === 'link')
    return { ...found, length: withoutLooseParenthesis(source.slice(0, found.length)).length };
  return found ?? bracketed(source, place, parse) ?? mail(source, place, parse);
};

// "(see https://example.org/a_(b))" links to a_(b): one closing bracket too many is not the address's.
const withoutLooseParenthesis = (text: string) =>
  text.endsWith(')') && text.split(')').length > text.split('(').length ? text.slice(0, -1) : text;

// Each part looks no further than to the next bracket, so that a failed try costs one pass.
const masked =
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[\]]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\(]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/;

/**
 * `[label](https://…)`. Discord shows the whole as plain text where the address isn't one that may be opened, where the
 * label shows nothing, or where it holds an address or a mention itself (so that a link can't pretend to lead elsewhere).
 */
export const link = rule(masked, ([all = '', label = '', target = '', title = ''], place, parse) => {
  const href = safeAddress(target.replace(/\\([^0-9A-Za-z\s])/g, '$1'));
  const inside = parse(label, { ...place, labelled: true });
  const pretends = /https?:\/\/\S/i.test(label + title) || inside.some(isMention);
  return href && !pretends && label.trim() !== '' ? { is: 'link', address: href, inside } : { is: 'text', text: all };
});

const isMention = (node: MarkdownNode): boolean =>
  ['user', 'role', 'channel', 'everyone', 'command'].includes(node.is) ||
  ('inside' in node && node.inside.some(isMention));

const safeAddress = (text: string) => {
  const url = URL.parse(text);
  return url && ['http:', 'https:', 'discord:', 'mailto:'].includes(url.protocol) ? url.href : null;
};
