/** Words that tell to whom and where something is said. General English, lower case, singular; no list of names. */

const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(/\s+/)));

const occasions = `interview conference briefing meeting summit rally speech address debate hearing trial ceremony event forum talk
  session call conversation discussion panel lecture sermon testimony congress convention gathering dinner lunch luncheon breakfast
  reception appearance tour visit march protest demonstration vigil funeral launch inauguration fundraiser exchange symposium workshop
  seminar webinar stop trip presentation`;

const carriers = `statement letter email e-mail message memo memorandum tweet post blog article column op-ed essay editorial book memoir
  autobiography diary report paper study note release video recording clip tape broadcast programme program show episode podcast radio
  television tv twitter facebook instagram telegram tiktok youtube whatsapp linkedin weibo reddit mastodon bluesky website site page
  account channel feed livestream stream newsletter filing affidavit ruling judgment judgement communique communiqué decree petition
  comment remark document complaint lawsuit indictment journal magazine newspaper press media network transcript thread advertisement
  ad manifesto documentary film review submission questionnaire survey reply`;

const rooms =
  'court courtroom parliament stage camera air floor podium pulpit stand trail headquarters church mosque synagogue';

const wide = set(occasions, carriers, rooms);

/** By the preposition, the nouns that make it a setting; in the phrase “in a statement” it is "statement" after "in". */
const nouns: Record<string, ReadonlySet<string>> = {
  in: wide,
  on: wide.difference(set('note tape statement opening')),
  at: wide,
  during: wide,
  via: set(carriers, 'phone telephone satellite'),
  by: set('phone telephone email e-mail text letter video fax message'),
  over: set('phone telephone radio loudspeaker dinner lunch breakfast coffee'),
  from: set('home stage podium pulpit prison jail cell bench hospital office stand courtroom headquarters'),
  through: set(carriers, 'spokesman spokeswoman spokesperson lawyer attorney interpreter translator publicist'),
  before:
    set(`committee subcommittee court parliament congress senate judge panel council inquiry commission jury lawmaker crowd
    audience tribunal`),
};

/** Parts of an occasion, by which it is often named: "on the sidelines of the summit". */
const parts = set('sideline margin end start beginning opening close middle part course series episode edition one');

/** Who is told or tells these is told something else: "told a story". */
const notAddressees = set(
  'lie truth story stories tale joke time secret fortune applause cheer laughter boo surprise relief delight',
);

/** After "at" these are times and measures: "at the time", "at least". */
const notPlaces =
  set(`time least first last length point end start beginning noon night dawn dusk midnight weekend moment age present all
  once outset stage risk odds minimum cost pace peak issue stake heart best worst most expense behest request`);

/** The word without the ending of a plural or a possessive. */
const singular = (word: string): string => word.replace(/['’]s?$/, '').replace(/(?<=[^s])s$/, '');

export const isSettingAfter = (preposition: string, noun: string): boolean =>
  nouns[preposition]?.has(singular(noun)) === true || nouns[preposition]?.has(noun) === true;
export const isPart = (noun: string): boolean => parts.has(singular(noun));
export const isAddressee = (noun: string): boolean => !notAddressees.has(singular(noun));
export const isPlaceAfterAt = (noun: string): boolean => !notPlaces.has(singular(noun));
