/** What is offered while somebody types an option. */
import type { Choice } from '../command/command.ts';
import type { Known } from '../command/known-command.ts';
import { Problem } from '../command/reply.ts';
import type { Words } from '../words/words.ts';
import type { Outcome, Responder } from './delivery.ts';
import type { Completion } from './event.ts';
import type { Parts, Shared } from './parts.ts';
import { remembering } from './reply-cache.ts';

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

/** @param wake makes the reader ready. */
export const completing = (
  { libraryFor, admit, wake }: Pick<Parts, 'libraryFor' | 'admit' | 'wake'>,
  { contextFor, report }: Pick<Shared, 'contextFor' | 'report'>,
) => {
  const offers = remembering<Choice[]>();

  const noOffers = (error: unknown): Choice[] => {
    if (!(error instanceof Problem)) report(error);
    return [];
  };

  return async (event: Completion, known: Known | undefined, words: Words, responder: Responder): Promise<Outcome> => {
    const { asker, command, option, options } = event;
    // Whoever types the options of /ask will ask in a moment.
    if (command === 'ask') wake();
    const completers = known?.complete ?? {};
    const completer = Object.hasOwn(completers, option) ? completers[option] : undefined;
    // While somebody types there is no place for an excuse.
    if (await admit('type', asker, words)) {
      await responder.offer([]);
      return { outcome: 'refused', article: null };
    }
    const typed = event.typed.slice(0, TYPED).toWellFormed();
    const library = libraryFor(asker.scope);
    const context = () => contextFor(asker, words, library, async () => {});
    const key = JSON.stringify([asker.scope, asker.channel, asker.locale, command, option, typed, options]);
    const choices = completer
      ? await inTime(offers(library, key, () => completer(typed, options, context())).catch(noOffers))
      : [];
    await responder.offer(choices);
    return { outcome: 'answered', article: null };
  };
};
