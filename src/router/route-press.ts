/** What comes of a button, an entry of a menu or a form: the command that it stands for, or the reply taken away. */
import type { Known } from '../command/known-command.ts';
import { typed } from '../command/registry.ts';
import { type OptionValue, Problem } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import { weightOf } from './admission.ts';
import { deliver, type Manner, type Outcome, type Responder } from './delivery.ts';
import type { Press } from './event.ts';
import { filledIn, formFor } from './form.ts';
import type { Parts, Shared } from './parts.ts';

type Wanted = { command: string; options: Record<string, OptionValue> };

/**
 * Who sees the answer to a press: whoever sees the message, but a stranger's answer is theirs alone and changes nothing,
 * and a personal command's is the presser's alone.
 */
const mannerOf = ({ asker, target, filled, message }: Press, wanted: Wanted | null, isPersonal: boolean): Manner => {
  const isStranger = message !== null && !message.private && message.askedBy !== asker.user;
  const updates = filled === null && target !== null && target.kind !== 'remove' && target.update;
  // A form that a call with `hide` has opened.
  const isHidden = filled !== null && String(wanted?.options.hide) === 'true';
  if (message && updates && !isStranger && (message.private || !isPersonal))
    return { to: 'pressed', hidden: message.private };
  return { to: 'new', hidden: isPersonal || isHidden || isStranger || message?.private === true };
};

export const pressing = (
  { commands, libraryFor, admit }: Pick<Parts, 'commands' | 'libraryFor' | 'admit'>,
  { run, report }: Pick<Shared, 'run' | 'report'>,
) => {
  /** The command that a button stands for, kept in itself or in the library; null where there is none. */
  const wantedBy = async ({ asker, target }: Press): Promise<Wanted | null> => {
    if (target?.kind === 'link') return target;
    return target?.kind === 'stored' ? libraryFor(asker.scope).link(target.id) : null;
  };

  /** @param linked the command of a button that holds its link itself. */
  return async (event: Press, linked: Known | undefined, words: Words, responder: Responder): Promise<Outcome> => {
    const { asker, target } = event;
    // A read by key: it takes no time of the answer's. Where it fails, the work below fails likewise, and is told.
    const looked = wantedBy(event);
    const wanted = await looked.catch(() => null);
    const known = linked ?? (wanted ? commands.get(wanted.command) : undefined);
    const manner = mannerOf(event, wanted, known?.personal === true);
    const refusal = await admit(weightOf(known), asker, words);
    const answer = (!refusal && known?.answer) || 'direct';
    return deliver({ responder, manner, words, report, answer }, async (progress) => {
      if (refusal) throw refusal;
      const found = await looked;
      if (!found) throw new Problem(target?.kind === 'stored' ? words.frame.expired : words.frame.unreadable);
      if (!known) throw new Problem(words.frame.unknownCommand(found.command));
      const given = typed(known, { ...found.options, ...filledIn(event.filled ?? {}, known) });
      const form = event.filled ? null : formFor(known, given, words);
      return form ?? run(known, given, { asker, words, hidden: manner.hidden, responder, progress });
    });
  };
};

/** Takes the reply away, for whoever asked and for moderators. */
export const remove = async ({ asker, message }: Press, words: Words, responder: Responder): Promise<Outcome> => {
  if (!asker.moderator && message?.askedBy !== asker.user) {
    await responder.answer({ blocks: [{ kind: 'text', text: [words.frame.notYours] }] }, true);
    return { outcome: 'problem', article: null };
  }
  await responder.deferUpdate();
  await responder.remove();
  return { outcome: 'answered', article: null };
};
