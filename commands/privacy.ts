import { type Context, command, flag, unlisted } from '../src/command/command.ts';
import type { Block, Reply } from '../src/command/reply.ts';
import { turn } from '../src/show/link.ts';

export default command({
  personal: true,
  options: { delete: unlisted(flag().default(false)), sure: unlisted(flag().default(false)) },
  async run({ delete: wanted, sure }, context) {
    if (sure) return deleted(context);
    return wanted ? confirm(context) : overview(context);
  },
});

const list = (items: string[]): Block => ({ kind: 'list', items: items.map((item) => [item]) });
const heading = (text: string): Block => ({ kind: 'heading', text: [text] });

const aboutAsker = async ({ asker, library }: Context) => {
  const kept = asker ? await library.keptAbout(asker.user) : { added: 0, corrected: 0, asked: 0, own: 0 };
  return { ...kept, anything: Object.values(kept).some((count) => count > 0) };
};

const overview = async (context: Context): Promise<Reply> => {
  const words = context.words.commands.privacy;
  const { added, corrected, asked, own, anything } = await aboutAsker(context);
  const about = [
    ...(added > 0 ? [words.added(added)] : []),
    ...(corrected > 0 ? [words.corrected(corrected)] : []),
    ...(asked > 0 ? [words.asked(asked)] : []),
    ...(own > 0 ? [words.own(own)] : []),
  ];
  return {
    title: words.title,
    blocks: [
      list(words.kept(context.retentionDays)),
      heading(words.not),
      list(words.never),
      heading(words.goes),
      list(words.nowhere),
      heading(words.about),
      anything ? list(about) : { kind: 'text', text: [words.nothing] },
    ],
    links: anything ? [turn(words.delete, 'privacy', { delete: true })] : [],
  };
};

const confirm = async (context: Context): Promise<Reply> => {
  const { sure, nothing } = context.words.commands.privacy;
  const { own, anything } = await aboutAsker(context);
  if (!anything) return { blocks: [{ kind: 'text', text: [nothing] }] };
  return {
    title: sure.title,
    blocks: [list([sure.servers, ...(own > 0 ? [sure.own(own)] : [])])],
    links: [turn(sure.yes, 'privacy', { sure: true })],
  };
};

const deleted = async ({ asker, library, words }: Context): Promise<Reply> => {
  if (asker) await library.forgetPerson(asker.user);
  return { blocks: [{ kind: 'text', text: [words.commands.privacy.deleted] }] };
};
