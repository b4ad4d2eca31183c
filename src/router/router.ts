/**
 * From an event to its answer: finds the command and its options, decides who sees the answer, and leaves one line in
 * the log. What every command has in common is decided here and in `delivery.ts`, nowhere else.
 */
import { randomBytes } from 'node:crypto';
import type { Context } from '../command/command.ts';
import type { Known } from '../command/known-command.ts';
import { type Form, isForm, Problem, type Reply } from '../command/reply.ts';
import { type Interaction, interactions } from '../diagnostics/diagnostics.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { weightOf } from './admission.ts';
import { admitting, answerMemory, counting } from './ask-reader.ts';
import { deliver, type Outcome, type Responder, Undelivered } from './delivery.ts';
import type { Asker, Call, Event, Given } from './event.ts';
import { formFor } from './form.ts';
import { whileAdding } from './load.ts';
import type { Parts, Shared } from './parts.ts';
import { remembering } from './reply-cache.ts';
import { completing } from './route-completion.ts';
import { pressing, remove } from './route-press.ts';
import { wrongOption } from './wrong-option.ts';

export type Route = (event: Event, words: Words, responder: Responder) => Promise<void>;

const readsOnly: Context['add'] = () => Promise.reject(new Error('A command that adds has to say that it writes.'));

/** Of what a message holds, what the command asks for. */
const takenBy = ({ fields }: Known, options: Record<string, Given>): Record<string, Given> =>
  Object.fromEntries(Object.entries(options).filter(([option]) => fields.some(({ name }) => name === option)));

export const makeRouter = (parts: Parts): Route => {
  const { commands, libraryFor, answers, meaning, add, admit, load, retentionDays, log } = parts;
  /** Replies whose article the channel is known to talk about. */
  const talked = new WeakSet<object>();
  const replies = remembering<Reply | Form>((made) => !isForm(made));
  const remembered = answerMemory();
  const counted = counting(answers, load);
  const listed = new Map([...commands].filter(([, command]) => command.listed !== false));

  const contextFor: Shared['contextFor'] = (asker, words, library, progress) => {
    let ask: Context['answers'] | null = null;
    return {
      library,
      add: readsOnly,
      commands: listed,
      answers: (...question) => {
        ask ??= remembered(admitting(counted, (weight) => admit(weight, asker, words)));
        return ask(...question);
      },
      meaning,
      words,
      channel: asker.channel,
      asker: null,
      retentionDays,
      progress,
    };
  };

  /** What a command that writes may use besides. */
  const writing = (asker: Asker, words: Words, tell: () => string): Pick<Context, 'asker' | 'add'> => {
    const { user, moderator, scope, locale } = asker;
    return {
      asker: { user, moderator },
      add: async (source, told) => {
        const refusal = await admit('add', asker, words);
        if (refusal) throw refusal;
        return whileAdding(load, () => add({ source, scope, by: user, locale, tell: tell() }, told));
      },
    };
  };

  const run: Shared['run'] = async (command, given, { asker, words, hidden, responder, progress }) => {
    const { scope, channel, locale } = asker;
    const library = libraryFor(scope);
    const parsed = command.schema.safeParse(given, { reportInput: true });
    if (!parsed.success) throw wrongOption(command, parsed.error, words);
    const options = parsed.data;
    const context = () => contextFor(asker, words, library, progress);
    const key = JSON.stringify([scope, channel, locale, command.name, options]);
    const made =
      command.personal || command.writes
        ? await command.run(options, { ...context(), ...writing(asker, words, () => responder.address(hidden)) })
        : await replies(library, key, () => command.run(options, context()));
    // What was answered privately is not what the channel talks about. What is given again was noted when it was made.
    if (!hidden && channel !== null && !isForm(made) && made.source && !talked.has(made)) {
      talked.add(made);
      // Off the reply's path, and no reason to fail.
      library.talkedAbout(channel, made.source.id).catch((error) => {
        talked.delete(made);
        log.warn({ err: error });
      });
    }
    return made;
  };

  const report: Shared['report'] = (error) => {
    const id = randomBytes(4).toString('hex');
    log.error({ id, err: error }, 'unexpected');
    return id;
  };

  const call = async (event: Call, known: Known | undefined, words: Words, responder: Responder): Promise<Outcome> => {
    const { asker } = event;
    const hidden = event.options.hide === true || known?.personal === true;
    const refusal = await admit(weightOf(known), asker, words);
    const answer = (!refusal && known?.answer) || 'direct';
    const manner = { to: 'new', hidden } as const;
    return deliver({ responder, manner, words, report, answer }, async (progress) => {
      if (refusal) throw refusal;
      if (!known) throw new Problem(words.frame.unknownCommand(event.command));
      const given = event.via === 'message' ? takenBy(known, event.options) : event.options;
      const form = known.asks ? formFor(known, given, words) : null;
      return form ?? run(known, given, { asker, words, hidden, responder, progress });
    });
  };

  const press = pressing(parts, { run, report });
  const complete = completing(parts, { contextFor, report });

  const outcomeOf = (event: Event, known: Known | undefined, words: Words, responder: Responder): Promise<Outcome> => {
    if (event.kind === 'call') return call(event, known, words, responder);
    if (event.kind === 'complete') return complete(event, known, words, responder);
    return event.target?.kind === 'remove' ? remove(event, words, responder) : press(event, known, words, responder);
  };

  /** A message command comes under the name that people see in the menu. */
  const onMessage = (display: string, words: Words): Known | undefined =>
    [...commands.values()].find(({ name, kind }) => kind === 'message' && wordsOf(words, name)?.display === display);

  /** The command that an event names; of a link that is kept in the library it isn't known yet. */
  const commandOf = (event: Event, words: Words): Known | undefined => {
    if (event.kind === 'press') return event.target?.kind === 'link' ? commands.get(event.target.command) : undefined;
    const shown = event.kind === 'call' && event.via === 'message' ? onMessage(event.command, words) : undefined;
    return shown ?? commands.get(event.command);
  };

  /** For the log, which never holds what a person wrote: only names that are the bot's own. */
  const nameOf = (event: Event, known: Known | undefined): string | null => {
    if (known || event.kind !== 'press' || event.target?.kind === 'link') return known?.name ?? null;
    return event.target?.kind ?? null;
  };

  return (event, words, responder) => {
    const known = commandOf(event, words);
    const seen: Interaction = {
      kind: event.kind,
      command: nameOf(event, known),
      outcome: 'undelivered',
      began: performance.now(),
    };
    return interactions.tracePromise(async () => {
      const line = (rest: object) => {
        const { kind, command, outcome, began } = seen;
        return { kind, command, ms: Math.round(performance.now() - began), outcome, ...rest };
      };
      load.open += 1;
      try {
        const { outcome, article } = await outcomeOf(event, known, words, responder);
        seen.outcome = outcome;
        log[event.kind === 'complete' ? 'debug' : 'info'](line({ ...(article && { article }) }));
      } catch (error) {
        if (error instanceof Undelivered && error.why === 'gone') seen.outcome = 'gone';
        if (seen.outcome === 'gone') log.debug(line({}));
        else log.warn(line({ err: error }));
      } finally {
        load.open -= 1;
      }
    }, seen);
  };
};
