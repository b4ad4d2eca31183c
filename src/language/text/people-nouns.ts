/** Nouns for people. */
import { LRUCache } from 'lru-cache';
import { isRole, men, organisationNouns, placeNouns, women } from '../lexicon/name-words.ts';
import { isActor, isInfinitive, isOrdinary } from './tagged.ts';

const always = /(?:[^aeiou]ist|man|woman|men|women|(?:graph|log|nom|soph|tect)er)s?$/;
/** More than compromise's list has. */
const people = new Set(
  `paramedic midwife vet blacksmith librarian cosmonaut skipper mountaineer rower sprinter boxer jockey winger full-back fly-half
  scrum-half bowler spinner umpire referee janitor brewer winemaker vintner grocer barista landlady homeowner villager islander commuter
  passenger pedestrian bystander onlooker convict inmate asylum-seeker volunteer campaigner demonstrator backbencher peer vicar ranger
  gamekeeper bailiff barrister coroner juror notary shareholder auditor actuary headteacher headmaster headmistress undergraduate lecturer
  optician stevedore trucker stationmaster soprano tenor baritone songwriter publisher youngster godmother godfather cousin teammate
  team-mate medic physician technician statistician dietician obstetrician paediatrician pediatrician musician comedian guardian custodian
  veteran trustee trainee apprentice intern retiree evacuee detainee escapee devotee returnee absentee newcomer outsider insider teller
  goatherd shepherd zookeeper beekeeper innkeeper shopkeeper housekeeper bookkeeper timekeeper wicketkeeper bookseller bystander
  childminder stockbroker lawmaker policymaker filmmaker dressmaker watchmaker matchmaker troublemaker sculptor
  accused defendant plaintiff witness victim survivor representative official guest neighbour neighbor relative twin ally rival
  opponent boss hero migrant immigrant pensioner tenant merchant servant attendant graduate delegate advocate associate magistrate
  dissident resident parent patient client mum mom spouse partner colleague sibling superintendent heir laureate recruit executive
  substitute debutant contestant goalscorer fencer hurdler linebacker biker caddie ballerina classmate flatmate housemate roommate
  schoolboy schoolgirl sophomore maid steward stewardess lifeguard informant whistleblower influencer mp`.split(/\s+/),
);
/** Tools and other things that do what a verb says, and words that only look as if they did. */
const things =
  /^(?:computer|server|counter|poster|letter|container|reminder|remainder|freezer|trailer|sticker|folder|cooler|charger|tower|cutter|lighter|tender|layer|shower|flower|drawer|thriller|elevator|indicator|calculator|generator|reactor|escalator|simulator|radiator|refrigerator|monitor|sensor|detector|processor|compressor|transformer|summer|better|former|number|latter|bitter|matter|hammer|slipper|zipper|sweater|cracker|burger|other|later|quarter|newspaper|error|cover|answer|offer|order|power|member state|exist|list|mist|twist|fist|wrist|assist|resist|persist|insist|consist|human|german|roman|ottoman|omen|specimen|regimen|abdomen)s?$/;

/** "farmer", "skipper", "investor": one who does what a verb says. */
const isDoer = (word: string): boolean => {
  const base = /^([\p{L}-]{2,})(?:er|or)s?$/u.exec(word)?.[1];
  if (base === undefined) return false;
  const single = /([bdgklmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
  const bases = [base, `${base}e`, single, base.replace(/i$/, 'y')];
  return bases.some(isInfinitive) || (base.length > 5 && isOrdinary(base));
};

const looksHuman = (word: string): boolean =>
  (word.length > 2 || people.has(word)) &&
  !organisationNouns.has(word) &&
  !placeNouns.has(word) &&
  (isRole(word) ||
    isActor(word) ||
    people.has(word) ||
    (word.endsWith('s') && people.has(word.slice(0, -1))) ||
    women.has(word) ||
    men.has(word) ||
    (!things.test(word) && (always.test(word) || isDoer(word))));

/** Nouns looked at so far, since the common ones come again and again. */
const seen = new LRUCache<string, boolean>({ max: 5000 });

/** Whether the lower-case word is a noun for people: "volcanologist", "groundsman"; not "retailer", which has a name as a firm. */
export const isHumanNoun = (word: string): boolean => {
  const known = seen.get(word);
  if (known !== undefined) return known;
  const human = looksHuman(word);
  seen.set(word, human);
  return human;
};
