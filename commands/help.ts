import { distance } from 'fastest-levenshtein';
import { type Command, type Complete, type Context, command, text } from '../src/command/command.ts';
import { type Block, type Inline, type Link, Problem, type Reply } from '../src/command/reply.ts';
import { cut } from '../src/show/cut.ts';
import { link } from '../src/show/link.ts';
import { type Words, wordsOf } from '../src/words/words.ts';

/** Of an example's button. */
const LABEL = 40;
/** Letters that a command's name may differ by and still be meant. */
const SLIP = 2;

const commandsNamed: Complete = async (typed, _options, { words }) =>
  Object.keys(words.commands)
    .filter((name) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
    .map((name) => ({ name: shown(name, words), value: name }));

export default command({
  options: { command: text({ max: 40 }).optional() },
  examples: [{ command: 'quotes' }],
  complete: { command: commandsNamed },
  async run(options, context) {
    const { commands, words } = context;
    if (options.command === undefined) return overview(context);
    const name = options.command.replace(/^\//, '').toLowerCase();
    const asked = commands.get(name);
    if (asked) return oneCommand(name, asked, context);
    const near = [...commands.keys()].filter((other) => distance(name, other) <= SLIP);
    const unknown = words.commands.help.unknown(cut(options.command, LABEL));
    throw near.length > 0
      ? new Problem(
          words.didYouMean(unknown),
          near.map((other) => helpOn(other, words)),
        )
      : new Problem(unknown, [link(words.commands.help.title, 'help', {})]);
  },
});

/** "/ask", or the name in the menu of a message. */
const shown = (name: string, words: Words): string => wordsOf(words, name)?.display ?? `/${name}`;

const helpOn = (name: string, words: Words): Link => link(shown(name, words), 'help', { command: name });

const examplesOf = (name: string, { examples = [] }: Command, words: Words): Link[] =>
  examples.map((example) => {
    // The article is the same in all of them and would only make the buttons longer.
    const { article: _, ...telling } = example;
    const choices = wordsOf(words, name)?.choices;
    const shownAs = Object.entries(telling).map(
      ([option, value]) =>
        choices?.[option]?.[String(value)] ?? (typeof value === 'string' ? value : `${option}: ${value}`),
    );
    const label = [`/${name}`, ...shownAs].join(' ');
    return link(cut(label, LABEL), name, example as Link['options']);
  });

const overview = ({ commands, words }: Context): Reply => {
  const { title, intro, press, more } = words.commands.help;
  // In the catalogue's order, which is that of use.
  const all = Object.keys(words.commands).flatMap((name): [string, Command][] => {
    const known = commands.get(name);
    return known ? [[name, known]] : [];
  });
  return {
    title,
    blocks: [
      { kind: 'text', text: [intro] },
      {
        kind: 'list',
        items: all.map(([name]): Inline[] => [
          { strong: shown(name, words) },
          ` ${wordsOf(words, name)?.description ?? ''}`,
        ]),
      },
      { kind: 'note', text: [press] },
    ],
    links: all.flatMap(([name, one]) => (name === 'help' ? [] : examplesOf(name, one, words).slice(0, 1))),
    menus: [
      {
        placeholder: more,
        links: all.map(([name]) => ({ ...helpOn(name, words), note: wordsOf(words, name)?.description ?? '' })),
      },
    ],
  };
};

const oneCommand = (name: string, asked: Command, { words }: Context): Reply => {
  const described = wordsOf(words, name);
  const { needed, oneOf, press, title } = words.commands.help;
  const options = Object.entries(asked.options)
    .filter(([, schema]) => schema.meta()?.listed !== false)
    .map(([option, schema]): Inline[] => {
      const values = Object.values(described?.choices?.[option] ?? {});
      const remarks = [
        ...(schema.safeParse(undefined).success ? [] : [needed]),
        ...(values.length > 0 ? [oneOf(values)] : []),
      ];
      const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
      return [{ strong: option }, ` ${described?.options[option] ?? ''}${remark}`];
    });
  const hide: Inline[] = [{ strong: 'hide' }, ` ${words.options.hide}`];
  const examples = examplesOf(name, asked, words);
  const blocks: Block[] = [
    { kind: 'text', text: [described?.description ?? ''] },
    { kind: 'list', items: asked.kind === 'message' ? options : [...options, hide] },
    ...(examples.length > 0 ? [{ kind: 'note' as const, text: [press] }] : []),
  ];
  return { title: shown(name, words), blocks, links: [...examples, link(title, 'help', {})] };
};
