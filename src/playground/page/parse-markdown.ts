/**
 * Discord's markdown as a tree. Discord documents only the marks themselves (support.discord.com, "Markdown Text 101"),
 * so the finer rules follow what its client does: rules are tried in a fixed order at each position, blocks only at the
 * start of a line, and whatever fits none is literal text.
 */
import { heading, list, quote, small } from './markdown-blocks.ts';
import { address, backslash, code, codeBlock, link, marks, mention, shrug, spoiler } from './markdown-inline.ts';
import type { MarkdownNode, Parse, Place, Rule } from './markdown-node.ts';

const rules: Rule[] = [
  ...[heading, small, codeBlock, quote, list, backslash, address, link],
  ...[marks, code, mention, shrug, spoiler],
];

// Discord doesn't take backslashes in the label of a link: they are shown.
const rulesOfLabels: Rule[] = rules.filter((rule) => ![backslash, address, link].includes(rule));

/** Parses Discord's markdown. Every string is accepted; what is not markup comes back as text. */
export const parseMarkdown = (source: string): MarkdownNode[] =>
  parse(source, { before: '', quoted: false, listed: 0, labelled: false });

const parse: Parse = (source, place) => {
  const nodes: MarkdownNode[] = [];
  let { before } = place;
  let rest = source;
  while (rest !== '') {
    const { length, node } = firstFit(rest, { ...place, before });
    if (node.is === 'text') appendText(nodes, node.text);
    else nodes.push(node);
    before = lineSoFar(before + rest.slice(0, length));
    rest = rest.slice(length);
  }
  return nodes;
};

/** What rules ask of all that came before: whether its last line is empty, or only spaces behind an end of line. */
const lineSoFar = (before: string): string => {
  const line = before.slice(Math.max(0, before.lastIndexOf('\n')));
  return line.startsWith('\n') && line.trim() === '' ? line : 'words';
};

const firstFit = (source: string, place: Place) => {
  for (const rule of place.labelled ? rulesOfLabels : rules) {
    const found = rule(source, place, parse);
    if (found) return found;
  }
  const [character = ''] = source;
  return { length: character.length, node: { is: 'text', text: character } as const };
};

const appendText = (nodes: MarkdownNode[], text: string) => {
  const last = nodes.at(-1);
  if (last?.is === 'text') last.text += text;
  else nodes.push({ is: 'text', text });
};
