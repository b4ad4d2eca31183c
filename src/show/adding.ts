/** An article being kept: the steps on the way, and what came of it. */
import type { Said } from '../article/altered-quotes.ts';
import type { Kept } from '../article/article.ts';
import { articleText } from '../article/clean-text.ts';
import type { Context } from '../command/command.ts';
import { type Block, Problem, type Quotation, type Reply, verbatim } from '../command/reply.ts';
import type { Outcome, Refusal, Step } from '../intake/outcome.ts';
import type { Source } from '../intake/source.ts';
import type { Span } from '../language/reading.ts';
import { overlaps } from '../language/text/spans.ts';
import type { Words } from '../words/words.ts';
import { about } from './article-source.ts';
import { card } from './card.ts';
import { link } from './link.ts';
import { sentencesShown, shortened } from './sentence.ts';

type Seen = Pick<Context, 'library' | 'words'>;
type Changed = Extract<Outcome, { is: 'changed' }>;

/** What is shown of each kind of change, and characters of each: all of it has to fit into one message. */
const SHOWN = 3;
const WORDS = 240;

/** Keeps what `source` holds, and shows its card, or what has changed. @throws Problem where nothing is kept. */
export const keptFrom = async (source: Source, context: Context): Promise<Reply> => {
  const { progress, words } = context;
  const outcome = await context.add(source, (step) => {
    progress(stepShown(step, words)).catch(() => {});
  });
  return outcome === null
    ? { blocks: [{ kind: 'text', text: [words.adding.goesOn] }] }
    : outcomeShown(outcome, context);
};

const stepShown = (step: Step, { adding: { step: words } }: Words): string => {
  switch (step.at) {
    case 'waiting':
      return words.waiting(step.ahead);
    case 'fetching':
      return words.fetching(step.site);
    case 'reading':
      return words.reading;
    case 'again':
      return words.again(step.seconds);
  }
};

/** What came of it, for whoever is told. @throws Problem where nothing is kept. */
export const outcomeShown = async (outcome: Outcome, context: Seen): Promise<Reply> => {
  const { adding, frame } = context.words;
  switch (outcome.is) {
    case 'kept':
      return withNote(await opened(outcome.article, context), adding.took(outcome.ms));
    case 'known': {
      const reply = await opened(outcome.article, context);
      return { ...reply, blocks: [{ kind: 'note', text: [adding.known] }, ...reply.blocks] };
    }
    case 'changed':
      return changesShown(outcome, context);
    case 'refused':
      throw new Problem(refusalShown(outcome, adding), [link(adding.paste, 'add', {})]);
    case 'full':
      throw new Problem(adding.full[outcome.of](outcome.most));
    case 'no-version':
      throw new Problem(adding.noVersion[outcome.why]);
    case 'failed':
      throw new Problem(frame.unexpected(outcome.job));
  }
};

/** Why there is nothing to keep, and what to do next. */
export const refusalShown = (
  refusal: Refusal,
  { nothing, notFetched, unread, unreadable }: Words['adding'],
): string => {
  switch (refusal.of) {
    case 'link':
      return notFetched[refusal.why];
    case 'file':
      return unreadable[refusal.why];
    case 'page':
      return nothing[refusal.why];
    case 'reading':
      return unread[refusal.why];
  }
};

const withNote = (reply: Reply, note: string): Reply => ({
  ...reply,
  blocks: [...reply.blocks, { kind: 'note', text: [note] }],
});

const found = async (id: string, { library, words }: Seen): Promise<Kept> => {
  const kept = await library.kept(id);
  // Somebody has forgotten it in the meantime.
  if (!kept) throw new Problem(words.adding.noVersion.gone);
  return kept;
};

const meantBy = (kept: Kept) => ({
  ...kept,
  again: { command: 'article', options: { article: kept.article.id } },
  assumed: null,
});

const opened = async (id: string, context: Seen): Promise<Reply> => card(meantBy(await found(id, context)), context);

/** What has changed: quotes in other words first, each before and after; then sentences that went, and those that came. */
const changesShown = async (outcome: Changed, context: Seen): Promise<Reply> => {
  const { adding, date } = context.words;
  const kept = await found(outcome.article, context);
  const before = kept.article.text;
  const after = articleText(outcome.draft);
  const altered = outcome.altered.slice(0, SHOWN);
  const sentences = (text: string, spans: Span[], shown: Said[], by: string) => {
    const others = spans.filter((span) => !shown.some((said) => said.spans.some((part) => overlaps(part, span))));
    const quotations = others
      .slice(0, SHOWN)
      .map((span): Quotation => ({ kind: 'quotation', words: shortened([verbatim(text, span)], WORDS), by: [by] }));
    return { quotations, more: others.length - quotations.length };
  };
  const gone = sentences(
    before,
    outcome.removed,
    altered.map(({ before }) => before),
    adding.removed,
  );
  const come = sentences(
    after,
    outcome.added,
    altered.map(({ after }) => after),
    adding.added,
  );
  const more = adding.more(gone.more, come.more);
  const blocks: Block[] = [
    { kind: 'text', text: [adding.changed(date(kept.article.addedAt))] },
    ...altered.flatMap((one) => [
      saidShown(before, one.before, adding.before, context.words),
      saidShown(after, one.after, adding.after, context.words),
    ]),
    ...gone.quotations,
    ...come.quotations,
    ...(more === '' ? [] : [{ kind: 'note' as const, text: [more] }]),
  ];
  const links = [
    link(adding.keepVersion, 'add', { version: outcome.job }),
    link(adding.open, 'article', { article: outcome.article }),
  ];
  return about(meantBy(kept), context, { title: kept.article.title, blocks, links });
};

/** A quote as one version has it, with the words in bold that the other has not. */
const saidShown = (text: string, { speaker, spans, differing }: Said, when: string, { quote }: Words): Quotation => ({
  kind: 'quotation',
  words: shortened(sentencesShown({ text }, spans, differing), WORDS),
  by: [speaker === null ? quote.unnamed : { strong: speaker }, ' · ', when],
});
