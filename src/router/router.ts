/**
 * From an event to its answer: finds the command and its options, decides who sees the answer, and leaves one line in
 * the log. What every command has in common is decided here and in `delivery.ts`, nowhere else.
 */
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Scope } from '../article/article.ts';
import type { Choice, Context } from '../command/command.ts';
import type { Known } from '../command/known-command.ts';
import { type Commands, typed } from '../command/registry.ts';
import { type Form, isForm, type OptionValue, Problem, type Reply } from '../command/reply.ts';
import { type Interaction, interactions } from '../diagnostics/diagnostics.ts';
import type { Intake } from '../intake/intake.ts';
import type { Library } from '../library/library.ts';
import { type Words, wordsFor, wordsOf } from '../words/words.ts';
import { type Admit, admitting } from './admission.ts';
import { answerMemory } from './answer-cache.ts';
import type { Weight } from './capacity.ts';
import { check } from './check-options.ts';
import { deliver, type Manner, type Outcome, type Responder, Undelivered } from './delivery.ts';
import type { Asker, Call, Completion, Event, Given, Press } from './event.ts';
import { filledIn, formFor } from './form.ts';
import { remembering } from './reply-cache.ts';

/** What the bot is made of; the same for every event. */
export type Parts = {
  commands: Commands;
  libraryFor(scope: Scope): Library;
  answers: Context['answers'];
  meaning: Context['meaning'];
  add: Intake['add'];
  admit: Admit;
  retentionDays: number | null;
  log: Logger;
};

export type Route = (event: Event, responder: Responder) => Promise<void>;

type Wanted = { command: string; options: Record<string, OptionValue> };

/** For whom a command is run, and how they are told. */
type Run = { asker: Asker; hidden: boolean; responder: Responder; progress: Context['progress'] };

const readsOnly: Context['add'] = () => Promise.reject(new Error('A command that adds has to say that it writes.'));

/** Letters of what is being typed that are looked at: no offer is as long, and each word costs a search. */
const TYPED = 200;

/** Milliseconds after which there are no offers: Discord takes them for three seconds, and a list of nothing is better than none. */
const OFFERS = 2_000;

/** @param offers never rejects. */
const inTime = (offers: Promise<Choice[]>): Promise<Choice[]> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, OFFERS, []);
    void offers.then((made) => {
      clearTimeout(timer);
      resolve(made);
    });
  });

/** Of what a message holds, what the command asks for. */
const takenBy = ({ fields }: Known, options: Record<string, Given>): Record<string, Given> =>
  Object.fromEntries(Object.entries(options).filter(([option]) => fields.some(({ name }) => name === option)));

export const makeRouter = ({
  commands,
  libraryFor,
  answers,
  meaning,
  add,
  admit,
  retentionDays,
  log,
}: Parts): Route => {
  /** Replies whose article the channel is known to talk about. */
  const talked = new WeakSet<object>();
  const replies = remembering<Reply | Form>((made) => !isForm(made));
  const offers = remembering<Choice[]>();
  const remembered = answerMemory();
  const listed = new Map([...commands].filter(([, command]) => command.listed !== false));

  const contextFor = (asker: Asker, library: Library, progress: Context['progress']): Context => ({
    library,
    add: readsOnly,
    commands: listed,
    answers: remembered(admitting(answers, (weight) => admit(weight, asker))),
    meaning,
    words: wordsFor(asker.locale),
    channel: asker.channel,
    asker: null,
    retentionDays,
    progress,
  });

  /** What a command that writes may use besides. */
  const writing = (asker: Asker, tell: () => string): Pick<Context, 'asker' | 'add'> => {
    const { user, moderator, scope, locale } = asker;
    return {
      asker: { user, moderator },
      add: async (source, told) => {
        const refusal = await admit('add', asker);
        if (refusal) throw refusal;
        return add({ source, scope, by: user, locale, tell: tell() }, told);
      },
    };
  };

  const run = async (
    command: Known,
    given: Record<string, Given>,
    { asker, hidden, responder, progress }: Run,
  ): Promise<Reply | Form> => {
    const { scope, channel, locale } = asker;
    const library = libraryFor(scope);
    const options = check(command, given, wordsFor(locale));
    const context = () => contextFor(asker, library, progress);
    const key = JSON.stringify([scope, channel, locale, command.name, options]);
    const made =
      command.personal || command.writes
        ? await command.run(options, { ...context(), ...writing(asker, () => responder.address(hidden)) })
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

  const report = (error: unknown): string => {
    const id = randomBytes(4).toString('hex');
    log.error({ id, err: error }, 'unexpected');
    return id;
  };

  const find = (name: string, words: Words): Known => {
    const command = commands.get(name);
    if (!command) throw new Problem(words.frame.unknownCommand(name));
    return command;
  };

  /** A message command comes under the name that people see in the menu. */
  const fileOf = ({ via, command }: Call, words: Words): string =>
    via === 'slash'
      ? command
      : ([...commands.values()].find(
          ({ name, kind }) => kind === 'message' && wordsOf(words, name)?.display === command,
        )?.name ?? command);

  const weightOf = (answer: Known['answer']): Weight => (answer === 'defer' ? 'long' : 'lookUp');

  const call = async (event: Call, responder: Responder): Promise<Outcome> => {
    const { asker } = event;
    const words = wordsFor(asker.locale);
    const name = fileOf(event, words);
    const hidden = event.options.hide === true || commands.get(name)?.personal === true;
    const refusal = await admit(weightOf(commands.get(name)?.answer), asker);
    const answer = (!refusal && commands.get(name)?.answer) || 'direct';
    const manner = { to: 'new', hidden } as const;
    return deliver({ responder, manner, words, report, answer }, async (progress) => {
      if (refusal) throw refusal;
      const command = find(name, words);
      const given = event.via === 'message' ? takenBy(command, event.options) : event.options;
      const form = command.asks ? formFor(command, given, words) : null;
      return form ?? run(command, given, { asker, hidden, responder, progress });
    });
  };

  /** The command that a button stands for, kept in itself or in the library; null where there is none. */
  const wantedBy = async ({ asker, target }: Press): Promise<Wanted | null> => {
    if (target?.kind === 'link') return target;
    return target?.kind === 'stored' ? libraryFor(asker.scope).link(target.id) : null;
  };

  /**
   * Who sees the answer to a press: whoever sees the message, but a stranger's answer is theirs alone and changes nothing,
   * and a personal command's is the presser's alone.
   */
  const mannerOf = ({ asker, target, filled, message }: Press, wanted: Wanted | null): Manner => {
    const isStranger = message !== null && !message.private && message.askedBy !== asker.user;
    const updates = filled === null && target !== null && target.kind !== 'remove' && target.update;
    const isPersonal = wanted !== null && commands.get(wanted.command)?.personal === true;
    // A form that a call with `hide` has opened.
    const isHidden = filled !== null && String(wanted?.options.hide) === 'true';
    if (message && updates && !isStranger && (message.private || !isPersonal))
      return { to: 'pressed', hidden: message.private };
    return { to: 'new', hidden: isPersonal || isHidden || isStranger || message?.private === true };
  };

  const press = async (event: Press, responder: Responder): Promise<Outcome> => {
    const words = wordsFor(event.asker.locale);
    const { asker, target } = event;
    // A read by key: it takes no time of the answer's. Where it fails, the work below fails likewise, and is told.
    const looked = wantedBy(event);
    const wanted = await looked.catch(() => null);
    const manner = mannerOf(event, wanted);
    const known = wanted ? commands.get(wanted.command) : undefined;
    const refusal = await admit(weightOf(known?.answer), asker);
    const answer = (!refusal && known?.answer) || 'direct';
    return deliver({ responder, manner, words, report, answer }, async (progress) => {
      if (refusal) throw refusal;
      const found = await looked;
      if (!found) throw new Problem(target?.kind === 'stored' ? words.frame.expired : words.frame.unreadable);
      const { command: name, options } = found;
      const command = find(name, words);
      const given = typed(command, { ...options, ...filledIn(event.filled ?? {}, command) });
      const form = event.filled ? null : formFor(command, given, words);
      return form ?? run(command, given, { asker, hidden: manner.hidden, responder, progress });
    });
  };

  const remove = async ({ asker, message }: Press, responder: Responder): Promise<Outcome> => {
    const words = wordsFor(asker.locale);
    if (!asker.moderator && message?.askedBy !== asker.user) {
      await responder.answer({ blocks: [{ kind: 'text', text: [words.frame.notYours] }] }, true);
      return { outcome: 'problem', article: null };
    }
    await responder.deferUpdate();
    await responder.remove();
    return { outcome: 'answered', article: null };
  };

  const noOffers = (error: unknown): Choice[] => {
    if (!(error instanceof Problem)) report(error);
    return [];
  };

  const complete = async (event: Completion, responder: Responder): Promise<Outcome> => {
    const { complete: completers = {} } = commands.get(event.command) ?? {};
    const completer = Object.hasOwn(completers, event.option) ? completers[event.option] : undefined;
    const { asker, command, option, options } = event;
    // While somebody types there is no place for an excuse.
    if (await admit('type', asker)) {
      await responder.offer([]);
      return { outcome: 'refused', article: null };
    }
    const typed = event.typed.slice(0, TYPED).toWellFormed();
    const library = libraryFor(asker.scope);
    const context = () => contextFor(asker, library, async () => {});
    const key = JSON.stringify([asker.scope, asker.channel, asker.locale, command, option, typed, options]);
    const choices = completer
      ? await inTime(offers(library, key, () => completer(typed, options, context())).catch(noOffers))
      : [];
    await responder.offer(choices);
    return { outcome: 'answered', article: null };
  };

  const outcomeOf = (event: Event, responder: Responder): Promise<Outcome> => {
    if (event.kind === 'call') return call(event, responder);
    if (event.kind === 'complete') return complete(event, responder);
    return event.target?.kind === 'remove' ? remove(event, responder) : press(event, responder);
  };

  /** For the log, which never holds what a person wrote: only names that are the bot's own. */
  const commandOf = (event: Event): string | null => {
    if (event.kind !== 'press') {
      const name = event.kind === 'call' ? fileOf(event, wordsFor(event.asker.locale)) : event.command;
      return commands.has(name) ? name : null;
    }
    if (event.target?.kind === 'link') return commands.has(event.target.command) ? event.target.command : null;
    return event.target?.kind ?? null;
  };

  return (event, responder) => {
    const seen: Interaction = {
      kind: event.kind,
      command: commandOf(event),
      outcome: 'undelivered',
      began: performance.now(),
    };
    return interactions.tracePromise(async () => {
      const line = (rest: object) => {
        const { kind, command, outcome, began } = seen;
        return { kind, command, ms: Math.round(performance.now() - began), outcome, ...rest };
      };
      try {
        const { outcome, article } = await outcomeOf(event, responder);
        seen.outcome = outcome;
        log[event.kind === 'complete' ? 'debug' : 'info'](line({ ...(article && { article }) }));
      } catch (error) {
        if (error instanceof Undelivered && error.why === 'gone') seen.outcome = 'gone';
        if (seen.outcome === 'gone') log.debug(line({}));
        else log.warn(line({ err: error }));
      }
    }, seen);
  };
};
