/** Runs a command as the router does: options through its schema, then `run`. */

import type { Context } from '../../src/command/command.ts';
import { gather } from '../../src/command/registry.ts';
import { type Inline, isForm, type Link, Problem, type Reply, type Verbatim } from '../../src/command/reply.ts';
import { tasks } from '../../src/language/reader/tasks.ts';
import type { Library } from '../../src/library/library.ts';
import { en } from '../../src/words/en.ts';

export const commands = await gather();

export const contextFor = (library: Library, rest: Partial<Context> = {}): Context => ({
  library,
  commands: new Map([...commands].filter(([, { listed }]) => listed !== false)),
  add: () => Promise.reject(new Error('Nothing is added here.')),
  answers: async (...asked) => tasks.answers(...asked),
  meaning: async () => null,
  words: en,
  channel: '7',
  asker: null,
  retentionDays: null,
  progress: async () => {},
  ...rest,
});

export const run = async (name: string, options: Record<string, unknown>, context: Context): Promise<Reply> => {
  const command = commands.get(name);
  if (!command) throw new Error(`There is no command ${name}.`);
  const reply = await command.run(command.schema.parse(options), context);
  if (isForm(reply)) throw new Error(`${name} answers with a form.`);
  return reply;
};

/** The Problem that the command ends in. */
export const problem = async (name: string, options: Record<string, unknown>, context: Context): Promise<Problem> => {
  const reply = await run(name, options, context).catch((error: unknown) => error);
  if (reply instanceof Problem) return reply;
  throw reply instanceof Error ? reply : new Error(`${name} found an answer: ${JSON.stringify(reply)}`);
};

/** Every value inside `value`, itself included. */
const inside = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(inside)] : [value];

const isVerbatim = (value: unknown): value is Verbatim =>
  typeof value === 'object' && value !== null && 'start' in value && 'text' in value;

export const verbatims = (reply: Reply): Verbatim[] => inside(reply).filter(isVerbatim);

export const linksOf = ({ blocks, links = [], more = [], menus = [] }: Reply): Link[] => [
  ...blocks.flatMap((block) => (block.kind === 'quotation' && block.link ? [block.link] : [])),
  ...links,
  ...more,
  ...menus.flatMap((menu) => menu.links),
];

/** A reply as plain lines, bold words between asterisks; for a look at the whole of it. */
export const plain = (reply: Reply): string[] =>
  reply.blocks.flatMap((block) => {
    const line = (run: Inline[]) => run.map(shown).join('');
    if (block.kind === 'list') return block.items.map((item) => `- ${line(item)}`);
    if (block.kind === 'quotation') return [`> ${line(block.words)}`, `  ${line(block.by)}`];
    return [`${{ text: '', heading: '# ', code: '$ ', note: '~ ' }[block.kind]}${line(block.text)}`];
  });

const shown = (part: Inline): string => {
  if (typeof part === 'string') return part;
  if ('address' in part) return `[${part.label}]`;
  if ('user' in part) return `<${part.user}>`;
  if (!('text' in part)) return `*${part.strong}*`;
  let out = '';
  let at = part.start;
  for (const { start, end } of part.strong) {
    out += `${part.text.slice(at - part.start, Math.max(at, start) - part.start)}*${part.text.slice(Math.max(at, start) - part.start, end - part.start)}*`;
    at = Math.min(end, part.end);
  }
  return out + part.text.slice(at - part.start);
};
