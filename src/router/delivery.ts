/**
 * Gives what a command makes to the one who asked, in time: at once when it is ready, after a deferral when it is not.
 * Trouble is always told privately and never takes the place of an answer.
 */

import type { Choice } from '../command/command.ts';
import { type Form, isForm, Problem, type Reply } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import { Refusal } from './admission.ts';

/**
 * Discord did not take what the responder gave it, and would take no apology either. `gone` is ordinary: the interaction expired,
 * or its message was deleted.
 */
export class Undelivered extends Error {
  readonly why: 'gone' | 'out of reach';
  constructor(why: Undelivered['why'], cause: unknown) {
    super(why === 'gone' ? 'Nobody waits for the answer any more.' : 'Discord was out of reach too long.', { cause });
    this.name = 'Undelivered';
    this.why = why;
  }
}

/** How an event is answered; each function may reject with {@link Undelivered}. `hidden` replies are seen by the asker alone. */
export type Responder = {
  /** Where the answer can be told of after this process has ended: opaque, and only good at the door it came from. */
  address(hidden: boolean): string;
  /** Does whatever has to be done before `reply` can be sent, so that sending it takes no time of its own. */
  prepare(reply: Reply, hidden: boolean): Promise<void>;
  answer(reply: Reply, hidden: boolean): Promise<void>;
  /** Replaces the message that was pressed. */
  update(reply: Reply, hidden: boolean): Promise<void>;
  open(form: Form): Promise<void>;
  offer(choices: Choice[]): Promise<void>;
  /** Promises a new message; its visibility is fixed by this. */
  defer(hidden: boolean): Promise<void>;
  /** Promises a change of the pressed message, or nothing at all. */
  deferUpdate(): Promise<void>;
  /** A step of the work, in the place of the promised answer until that comes. It is sent once. */
  show(step: Reply, hidden: boolean): Promise<void>;
  /** The promised answer. */
  edit(reply: Reply, hidden: boolean): Promise<void>;
  followUp(reply: Reply, hidden: boolean): Promise<void>;
  /** Takes away the promised answer, or the pressed message. */
  remove(): Promise<void>;
};

/** Where the answer goes: a new message or the pressed one, seen by all or by the asker alone. */
export type Manner = { to: 'new' | 'pressed'; hidden: boolean };

export type Outcome = { outcome: 'answered' | 'form' | 'problem' | 'refused' | 'error'; article: string | null };

/** Milliseconds until an answer that is still being made is deferred: well within Discord's three seconds. */
const DEFER_AFTER = 1_500;
/** Milliseconds that a command may take in all; Discord would wait for 15 minutes, a person does not, but for their turn. */
const GIVE_UP_AFTER = 60_000;
const GIVE_UP_WAITING_AFTER = 14.5 * 60_000;

export type Delivery = {
  responder: Responder;
  manner: Manner;
  words: Words;
  /** Defer at once; or be patient, since it waits its turn. */
  answer: 'direct' | 'defer' | 'wait';
  /** Logs what nobody expected; returns the id that the user is told. */
  report(error: unknown): string;
};

/**
 * Runs `work` and delivers what comes of it.
 * @throws Undelivered, or what Discord says of an answer that it does not take.
 */
export const deliver = async (
  { responder, manner, words, answer, report }: Delivery,
  work: (progress: (step: string) => Promise<void>) => Promise<Reply | Form>,
): Promise<Outcome> => {
  const { hidden } = manner;
  const isNew = manner.to === 'new';
  let deferral: Promise<void> | null = null;
  const defer = (): Promise<void> => {
    deferral ??= isNew ? responder.defer(hidden) : responder.deferUpdate();
    // Awaited before whatever follows; until then a failure must not count as unhandled.
    deferral.catch(() => {});
    return deferral;
  };
  const give = async (reply: Reply) => {
    // Files go with an edit alone: a first answer is a single body of JSON.
    if (reply.files) await defer();
    if (!deferral) return isNew ? responder.answer(reply, hidden) : responder.update(reply, hidden);
    await deferral;
    await showing;
    return responder.edit(reply, hidden);
  };
  const excuse = async ({ message, links }: Problem) => {
    const reply: Reply = { blocks: [{ kind: 'text', text: [message] }], links };
    if (!deferral) return responder.answer(reply, true);
    await deferral;
    await showing;
    if (isNew && hidden) return responder.edit(reply, true);
    // A public deferral would hand its visibility on to the first follow-up: it is taken away before.
    if (isNew) await responder.remove();
    return responder.followUp(reply, true);
  };
  let finished = false;
  /** Steps are shown one after the other, and only the latest; the answer comes after whichever is on its way. */
  let showing: Promise<void> = Promise.resolve();
  let latest = '';
  const progress = (step: string): Promise<void> => {
    if (finished || !isNew) return Promise.resolve();
    latest = step;
    const promised = defer();
    showing = showing.then(async () => {
      await promised;
      if (finished || latest !== step) return;
      // Where Discord does not take it, the answer itself will tell.
      await responder.show({ blocks: [{ kind: 'note', text: [step] }] }, hidden).catch(() => {});
    });
    showing.catch(() => {});
    return showing;
  };
  const tooLong = Promise.withResolvers<never>();
  let timer = setTimeout(() => {
    void defer();
    const patience = answer === 'wait' ? GIVE_UP_WAITING_AFTER : GIVE_UP_AFTER;
    timer = setTimeout(() => tooLong.reject(new Problem(words.frame.timedOut)), patience - DEFER_AFTER);
  }, DEFER_AFTER);
  try {
    if (answer === 'defer') await defer();
    const ready = work(progress).then(async (made) => {
      if (!isForm(made)) await responder.prepare(made, hidden);
      return made;
    });
    const made = await Promise.race([ready, tooLong.promise]);
    // From here on nothing may be promised any more: the answer is on its way.
    clearTimeout(timer);
    finished = true;
    if (isForm(made)) {
      if (deferral) throw new Error('A form must be the first answer, and this one came after a deferral.');
      await responder.open(made);
      return { outcome: 'form', article: null };
    }
    await give(made);
    return { outcome: 'answered', article: made.source?.id ?? null };
  } catch (error) {
    clearTimeout(timer);
    finished = true;
    if (error instanceof Undelivered) throw error;
    const expected = error instanceof Problem;
    await excuse(expected ? error : new Problem(words.frame.unexpected(report(error))));
    return { outcome: error instanceof Refusal ? 'refused' : expected ? 'problem' : 'error', article: null };
  }
};
