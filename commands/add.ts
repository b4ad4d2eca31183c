import { attachment, type Context, command, message, text, unlisted } from '../src/command/command.ts';
import { Problem } from '../src/command/reply.ts';
import type { Source } from '../src/intake/source.ts';
import { keptFrom } from '../src/show/adding.ts';
import { link } from '../src/show/link.ts';
import { pageLink } from '../src/show/page-link.ts';

/** As much as a form's field holds. */
const TYPED = 4_000;
const LINK = 2_000;
/** Characters of a text that may be an article. */
const LEAST = 100;

type Asked = {
  link?: string | undefined;
  file?: Omit<Extract<Source, { from: 'file' }>, 'from'> | undefined;
  title?: string | undefined;
  from?: string | undefined;
  text?: string | undefined;
  version?: string | undefined;
};

const field = (option: 'title' | 'from' | 'text', required: boolean) => ({ option, required });

export default command({
  writes: true,
  answer: 'wait',
  options: {
    link: text({ max: LINK }).optional(),
    file: attachment().optional(),
    title: unlisted(text({ max: 300 }).optional()),
    from: unlisted(text({ max: LINK }).optional()),
    text: unlisted(message({ max: TYPED }).optional()),
    version: unlisted(text({ max: 20 }).optional()),
  },
  asks: ({ link, file, text, version }) =>
    (link ?? file ?? text ?? version) === undefined
      ? [field('title', false), field('from', false), field('text', true)]
      : [],
  run: (options, context) => keptFrom(sourceIn(options, context), context),
});

/** @throws Problem where none is given, or two, or too little. */
const sourceIn = ({ link: typed, file, title, from, text, version }: Asked, { words }: Context): Source => {
  const { notALink, oneOf, noSource, tooLittle, paste } = words.adding;
  const toPaste = [link(paste, 'add', {})];
  if (version !== undefined) return { from: 'version', job: version };
  if (typed !== undefined && file !== undefined) throw new Problem(oneOf);
  if (file !== undefined) return { from: 'file', ...file };
  if (typed !== undefined) {
    const url = pageLink(typed);
    if (url === null) throw new Problem(notALink, toPaste);
    return { from: 'link', url };
  }
  if (text === undefined) throw new Problem(noSource);
  if (text.trim().length < LEAST) throw new Problem(tooLittle, toPaste);
  return { from: 'text', came: 'text', title: title ?? null, of: from ?? null, text };
};
