/** Lines that pages set around every article. Each pattern is a whole line, in any case, with or without a mark at its end. */
const PLACES =
  'facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|messenger|instagram|youtube|tiktok|threads|bluesky|mastodon|flipboard|tumblr|viber|wechat|vk|ok|pocket|rss|e-?mail|print|sms';
const THIS = '(?:this|the|our) (?:story|article|page|post|news|report)';

const LINES = [
  // Sharing and following; a bar of buttons is told apart below.
  `(?:you can )?(?:please )?share ${THIS}(?: (?:on|via|with|by) .{1,40})?`,
  `share(?: this)?(?: (?:on|via|with|by) .{1,40})?`,
  `(?:follow|like|join|find) (?:us|me|@?[\\p{L}\\p{N}_]{1,30}|.{1,30}) on (?:${PLACES}|google news|social media)\\b.{0,60}`,
  `\\d[\\d.,]*[km]? (?:shares?|views?|likes?|comments?|reactions?)`,
  // The way around the site.
  'home|menu|search|close|back|back to top|top|skip to (?:main )?content|skip to navigation|(?:open|close|toggle) (?:menu|navigation|search)|previous|next|(?:previous|next) (?:article|post|story)|sign in|log in|login|register|my account|sign out',
  '(?:home|news|world)(?: ?[>›»/] ?[\\p{L}& ]{1,30}){1,5}',
  // Elsewhere on the site.
  '(?:read|see|watch|listen|learn|find out|view)(?: also| more)(?::.*| (?:here|about .{1,80}|on .{1,80}|from .{1,80}|at .{1,80}))?',
  "(?:also read|also see|see also|related|related (?:articles?|stories|story|topics?|content|posts?|links?|news)|further reading|more on this(?: story)?|more from .{1,60}|more stories|more news|recommended(?: for you| stories)?|editor[’']s picks?|most (?:read|popular|viewed|shared)|trending(?: now)?|popular now|up next|top stories|latest (?:news|stories)|don[’']t miss)(?::.*)?",
  'you (?:may|might) (?:also )?(?:like|be interested in|have missed)(?: .{0,30})?',
  '(?:continue|keep) reading|read the (?:full|whole|original|rest of the) (?:story|article|report|post).{0,80}|(?:source|original|article|permanent) (?:link|article|url)|(?:original )?source',
  '(?:tags?|topics|filed under|categories|category|keywords):.{1,200}',
  // Subscriptions, advertisements, comments.
  '(?:subscribe|sign up)(?: (?:now|today|here))?|(?:subscribe|sign up) (?:to|for) .{1,100}|(?:already )?a subscriber\\? .{1,40}|get (?:our|the) .{0,40}(?:newsletter|app|updates|alerts).{0,60}|.{0,40}newsletters?|become a (?:member|subscriber)|support our (?:work|journalism)|donate(?: now)?|create (?:a free )?account',
  '(?:advertisement|advert|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post))|(?:article|story) continues (?:below|after)(?: (?:this )?(?:ad|advert|advertisement))?|scroll (?:down )?to continue.{0,60}|skip ad(?:vertisement)?',
  '(?:leave|post|add|write) (?:a |your )?(?:comment|reply)|(?:view|show|read)(?: all)? comments|comments?(?: \\(\\d+\\))?|no comments(?: yet)?|join the (?:conversation|discussion|debate).{0,40}|comments (?:are|have been) closed',
  // Cookies and rights.
  '(?:we|this (?:web)?site|our (?:web)?sites?) (?:and our partners )?use(?:s)? cookies\\b.{0,300}|by (?:continuing|using|clicking|visiting)\\b.{0,200}\\bcookies?\\b.{0,100}|(?:accept|reject|allow|decline|manage)(?: all)?(?: (?:cookies?|preferences|settings|consent|options))?|(?:cookie|privacy|consent) (?:policy|settings|preferences|notice|choices)|terms (?:of (?:use|service)|and conditions|& conditions)|i (?:accept|agree)|privacy policy.{0,60}',
  '(?:©|\\(c\\)|copyright)(?: |\\d).{0,160}|.{0,120}\\ball rights reserved\\b.{0,40}',
  // About the page itself.
  '\\d{1,3}[- ]min(?:ute)?s?(?: (?:read|to read|listen))?|(?:reading time|read time|time to read):?.{0,30}|listen(?: to (?:this|the) (?:article|story))?(?: \\(?\\d.{0,20})?|play(?: audio| video)?|text size|font size|print ' +
    THIS,
  '(?:file )?(?:photo|photograph|image|picture|video|graphic|illustration)(?: credit| by| source)?s?:.{1,200}|(?:photo|image|picture|file photo) (?:©|by) .{1,80}|.{0,60}(?:getty images|shutterstock|/ ?(?:afp|ap|reuters|epa|tass))',
  'https?://\\S+|www\\.\\S+',
];

const BOILERPLATE = new RegExp(`^(?:${LINES.join('|')})[.:!…→»›]*$`, 'iu');

const BUTTON = new RegExp(
  `^(?:share|tweet|pin|post|send|like|save|bookmark|copy|link|copied|more|follow|us|on|via|by|to|${PLACES})$`,
  'iu',
);

/** "Facebook", "Share on Twitter", "Tweet · Pin · E-mail": a short line of nothing but the names of buttons. */
const isShareBar = (line: string) => {
  const words = line.split(/[\s,|/·•:.!]+/u).filter((word) => word !== '');
  return words.length > 0 && words.length <= 24 && words.every((word) => BUTTON.test(word));
};

/** A line that belongs to the page and not to its article: the share bar, "Read more: …", a cookie notice, a copyright line, … */
export const isBoilerplate = (line: string): boolean =>
  line.length <= 400 && (isShareBar(line) || BOILERPLATE.test(line));
