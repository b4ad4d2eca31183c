/** Who said remembered words: the answer of /who-said and of a right click on a message. */
import type { Card } from '../article/article.ts';
import { isVouched } from '../article/provenance.ts';
import type { Context } from '../command/command.ts';
import { type Block, type Inline, Problem, type Quotation, type Reply } from '../command/reply.ts';
import type { Quote, Span } from '../language/reading.ts';
import { isEverybodys } from '../language/statements/phrase/match-phrase.ts';
import { extentOf, speakerOf } from '../language/statements/place-and-speaker.ts';
import { folded } from '../language/text/fold-endings.ts';
import type { Words } from '../words/words.ts';
import { about, originAndDay, originShown } from './article-source.ts';
import { cut } from './cut.ts';
import { type Found, lookUp } from './find-phrase.ts';
import { inContext, link, next } from './link.ts';
import { isNamed } from './person-by-name.ts';
import { attribution } from './quote.ts';
import type { Meant } from './resolved-article.ts';
import { listed } from './sentence.ts';

const SHOWN = 5;
/** Speakers with a button to all they said. */
const MORE = 2;
/** Of the phrase in the title, and of an article's title beneath a quotation. */
const TITLE = 100;
const marks = /^[\s"'“”„‘’«»]+|[\s"'“”„‘’«»]+$/gu;

/**
 * Looks the phrases up one after the other, until one of them was said; otherwise shows what is nearest to the first that
 * anything is near to.
 * @param only the article to look in; null for all.
 * @param parts what is given as said: each that the answer is not about gets a line of its own.
 * @throws Problem where nothing is near, or the words are so common that they stand everywhere.
 */
export const whoSaidReply = async (
  phrases: string[],
  only: Meant | null,
  context: Context,
  parts: string[] = [],
): Promise<Reply> => {
  const { library, words } = context;
  const telling = phrases.filter((phrase) => !isEverybodys(phrase));
  const others = async (reply: Reply, phrase: string): Promise<Reply> => {
    const left = parts.filter((part) => !phrase.includes(part) && !isEverybodys(part));
    return left.length === 0 ? reply : { ...reply, blocks: [...reply.blocks, ...(await rest(left, only, context))] };
  };
  let near: { reply: Reply; phrase: string } | null = null;
  for (const phrase of telling) {
    const found = await lookUp(phrase, library, only);
    const [best] = found;
    if (!best) continue;
    const reply = found.every(({ kept }) => kept === best.kept)
      ? inOne(phrase, found, best, only, context)
      : inSeveral(phrase, found, context);
    if (best.match !== 'near') return others(reply, phrase);
    near ??= { reply, phrase };
  }
  if (near) return others(near.reply, near.phrase);
  if ((await library.newest(1)).length === 0) throw new Problem(words.commands.articles.none);
  throw nobody(phrases, telling, only, words);
};

/** Who said each of the other parts, or that nobody did. */
const rest = async (parts: string[], only: Meant | null, { library, words }: Context): Promise<Block[]> => {
  const { alsoQuoted, ownWords, partDenied, partNobody, close } = words.commands['who-said'];
  const items: Inline[][] = [];
  for (const part of parts) {
    const found = (await lookUp(part, library, only)).filter(({ match }) => match !== 'near');
    const [best] = found;
    const [name, ...more] = speakersIn(found);
    const answer = (): Inline => {
      if (!best) return partNobody;
      if (name !== undefined) return { strong: [name, ...more].join(', ') };
      return best.quote === null ? ownWords : best.quote.denied ? partDenied : words.quote.unnamed;
    };
    items.push([`“${shown(part)}”: `, answer(), ...(best?.match === 'close' ? [` · ${close}`] : [])]);
  }
  return [
    { kind: 'text', text: [alsoQuoted] },
    { kind: 'list', items },
  ];
};

/** Marks around the phrase are there in the title already. */
const shown = (phrase = ''): string => cut(phrase.replace(marks, ''), TITLE);

const nobody = (phrases: string[], telling: string[], only: Meant | null, words: Words): Problem => {
  const { tooCommon, nobodySaid, nobodyAnywhere, everywhere } = words.commands['who-said'];
  const again = link(words.next.whoSaid, 'who-said', {});
  const [phrase] = telling;
  if (only) {
    const links = next(words, only.article.id, ['quotes', 'who-said', 'ask']);
    if (phrase === undefined) return new Problem(tooCommon(shown(phrases[0])), links);
    return new Problem(nobodySaid(shown(phrase)), [link(everywhere, 'who-said', { words: phrase }), ...links]);
  }
  if (phrase === undefined) return new Problem(tooCommon(shown(phrases[0])), [again]);
  return new Problem(nobodyAnywhere(shown(phrase)), [again, link(words.meant.all, 'articles', {})]);
};

/** Everything stands in one article, which the reply is then about. */
const inOne = (phrase: string, found: Found[], best: Found, only: Meant | null, context: Context): Reply => {
  const { words } = context;
  const { title, more } = words.commands['who-said'];
  const { kept } = best;
  const { id } = kept.article;
  const meant = only ?? { ...kept, assumed: null, again: { command: 'who-said', options: { words: phrase } } };
  return about(
    meant,
    context,
    {
      title: title(shown(phrase)),
      blocks: [...lead(found, words), ...found.slice(0, SHOWN).map((one) => quotation(one, [], words))],
      links: [
        inContext(words.quote.inContext, id, best.span),
        ...speakersIn(found)
          .filter((name) => isNamed(kept.reading, name))
          .slice(0, MORE)
          .map((person) => link(more(person), 'quotes', { article: id, person })),
        ...(only ? next(words, id, ['who-said']) : [link(words.next.whoSaid, 'who-said', {})]),
        ...next(words, id, ['ask']),
      ],
    },
    best.sentence,
  );
};

/** Every speaker once, with the newest article in which they say it, a fetched one before others; the others are in a menu. */
const inSeveral = (phrase: string, found: Found[], context: Context): Reply => {
  const { words } = context;
  const { title, also, others, places } = words.commands['who-said'];
  const groups = [...Map.groupBy(found, sameSpeaker).values()];
  const blocks = groups.slice(0, SHOWN).flatMap((group): Block[] => {
    const newest = group.find(({ kept }) => isVouched(kept.article)) ?? group[0];
    const articles = new Set(group.map(({ kept }) => kept)).size;
    const more = articles > 1 ? [` · ${also(articles - 1)}`] : [];
    if (!newest) return [];
    const { kept, span } = newest;
    const place = inContext(words.quote.inContext, kept.article.id, span);
    return [{ ...quotation(newest, [...from(kept.article, words), ...more], words), link: place }];
  });
  const all = found.map(({ kept: { article }, span, quote }) => ({
    ...inContext(article.title, article.id, span),
    note: [quote && (speakerOf(quote) ?? words.quote.unnamed), originAndDay(article, words)]
      .filter(Boolean)
      .join(' · '),
  }));
  return {
    title: title(shown(phrase)),
    blocks: [
      ...lead(found, words),
      ...blocks,
      ...(groups.length > SHOWN ? [{ kind: 'note' as const, text: [others(groups.length - SHOWN)] }] : []),
    ],
    links: [
      ...speakersIn(found)
        .filter((name) => found.some(({ kept, quote }) => quote?.speaker?.name === name && isNamed(kept.reading, name)))
        .slice(0, MORE)
        .map((name) => link(words.next.about(name), 'person', { name })),
      link(words.next.whoSaid, 'who-said', {}),
    ],
    menus: all.length > blocks.length ? [{ placeholder: places, links: all }] : [],
  };
};

/** The same for what may be shown once: words of one speaker, or the same sentence of whoever has no name ("a spokesman"). */
const sameSpeaker = ({ kept, quote, sentence, match }: Found): string => {
  const name = quote && speakerOf(quote);
  const who = isNamed(kept.reading, name)
    ? folded(name)
    : folded(kept.article.text.slice(sentence.start, sentence.end));
  return [match, quote === null, quote?.denied === true, name === null, who].join(' ');
};

/** Who said just that, each once; not those who only denied it. */
const speakersIn = (found: Found[]): string[] => {
  const [best] = found;
  const names = found
    .filter(({ match }) => match === best?.match)
    .map(({ quote }) => (quote && !quote.denied ? speakerOf(quote) : null));
  return [...new Set(names)].filter((name) => name !== null);
};

/** What can be said at once: the speakers, unless these are not the words or nobody said them. */
const lead = (found: Found[], words: Words): Block[] => {
  const { near, onlyDenied } = words.commands['who-said'];
  const speakers = speakersIn(found);
  if (found.some(({ match }) => match === 'near')) return [{ kind: 'text', text: [near] }];
  if (speakers.length > 0) return [{ kind: 'text', text: [{ strong: speakers.join(', ') }] }];
  return found.every(({ quote }) => quote?.denied) ? [{ kind: 'text', text: [onlyDenied] }] : [];
};

/** The words of the phrase, without what interrupts the statement that holds all of them. */
const wordsIn = (quote: Quote | null, { start, end }: Span): Span[] => {
  const extent = quote && extentOf(quote);
  if (!extent || start < extent.start || extent.end < end) return [{ start, end }];
  return quote.spans
    .map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter((part) => part.start < part.end);
};

/** " · Bakery on Mill Lane · The Miller · 5 March 2024" */
const from = (article: Card, words: Words): Inline[] => [
  ` · ${cut(article.title, TITLE)}`,
  ...originShown(article, words),
];

const quotation = ({ kept, quote, span, sentence, match }: Found, rest: Inline[], words: Words): Quotation => {
  const { ownWords, close } = words.commands['who-said'];
  return {
    kind: 'quotation',
    words: listed(kept.article.text, sentence, wordsIn(quote, span)),
    by: [
      ...(quote ? attribution(kept, quote, words) : [ownWords]),
      ...(match === 'close' ? [` · ${close}`] : []),
      ...rest,
    ],
  };
};
