/** Parts of the patterns in the table of intents. */

/** What an article may be called, and may itself speak of: "the report" may be another, "this report" isn't. */
const reported = 'story|piece|report|text|interview';
const noun = `(?:(?:blog|news) )?(?:article|post|page|column|read|link|news|one|thing|${reported})`;
/** The article. Not "the nyt story", which is another one. */
export const self = `(?:this (?:[a-z]+ )?${noun}|(?:that|the) (?:(?<calls>${reported})|${noun})|this|that|it)`;
export const incident = '(?:it|this|that|the (?:accident|incident|event))';
export const people = '(?:people|ppl|persons|speakers|sources)';
export const inSelf = '(?: (?:in|by) .{0,30})?';

/** Verbs for what somebody says, thinks or wants. */
export const says = `(?:${[
  'says?|said|tells?|told|claim(?:s|ed)?|call(?:s|ed)?|thinks?|thought|believes?|believed|reckon(?:s|ed)?|feels?|felt',
  'wrote|writes?|tweet(?:s|ed)?|describe(?:s|d)?|compare(?:s|d)?|warn(?:s|ed)?|argue(?:s|d)?|insist(?:s|ed)?|admit(?:s|ted)?',
  'complain(?:s|ed)?|comment(?:s|ed)?|suggest(?:s|ed)?|predict(?:s|ed)?|promise(?:s|d)?|accuse(?:s|d)?|blame(?:s|d)?',
  'announce(?:s|d)?|joke(?:s|d)?|ask(?:s|ed)?|wants?|wanted',
].join('|')})`;
export const saying =
  '(?:saying|claiming|calling|warning|arguing|complaining|moaning|accusing|asking|predicting|promising|telling)';
