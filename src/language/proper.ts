/** Finds proper names in the tagged text: runs of capitalised words, with their titles stripped and their kind guessed. */
import type { NameKind, Span } from './reading.ts';
import type { Token } from './tagged.ts';

/** One proper name where it stands, without titles and possessive. `title` are the role words in front of it, as written. */
export type Proper = Span & {
  words: string[];
  kind: NameKind | null;
  title: Span | null;
  gender: 'm' | 'f' | null;
  sentence: number;
};

const set = (words: string) => new Set(words.split(/\s+/));

/** Words that stand before a person's name and say what they are. */
export const roles =
  set(`president minister premier secretary senator sen governor gov representative rep congressman congresswoman mayor
  king queen prince princess duke duchess emperor sultan emir pope dr mr mrs ms mx miss sir lord lady dame judge justice chancellor chief
  officer captain capt general gen colonel col major maj lieutenant lt sergeant sgt admiral commander commissioner professor prof director
  chairman chairwoman chairperson chair speaker ambassador envoy attorney prosecutor sheriff detective inspector superintendent constable
  coach manager rabbi reverend rev father sister bishop archbishop cardinal imam sheikh ayatollah candidate nominee councillor councilman
  councilwoman spokesman spokeswoman spokesperson leader ceo founder analyst editor author correspondent reporter economist lawyer
  midfielder striker defender goalkeeper captain scientist researcher historian activist actor actress singer writer artist doctor nurse
  teacher farmer officer strategist adviser advisor deputy aide mp mep congressperson lawmaker dictator tsar treasurer head owner
  producer critic columnist journalist pastor pilot engineer student principal superintendent assemblyman alderman billionaire tycoon`);
const women = set(
  'mrs ms miss lady dame queen princess duchess congresswoman chairwoman spokeswoman councilwoman actress businesswoman',
);
const men = set('mr sir lord king prince duke pope congressman chairman spokesman councilman rabbi imam businessman');

const organisations =
  set(`inc corp ltd llc plc co company ministry department party university college school council committee agency bank
  group club united fc police times post news journal association federation union commission court institute foundation bureau office
  army navy force forces force guard parliament senate congress house government authority board league team service services network
  airlines motors industries holdings church museum hospital society trust centre center administration campaign coalition alliance
  organization organisation fund assembly cabinet embassy laboratory labs systems technologies press media tribune gazette herald`);
const places =
  set(`street road avenue river county city sea ocean island islands mountain mountains valley lake bay square airport
  republic oblast province region district peninsula desert beach park bridge coast hill hills`);
/** Small words that are more often something else than a title. */
const ambiguous = set('major general chief lord miss head father sister chair principal judge coach rep doctor');
const particles = set('de van der den von bin bint ibn al el la le di da dos del ben ter of and & for the');
const insideOrganisations = set('of and & for the');
const neverNames =
  set(`i the a an this that these those he she it we they you his her its our their my your and but or if in on at as for
  from to with by of not no yes what who when where why how there here after before while although though since because so then now
  however meanwhile also still yet even just only once both all many most some any each every more one two three mr mrs ms`);

const startsCapital = /^\p{Lu}/u;
const acronym = /^(?:\p{Lu}\.?){2,}s?$/u;
const has = (token: Token, ...tags: string[]) => tags.some((tag) => token.tags.has(tag));
const isName = (token: Token) => has(token, 'Person', 'Place', 'Organization', 'FirstName', 'LastName');

const isDate = (token: Token) => has(token, 'WeekDay', 'Month', 'Holiday') || (has(token, 'Date') && !isName(token));

/** Whether a capital says nothing here, since every sentence begins with one. */
const opensClause = (text: string, token: Token, before: Token | undefined): boolean =>
  before === undefined ||
  before.sentence !== token.sentence ||
  /["“‘«„:]|\n/u.test(text.slice(before.end, token.start));

const isProper = (text: string, token: Token, before: Token | undefined): boolean => {
  const initial = text.charAt(token.end) === '.' && token.end - token.start === 1 && !opensClause(text, token, before);
  if (initial) return startsCapital.test(text.charAt(token.start));
  if (!startsCapital.test(text.slice(token.start, token.start + 2)) || neverNames.has(token.lower) || isDate(token))
    return false;
  if (has(token, 'Pronoun', 'Expression')) return false;
  return (
    !opensClause(text, token, before) ||
    has(token, 'ProperNoun', 'Person', 'Place', 'Organization', 'Demonym', 'Honorific', 'Acronym') ||
    roles.has(token.lower)
  );
};

const kindOf = (text: string, words: Token[], titled: boolean, before: Token | undefined): NameKind | null => {
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  if (words.some(({ lower }) => organisations.has(lower))) return 'organisation';
  if (titled) return 'person';
  if (has(first, 'FirstName') && rest.length > 0) return 'person';
  if (places.has(last.lower) && words.length > 1) return 'place';
  if (words.length === 1 && acronym.test(text.slice(first.start, first.end)))
    return has(first, 'Country', 'Place') ? 'place' : 'organisation';
  if (words.every((word) => has(word, 'Place', 'Country', 'City', 'Region'))) return 'place';
  if (words.some((word) => has(word, 'Organization', 'SportsTeam'))) return 'organisation';
  if (words.every((word) => has(word, 'Person'))) return 'person';
  if (before !== undefined && /^(?:in|near|across|throughout)$/.test(before.lower)) return 'place';
  return words.length > 1 && words.length < 4 && words.some((word) => has(word, 'Person')) ? 'person' : null;
};

const genderOf = (name: Token[], title: Token[]): 'm' | 'f' | null => {
  if (title.some(({ lower }) => women.has(lower))) return 'f';
  if (title.some(({ lower }) => men.has(lower))) return 'm';
  const [first] = name;
  if (!first || name.length < 2) return null;
  return has(first, 'FemaleName') ? 'f' : has(first, 'MaleName') ? 'm' : null;
};

/** Role words right before a name that are written small: "organising director", "former California mayor". */
const smallTitle = (text: string, tokens: Token[], from: number, titled: boolean): number => {
  let start = from;
  while (start > 0 && from - start < 6) {
    const word = tokens[start - 1];
    const next = tokens[start];
    if (!word || !next || word.sentence !== next.sentence || !/^(?:[ -]|\. )$/.test(text.slice(word.end, next.start)))
      break;
    if (
      start === from && !titled
        ? !roles.has(word.lower) || ambiguous.has(word.lower)
        : !has(word, 'Noun', 'Adjective', 'Demonym') || has(word, 'Pronoun', 'Possessive')
    )
      break;
    start--;
  }
  return start;
};

/** The proper names of `text` in order. Sentences of `skip` (headlines in title case) are left out. */
export const properNames = (text: string, tokens: Token[], skip: ReadonlySet<number>): Proper[] => {
  const found: Proper[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || skip.has(first.sentence) || !isProper(text, first, tokens[i - 1])) continue;
    let end = i + 1;
    for (let next = end; next < tokens.length && next - i < 12; next++) {
      const before = tokens[next - 1];
      const word = tokens[next];
      if (!before || !word || word.sentence !== first.sentence || /['’]s?$/u.test(text.slice(before.start, before.end)))
        break;
      if (!/^(?: |\. |-|)$/.test(text.slice(before.end, word.start))) break;
      if (isProper(text, word, before)) end = next + 1;
      else if (text.charAt(before.end) === '-') continue;
      else if (!particles.has(word.lower)) break;
      else if (
        insideOrganisations.has(word.lower) &&
        !tokens.slice(i, end).some(({ lower }) => organisations.has(lower) || places.has(lower))
      )
        break;
    }
    const run = tokens.slice(i, end);
    const company = run.some(({ lower }) => organisations.has(lower));
    const lastRole = run.findLastIndex(({ lower }, at) => roles.has(lower.replace(/\.$/, '')) && at < run.length - 1);
    const suffix = /^(?:jr|sr|ii|iii)\.?$/.test(run.at(-1)?.lower ?? '');
    const split = lastRole >= 0 && !company && !(suffix && lastRole === run.length - 2) ? lastRole + 1 : 0;
    const name = run.slice(split);
    const last = name.at(-1);
    const [head] = name;
    if (!last || !head) continue;
    const titleFrom = smallTitle(text, tokens, i, split > 0);
    const title = tokens.slice(titleFrom, i + split);
    i = end - 1;
    const raw = text.slice(head.start, last.end);
    const stripped = raw.replace(/['’]s?$/u, '').replace(/['’]$/u, '');
    const onlyRoles = name.every((word) => roles.has(word.lower.replace(/['’]s?$|\.$/, '')) || has(word, 'Demonym'));
    if (stripped === '' || onlyRoles) continue;
    found.push({
      start: head.start,
      end: head.start + stripped.length,
      words: stripped.split(/[\s]+/u),
      kind: kindOf(text, name, title.length > 0, tokens[titleFrom - 1]),
      title: title[0] && title.at(-1) ? { start: title[0].start, end: title.at(-1)?.end ?? title[0].end } : null,
      gender: genderOf(name, title),
      sentence: first.sentence,
    });
  }
  return found;
};
