/**
 * Lines that pages set around every article. Each pattern is a whole line, in any case. They are narrow on purpose:
 * a line too many can be skipped by a reader, a sentence that is missing can't be found.
 */
const { raw } = String;

const PLACES = raw`facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|messenger|instagram|youtube|tiktok|threads|bluesky|mastodon|flipboard|tumblr|viber|wechat|vk|pocket|rss|e-?mail|print|sms`;
const THIS = raw`(?:this|the|our) (?:story|article|page|post|news|report)`;

const SHARING = [
  raw`(?:you can )?(?:please )?share ${THIS}(?: (?:on|via|with|by) .{1,40})?\.?`,
  raw`share (?:on|via|with|by) (?:social media|your friends|friends|others)\.?`,
  raw`(?:print|save|e-?mail|bookmark|gift) ${THIS}`,
  raw`follow .{1,60} on (?:${PLACES}|google news|social media)\b.{0,80}`,
  raw`(?:like|find|join) us on (?:${PLACES}|google news|social media)\b.{0,80}`,
  raw`\d[\d.,]*[km]? (?:shares?|views?|likes?|comments?|reactions?)`,
];

const NAVIGATION = [
  raw`home|menu|search|close|back|back to top|top|previous|next|(?:previous|next) (?:article|post|story)`,
  raw`skip to (?:main )?content|skip to navigation|(?:open|close|toggle) (?:menu|navigation|search)`,
  raw`sign in|log in|login|register|my account|sign out|create (?:a free )?account`,
  raw`(?:home|news|world)(?: ?[>›»/] ?[\p{L}& ]{1,30}){1,5}`,
  raw`https?://\S+|www\.\S+`,
];

const ELSEWHERE = [
  raw`(?:read|see|watch|listen|view|also read|also see|see also)(?: also| more)?:.*`,
  raw`(?:also read|also see|see also|read also)`,
  raw`(?:read|see|watch|listen|learn|find out|view) more(?: (?:here|about|on|from|at)\b.{0,80})?\.?`,
  raw`(?:related|recommended|further reading|more on this|don[’']t miss|up next|trending|most read)(?: ?:.*)?`,
  raw`related (?:articles?|stories|story|topics?|content|coverage|posts?|links?|news|reading)(?: ?:.*)?`,
  raw`recommended (?:for you|stories|reading)|editor[’']s picks?|most (?:popular|viewed|shared)|popular now|trending now`,
  raw`more (?:stories|news)|more on this story|more from (?:this|our|the|us)\b.{0,40}|top stories|latest (?:news|stories)`,
  raw`you (?:may|might) (?:also )?(?:like|be interested in|have missed)(?: .{0,30})?`,
  raw`(?:continue|keep) reading|read the (?:full|whole|original|rest of the) (?:story|article|report|post).{0,80}`,
  raw`(?:source|original|article|permanent) (?:link|article|url)|(?:original )?source(?:: .{1,60})?`,
  raw`(?:tags?|topics|filed under|categories|category|keywords):.{1,200}`,
  raw`(?:à lire aussi|lire aussi|lea también|lea más|ver también|lesen sie auch|siehe auch|leggi anche|leia também|lees ook)(?: ?:.*)?`,
];

const ASKING = [
  raw`(?:subscribe|sign up)(?: (?:now|today|here))?[.!]?|(?:subscribe|sign up) (?:now )?(?:to|for) .{1,120}`,
  raw`(?:join|get|receive) (?:our|the|my) .{0,40}(?:newsletters?|updates|alerts|apps?)\b.{0,80}`,
  raw`(?:our |the |daily |weekly |morning |evening |free |e-?mail )*newsletters?`,
  raw`(?:already )?a subscriber\? .{1,40}|become a (?:member|subscriber)|support our (?:work|journalism)|donate(?: now)?`,
  raw`never miss (?:a|an|another|our|the latest) (?:story|thing|post|news|update|article)\b.{0,80}`,
  raw`we want to hear (?:from you|what you think).{0,60}|submit a letter to the editor.{0,60}`,
  raw`(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|(?:view|show|read)(?: all)? comments`,
  raw`comments?(?: \(\d+\))?|no comments(?: yet)?|join the (?:conversation|discussion|debate).{0,40}|comments (?:are|have been) closed\.?`,
  raw`(?:advertisement|advert|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post))`,
  raw`(?:article|story) continues (?:below|after)(?: (?:this )?(?:ad|advert|advertisement))?|skip ad(?:vertisement)?`,
  raw`scroll (?:down )?to continue.{0,60}`,
];

const RIGHTS = [
  raw`(?:we|this (?:web)?site|our (?:web)?sites?) (?:and our partners )?uses? cookies\b.{0,300}`,
  raw`by (?:continuing|using|clicking|visiting)\b.{0,160}\byou (?:agree|accept|consent)\b.{0,200}`,
  raw`(?:accept|reject|allow|decline|manage)(?: all)?(?: (?:cookies?|preferences|settings|consent|options))?|i (?:accept|agree)`,
  raw`(?:cookie|privacy|consent) (?:policy|settings|preferences|notice|choices)|terms (?:of (?:use|service)|(?:and|&) conditions)`,
  raw`(?:©|\(c\)).{1,160}|copyright (?:©|\(c\)|\d{4}).{0,160}|.{0,120}\ball rights reserved\b.{0,40}`,
];

const ABOUT = [
  raw`(?:press release:? ?)?for immediate (?:release|publication)`,
  raw`\d{1,3}[- ]min(?:ute)?s?(?: (?:read|to read|listen))?|(?:reading time|read time|time to read):?.{0,30}`,
  raw`listen(?: to (?:this|the) (?:article|story))?(?: \(?\d.{0,20})?|play(?: audio| video)?|text size|font size`,
  raw`(?:file )?(?:photo|photograph|image|picture|video|graphic|illustration)(?: credit| by| source)?s?:.{1,200}|credits?:.{1,80}`,
  raw`(?:photo|photograph|photography|image|picture|file photo)s? (?:©|by) [^.]{1,80}`,
  raw`[^.]{0,60}(?:getty images|shutterstock|/ ?(?:afp|ap|reuters|epa|tass))`,
];

const PATTERN = [...SHARING, ...NAVIGATION, ...ELSEWHERE, ...ASKING, ...RIGHTS, ...ABOUT].join('|');
const BOILERPLATE = new RegExp(`^(?:${PATTERN})[:!…→»›]*$`, 'iu');

const BUTTON = new RegExp(
  `^(?:share|tweet|pin|post|send|like|save|bookmark|copy|link|copied|more|follow|us|on|via|by|to|${PLACES})$`,
  'iu',
);

/** "Facebook", "Share on Twitter", "Tweet · Pin · E-mail": a short line of nothing but the names of buttons. */
const isShareBar = (line: string) => {
  const words = line.split(/[\s,|/·•:!]+/u).filter((word) => word !== '');
  return words.length > 0 && words.length <= 24 && words.every((word) => BUTTON.test(word));
};

/** A line that belongs to the page and not to its article: the share bar, "Read more: …", a cookie notice, a copyright line, … */
export const isBoilerplate = (line: string): boolean =>
  line.length <= 400 && (isShareBar(line) || BOILERPLATE.test(line));
