/**
 * Lines in which a page asks its readers for something or says how it lives, in the languages of many pages. Whole lines,
 * in any case. Unlike `isBoilerplate`, for pages alone: nobody pastes these and means them.
 */
const { raw } = String;

const ENGLISH = [
  raw`(?:sign|signing) up (?:for|to|here)\b.{0,200}|subscribe\b.{0,200}`,
  raw`.{0,60}\b(?:newsletters?|daily edition|daily briefing|headlines|latest news|top stories)\b.{0,120}\b(?:inbox|by e-?mail|your phone|your device)\b.{0,80}`,
  raw`(?:get|receive|have) .{1,100} (?:straight|direct|directly|delivered|sent) (?:in)?to your (?:inbox|phone|e-?mail|device)\b.{0,80}`,
  raw`(?:download|get|install|try) (?:the|our) .{0,40}\bapps?\b.{0,160}`,
  raw`(?:follow|like|join|find) (?:us|me|him|her|them|@\w+|the [\p{L} ]{2,40}) on (?:twitter|x|facebook|instagram|linkedin|youtube|telegram|whatsapp|tiktok|google|threads|bluesky)\b.{0,260}`,
  raw`(?:send us|got|have|do you have) (?:a|any) (?:news )?(?:tip|story|tips|confidential tip)s?\b.{0,200}`,
  raw`(?:you must be|please|you need to be)? ?(?:logged|log|sign|signed) in (?:to|or register)\b.{0,80}`,
  raw`(?:this|our) (?:post|article|page|story|site|website|content) (?:may |might )?contains? (?:affiliate|references|links|sponsored)\b.{0,300}`,
  raw`.{0,160}\b(?:we|i|us|publisher|site)\b.{0,40}\b(?:may|might|can)?\s?(?:earn|receive|get) (?:a |an )?(?:small |affiliate |referral )?(?:commission|compensation)s?\b.{0,200}`,
  raw`(?:we|i) (?:have|use) (?:affiliate|cookies).{0,200}`,
  raw`(?:the )?(?:views|opinions) expressed (?:here|in this|are)\b.{0,260}`,
  raw`this is a preview of subscription content.{0,80}`,
  raw`(?:\*|-|–|—|\s)*advertisements?(?:\*|-|–|—|\s)*`,
  raw`(?:more|related|watch|listen|see also|read|read also|read next|trending|must read)(?: (?:on this|from|stories|news))? ?:.{1,200}`,
  raw`(?:like|enjoy|enjoyed|love|tried) (?:this|the) (?:article|story|post|recipe)\?.{0,200}|like recipe\?.{0,200}`,
  raw`(?:spread the (?:word|news|love)|sharing is caring|share this with .{1,40})[:!.]?`,
];

const OTHERS = [
  raw`(?:(?:jetzt|hier) )?(?:abonnieren|anmelden|newsletter)\b.{0,160}|(?:melden? (?:sie|dich|du) )?.{0,60}\bum (?:einen )?kommentare? zu (?:schreiben|verfassen)[.!]?`,
  raw`(?:lesen sie (?:auch|mehr|dazu|hier)|mehr zum thema|mehr dazu|auch interessant|das könnte (?:sie|dich|ihnen|dir))\b.{0,200}`,
  raw`(?:folgen sie|folge|folgt) uns (?:auf|bei)\b.{0,120}`,
  raw`(?:suscríbe(?:te|ase)|regístrese|regístrate|síguenos|siga|apóyanos)\b.{0,200}`,
  raw`(?:lee|lea|leer|ver|vea|te puede|puedes leer|también)(?: también| interesar| además| más)(?: ?:)?.{0,160}`,
  raw`(?:abonnez-vous|inscrivez-vous|suivez-nous|recevez|téléchargez)\b.{0,200}|(?:à lire|lire) (?:aussi|également)\b.{0,160}`,
  raw`(?:iscriviti|abbonati|seguici)\b.{0,160}|(?:leggi|leggete) anche\b.{0,160}`,
  raw`(?:assine|inscreva-se|siga-nos|leia também|leia mais)\b.{0,160}`,
  raw`(?:abonneer|meld je aan|volg ons|lees ook|lees meer)\b.{0,160}`,
];

const CALL = new RegExp(`^(?:${[...ENGLISH, ...OTHERS].join('|')})$`, 'iu');

/** Whether a line asks the reader to subscribe, follow, download, comment or buy, or tells who pays for the page. */
export const isCall = (line: string): boolean => line.length <= 400 && CALL.test(line);

/** What stands where a page's text stops for those who don't pay. Calls that stand in every page's head aren't among them. */
const PAYWALL = new RegExp(
  [
    raw`\b(?:subscribe|sign ?(?:in|up)|log ?in|register|join|create (?:a|your) (?:free )?account|become a (?:member|subscriber)|start (?:a|your) (?:free )?trial)\b.{0,80}\b(?:to (?:(?:continue|keep|finish) reading|continue[.!]?$|(?:read|view|access|unlock|see) (?:this|the|our|all|full|unlimited|more|premium|exclusive)\b)|and (?:continue|keep) reading\b)`,
    raw`\bto (?:continue|keep|finish) reading\b|\bcontinue reading (?:this (?:article|story) )?(?:with|for|by)\b|\bto (?:read|unlock|access) the (?:full|rest|whole|entire|remaining)\b`,
    raw`\b(?:this|the full|the rest of this) (?:article|story|content|post)\b.{0,60}\b(?:is|are)\b.{0,30}\b(?:for|to) (?:our |paid |paying |registered )?(?:subscribers|members|premium)\b`,
    raw`\b(?:subscribers?|members?)[- ]only (?:article|content|story|post)\b|\b(?:exclusive|exclusively|reserved|available only|only available) (?:content )?(?:for|to) (?:our )?(?:subscribers|members)\b|\bthis is a preview of subscription content\b`,
    raw`\byou(?:['’]ve| have) (?:reached|used|read) (?:your|all|\d+|the|one of)\b.{0,40}\b(?:free|complimentary|limit)\b`,
    raw`\b(?:weiterlesen|jetzt (?:weiter)?lesen)\b.{0,60}\b(?:abo|plus|premium|\+)|\b(?:mit|im) .{0,20}\b(?:abo|abonnement)\b.{0,40}\blesen\b|\bnur für abonnenten\b|\bdieser (?:artikel|beitrag|inhalt) ist .{0,30}\babonnenten\b`,
    raw`\b(?:suscríbe(?:te|ase)|regístra(?:te|ese))\b.{0,60}\b(?:seguir leyendo|leer|continuar)\b|\b(?:contenido|artículo) (?:exclusivo|solo) para (?:nuestros )?suscriptores\b`,
    raw`\b(?:cet )?article (?:est )?réservé aux abonnés\b|\bil vous reste \d+ ?%|\bpour lire la suite\b|\babonnez-vous pour\b`,
  ].join('|'),
  'iu',
);

/** Lines of asking are short; a sentence of an article may speak of subscribers too. */
const LONGEST_CALL = 200;

/** Whether a line asks to pay or to register for the rest of an article. */
export const asksToPay = (line: string): boolean => line.length <= LONGEST_CALL && PAYWALL.test(line);
