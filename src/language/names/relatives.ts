/** Words for kin beside a name, which say that it is a first name, or that a surname goes with it. */
import type { Proper } from './proper-names.ts';

const kin = 'sister|brother|wife|husband|son|daughter|father|mother|cousin|uncle|aunt|niece|nephew';

/** Whether a title in lower case goes with a first name: "her brother Chidi", "Dame Judi", not "Mr". */
export const isFamiliar = (title: string): boolean => familiar.test(title);
const familiar = new RegExp(
  `\\b(?:sir|dame|lady|don|dona|doña|dom|prince|princess|king|queen|pope|sheikh|sheikha|emir|friend|twin|partner|girlfriend|boyfriend|${kin})s?$`,
);

/** "His wife, Joan": whoever is brought in by a first name alone has the surname of the others. */
export const isRelative = (text: string, { start, title }: Proper): boolean =>
  relation.test(text.slice(Math.max(0, start - 40), start)) ||
  (title !== null && relation.test(`${text.slice(title.start, title.end)} `));
const relation = new RegExp(`(?:^|\\W)(?:${kin})(?:,| and \\p{Ll}+,)?\\s$`, 'u');
