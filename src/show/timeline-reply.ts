/** When things happened: in one article, or in all that are kept. */

import type { Context } from '../command/command.ts';
import { type Inline, type Link, Problem, type Reply } from '../command/reply.ts';
import { dayOf, placeInTime } from '../language/dates/calendar.ts';
import type { Counted, Dated, Reading } from '../language/reading.ts';
import { sentencesAbout } from '../language/summary/sentences-about.ts';
import type { Happened, TimelineAsked } from '../library/library.ts';
import type { Words } from '../words/words.ts';
import { about, addressOf, originShown } from './article-source.ts';
import { cut } from './cut.ts';
import { byDate, type Happening, happeningsMenu } from './dated-happenings.ts';
import { type Again, link, next } from './link.ts';
import { otherLanguage } from './other-language.ts';
import { pageAt } from './paging.ts';
import { placeOf } from './place.ts';
import type { Meant } from './resolved-article.ts';
import { yearsMenu } from './years-menu.ts';

/** Events on a page: with these, it fits into one message. */
const PAGE = 5;
/** Characters of an article's title, and of an address behind it. */
const TITLE = 80;
const ADDRESS = 200;

/** What is asked for, and which page of it. */
export type Asked = TimelineAsked & { page: number };

/** The dates asked for: what is known from the earliest on, then what is not in the article's order. */
const chosen = (reading: Reading, { about: topic, from, to }: TimelineAsked): Dated[] => {
  const starts = topic === undefined ? null : new Set(sentencesAbout(reading, topic).map(({ start }) => start));
  const all = reading.timeline.filter(({ sentence, when }) => {
    if (starts && !starts.has(reading.sentences[sentence]?.start ?? -1)) return false;
    if (from === undefined && to === undefined) return true;
    const year = when && dayOf(when.from).year;
    return year !== null && (from ?? year) <= year && year <= (to ?? year);
  });
  // Each is placed once, not at each comparison: an article may be nothing but dates.
  return all
    .map((dated) => ({ dated, place: dated.when ? placeInTime(dated.when) : Number.MAX_SAFE_INTEGER }))
    .sort((one, other) => one.place - other.place)
    .map(({ dated }) => dated);
};

const titleOf = ({ about: topic }: TimelineAsked, { words }: Pick<Context, 'words'>): string => {
  const { title, titleAbout } = words.commands.timeline;
  return topic === undefined ? title : titleAbout(topic);
};

/** What is said where nothing is dated, with the way to what is. */
const nothing = (asked: TimelineAsked, all: Link, { words }: Pick<Context, 'words'>): Problem => {
  const { noneAbout, noneThen } = words.commands.timeline;
  const isThen = asked.from !== undefined || asked.to !== undefined;
  return new Problem(isThen ? noneThen : noneAbout(asked.about ?? ''), [all]);
};

const isFiltered = ({ about: topic, from, to }: TimelineAsked) =>
  topic !== undefined || from !== undefined || to !== undefined;

/** Counted from the day of publishing alone, which is the same for all: said once, at the foot. */
const isFromPublishing = ({ when }: Dated): boolean =>
  when?.counted?.given === 'published' && when.counted.steps === null;

/** The timeline of one article. */
export const ofArticle = (found: Meant, asked: Asked, context: Context): Reply => {
  const { article, reading, again } = found;
  const { words } = context;
  const { everywhere, none, unpublished, overview } = words.commands.timeline;
  const dates = chosen(reading, asked);
  if (dates.length === 0)
    throw isFiltered(asked)
      ? nothing(asked, link(overview, 'timeline', { article: article.id }), context)
      : new Problem(none, next(words, article.id, ['summary', 'facts', 'ask']));
  const { from, to, links, notes } = pageAt(dates.length, asked.page, PAGE, again, words);
  const shown = dates.slice(from, to);
  const happenings = shown.map(
    (dated): Happening => ({
      kept: found,
      dated,
      under: [
        ...(dated.when?.counted && !isFromPublishing(dated) ? [words.counted(dated.when.counted), ' · '] : []),
        placeOf(reading, dated.start, words),
      ],
    }),
  );
  const [fromPublishing] = shown.filter(isFromPublishing).flatMap(({ when }) => when?.counted ?? []);
  const isUnpublished = article.published === null && shown.some(({ when }) => when === null);
  return about(
    found,
    context,
    {
      title: titleOf(asked, context),
      blocks: [
        ...byDate(happenings, words),
        ...(fromPublishing
          ? [{ kind: 'note' as const, text: [words.commands.timeline.fromPublishing(fromPublishing)] }]
          : []),
        ...(isUnpublished ? [{ kind: 'note' as const, text: [unpublished] }] : []),
        ...otherLanguage(article, words),
        ...notes,
      ],
      links: [
        ...links,
        ...next(words, article.id, ['facts', 'summary', 'ask']),
        link(everywhere, 'timeline', { about: asked.about }),
      ],
      menus: happeningsMenu(happenings, words),
    },
    shown[0],
  );
};

/** The timeline of all articles. */
export const ofAll = async ({ page, ...asked }: Asked, context: Context): Promise<Reply> => {
  const { library, words } = context;
  const { noneAnywhere, overview } = words.commands.timeline;
  const again: Again = { command: 'timeline', options: { ...asked, page } };
  const { events, years } = await library.timeline(asked, { offset: (page - 1) * PAGE, limit: PAGE });
  if (years.length === 0) {
    if (isFiltered(asked)) throw nothing(asked, link(overview, 'timeline', {}), context);
    const [newest] = await library.newest(1);
    throw newest
      ? new Problem(noneAnywhere, next(words, newest.id, ['summary', 'facts', 'ask']))
      : new Problem(words.commands.articles.none);
  }
  const isOfYears = asked.from !== undefined || asked.to !== undefined;
  const total = years.reduce((sum, [, many]) => sum + many, 0);
  const { links, notes } = pageAt(total, page, PAGE, again, words);
  const happenings = (await Promise.all(events.map((event) => happeningOf(event, context)))).flat();
  return {
    title: titleOf(asked, context),
    blocks: [...byDate(happenings, words), ...notes],
    links,
    menus: [
      ...yearsMenu(isOfYears ? await allYears(asked, context) : years, again, context),
      ...happeningsMenu(happenings, words),
    ],
  };
};

/** Every year that there is to choose from. */
const allYears = async ({ about: topic }: TimelineAsked, { library }: Context) =>
  (await library.timeline({ about: topic }, { offset: 0, limit: 0 })).years;

/** The day of publishing stands before it. */
const foundBy = (counted: Counted, words: Words): string =>
  counted.given === 'published' && counted.steps === null
    ? words.commands.timeline.countedFromThen
    : words.counted(counted);

const happeningOf = async (
  { article: id, start, others }: Happened,
  { library, words }: Context,
): Promise<Happening[]> => {
  const kept = await library.kept(id);
  const dated = kept?.reading.timeline.find((date) => date.start === start);
  if (!kept || !dated) return [];
  const { title } = kept.article;
  const address = addressOf(kept.article, kept.reading.sentences[dated.sentence]);
  const label = cut(title, TITLE);
  const { alsoIn } = words.commands.timeline;
  const under: Inline[] = [
    address === null || address.length > ADDRESS ? label : { label, address },
    ...originShown(kept.article, words),
    ...(dated.when?.counted ? [` · ${foundBy(dated.when.counted, words)}`] : []),
    ...(others > 0 ? [` · ${alsoIn(others)}`] : []),
  ];
  return [{ kept, dated, under }];
};
