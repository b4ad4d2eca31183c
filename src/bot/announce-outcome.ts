/** Tells what came of adding an article where nobody waits for the reply any more. */
import type { Logger } from 'pino';
import type { Scope } from '../article/article.ts';
import { Problem, type Reply } from '../command/reply.ts';
import type { DiscordRest } from '../discord/rest.ts';
import { tell } from '../discord/tell-outcome.ts';
import type { Adding } from '../intake/intake.ts';
import type { Outcome } from '../intake/outcome.ts';
import type { Library } from '../library/library.ts';
import { outcomeShown } from '../show/adding.ts';
import { wordsFor } from '../words/words.ts';

type Parts = {
  rest: Pick<DiscordRest, 'post' | 'patch' | 'delete'>;
  libraryFor(scope: Scope): Library;
  log: Pick<Logger, 'info'>;
};

export const announcing =
  ({ rest, libraryFor, log }: Parts) =>
  async ({ scope, tell: place, locale }: Adding, outcome: Outcome): Promise<void> => {
    const words = wordsFor(locale);
    const library = libraryFor(scope);
    const told = async (): Promise<{ reply: Reply; isTrouble: boolean }> => {
      try {
        return { reply: await outcomeShown(outcome, { library, words }), isTrouble: false };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return { reply: { blocks: [{ kind: 'text', text: [error.message] }], links: error.links }, isTrouble: true };
      }
    };
    const { keepLinks } = library;
    const where = await tell(rest, { place, ...(await told()), keepLinks, removeLabel: words.frame.remove });
    log.info({ kind: 'announce', outcome: outcome.is, where: where ?? 'nowhere' });
  };
