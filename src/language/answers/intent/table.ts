/**
 * What people ask, and who answers: the first row that holds counts. Each form stands for the whole question as `normal()` gives it.
 * Its figures: docs/architecture.md. `calls` and `about` are kept.
 */
import { incident, inSelf, people, saying, says, self } from './patterns.ts';

/** What the page says of itself. */
export type OfPage = 'author' | 'date' | 'publisher' | 'link' | 'length' | 'quoted' | 'named';
export type OfEvent = 'when' | 'where' | 'why';

type Row = { pattern: RegExp } & (
  | { asks: 'page'; of: OfPage }
  | { asks: 'event'; of: OfEvent }
  | { asks: 'gist' | 'said' }
);

const whole = (form: string): RegExp => new RegExp(`^(?:${form})$`);
const page = (of: OfPage, form: string): Row => ({ asks: 'page', of, pattern: whole(form) });
const event = (of: OfEvent, form: string): Row => ({ asks: 'event', of, pattern: whole(form) });
const to = (asks: 'gist' | 'said', form: string): Row => ({ asks, pattern: whole(form) });

export const table: Row[] = [
  page('author', `who (?:wrote|has written|authored|was it written by|is it by)(?: ${self})?`),
  page('author', `who is the (?:author|writer|journalist)(?: of)?(?: ${self})?`),
  page('date', `(?:when|(?:on )?what (?:day|date)) (?:was|is) ${self} (?:published|written|from|posted)`),
  page('date', `when did ${self} (?:come out|appear)`),
  page('date', `how old is ${self}`),
  page('publisher', `who published ${self}`),
  page('publisher', `where (?:was|is) ${self} (?:published|from)`),
  page(
    'publisher',
    `(?:which|what) (?:paper|newspaper|site|website|outlet) (?:published|is) ${self}(?: from| in| on)?`,
  ),
  page('link', `(?:(?:give|send|show) me )?(?:the |a )?(?:link|url|source)(?: (?:to|of) ${self})?`),
  page('link', `(?:what|where) is the (?:link|url)(?: (?:to|of) ${self})?`),
  page('length', `how long is (?:${self}|the read)`),
  page('length', `how many words (?:is|are in|does) ${self}(?: have)?`),
  page('length', `how long does ${self} take(?: to read)?`),
  page('quoted', `(?:how many|which|what) ${people} (?:are|were|is|get) (?:quoted|cited)${inSelf}`),
  page('quoted', `who (?:(?:is|are|was|were|gets) (?:quoted|cited)|speaks|is speaking|says something)${inSelf}`),
  page(
    'named',
    `(?:how many|which|what) ${people} (?:are|were) (?:named|mentioned|in (?:it|this|the article))${inSelf}`,
  ),
  page('named', `who (?:is|are|was|were) (?:named|mentioned|in (?:it|this|the article))${inSelf}`),

  event('when', `when (?:did ${incident} (?:happen|occur|take place)|was ${incident})`),
  event('where', `where (?:did ${incident} (?:happen|occur|take place)|was ${incident})`),
  event('why', `why (?:did ${incident} (?:happen|occur|take place)|was ${incident})`),
  event('why', `what caused ${incident}`),

  // One such word is enough: "tldr of the ruling", "what is apple planning in a nutshell".
  to(
    'gist',
    '(?:.*\\b)?(?:tl ?dr|gist|nutshell|eli ?5|in short|(?:short|quick|simple) version|short answer|in brief|bottom line|big picture)\\b.*',
  ),
  to(
    'gist',
    '(?:.*\\b)?(?:key (?:points?|facts?)|main (?:points?|ideas?|findings?)|takeaways?|main (?:argument|message|claim|news)|cliff ?notes|long story short)\\b.*',
  ),
  to(
    'gist',
    '(?:.*\\b)?(?:catch me up|fill me in|(?:run|walk|talk) me through|dumb (?:it|this) down|the basics|for dummies|one liner|break (?:it|this) down|(?:in )?(?:one|1|a) (?:single )?(?:line|sentence)|(?:in )?(?:plain|simple) (?:english|terms|words))\\b.*',
  ),
  to('gist', '(?:too long|summarize|recap|(?:sum|wrap)(?: .{1,40})? up)\\b.*'),
  to(
    'gist',
    '(?:(?:give|get) me )?(?:the |a )?(?:(?:quick|short|brief) )*(?:summary|overview|recap|rundown|synopsis|outline|highlights)(?: (?:of|on|for) (?<about>.+))?',
  ),
  to('gist', 'explain(?: (?:it|this|that|everything|the (?:article|story|news|situation)|simply|to me|for me)\\b.*)?'),
  to('gist', 'explain (?:like|in) .+|explain what (?:happened|is going on).*'),
  to(
    'gist',
    `what (?:is|was) ${self}(?: (?:even|all|actually|really|mainly|mostly|on|supposed to be))*(?: about| for)?(?: here)?`,
  ),
  to('gist', 'what (?:is|was) (?:this|that) (?:\\w+ ){1,3}(?:thing|story|news|business|affair|article|post) about'),
  to('gist', `(?:tell me )?about ${self}`),
  to('gist', `what (?:does|is) ${self} (?:about .{1,40} )?(?:say|saying|arguing|tell us|telling us|trying to say)`),
  to('gist', 'what is this (?:\\w+ ){1,3}(?:all )?about(?: .{1,40})?'),
  to('gist', 'what (?:does|do) (?:this|it|that)(?: all)? mean|so what'),
  to(
    'gist',
    'what is the (?:summary|overview|point|whole point|message|conclusion|lesson|headline|news)(?: here| today)?',
  ),
  to('gist', `what is the (?:summary|point|whole point|message|conclusion|lesson|headline) of ${self}`),
  to('gist', 'what is the big (?:finding|news|story)(?: here| today)?'),
  to('gist', 'what is the (?:latest|news) (?:on|with) (?<about>.+)'),
  to('gist', 'what is (?:his|her|their) (?:whole )?(?:point|argument)(?: in the end| here)?'),
  to(
    'gist',
    'what is (?:all )?(?:the|this) (?:whole )?(?:row|fuss|drama|deal|scandal|controversy|buzz|hype|beef|story|big deal)(?: here)?(?: (?:about|with|over|at|around)(?: (?<about>.+))?)?',
  ),
  to(
    'gist',
    'what (?:is|has) (?:new|up|happening|happened|going on|changing|different)(?: here| today)?(?: (?:with|in|at|on) (?<about>.+))?',
  ),
  to(
    'gist',
    '(?:quickly )?what(?: has| had)? happened(?: (?:here|quick|quickly|in (?:it|this|the (?:article|story))))*',
  ),
  to(
    'gist',
    'what (?:did i miss|do i need to know|should i know|is important(?: here)?|went down|is the (?:idea|argument)(?: here)?|is everyone (?:talking|going on) about)',
  ),
  to(
    'gist',
    'why (?:does|do|would|should) (?:it|that|(?:any|all|some) of (?:this|it|that)|this(?: \\w+)?) (?:even |really )?matter(?: (?:so much|at all|anyway|to .{1,15}))?',
  ),
  to('gist', 'why should (?:i|we|anyone|anybody|people) (?:even )?care(?: about (?:it|this|that|any of (?:it|this)))?'),
  to(
    'gist',
    '(?:who is .{1,30} and )?why (?:is|are) (?:\\w+ ){1,3}(?:important|(?:such )?a big deal|in the news|news)',
  ),

  to('said', `(?:who(?: else)?|which [a-z]+) (?:${says}|is ${saying})\\b(?: that)? .+`),
];
