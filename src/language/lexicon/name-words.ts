/** Words that tell what a capitalised name is, all lower case. General English; no list of names. */

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
/** "Deputy", "former": not whoever has the office. */
export const qualified = /\b(?:former|late|ex|then|deputy|vice|acting|assistant|interim|future)\b/i;

/** More that stand before a name and are never part of one. */
const honorifics =
  set(`mme madame madam monsieur mlle herr frau fraulein señor señora señorita senhor senhora dona doña dom signor signora
  sheikha maulana pandit swami shri smt cllr rt hon cmdr cpl pc dc ds dci supt det insp brig brigadier adm chef master maestro
  ex-president ex-minister vice-president co-founder commentator hajji counsel elect baroness viscount
  viscountess countess`);

/** Titles that nothing but a person has: a street is named after a king, but "President Park" is somebody. */
export const surely =
  set(`mr mrs ms mx miss dr sir dame president minister premier senator sen governor gov rep congressman congresswoman mayor
  chancellor professor prof chairman chairwoman spokesman spokeswoman ambassador coach lord judge detective inspector sergeant sgt sheikh
  mp ceo editor herr frau madame monsieur cllr`);

/** "Republican Roy Blunt": a party's man, named like a country's. */
export const partisans = set(
  'republican democrat democratic conservative tory labour liberal socialist latino methodist catholic muslim jewish',
);

const titled = (word: string) => roles.has(word) || honorifics.has(word) || office.test(word);
const office =
  /^(?:council|committee|assembly|congress|spokes|chair|police|business|fire)(?:man|woman|person|men|women)$/;

/** Whether the lower-case word says what the person named after it is, one or several: "senators". */
export const isRole = (word: string): boolean =>
  titled(word) ||
  (word.endsWith('-elect') && titled(word.slice(0, -6))) ||
  (word.length > 3 && /[a-z][s.]$/.test(word) && titled(word.slice(0, -1)));

export const women =
  set(`mrs ms miss lady dame queen princess duchess congresswoman chairwoman spokeswoman councilwoman actress businesswoman
  mother daughter wife sister aunt grandmother widow niece girlfriend bride woman girl heroine nun waitress policewoman sportswoman
  madame mme frau señora senhora signora doña dona empress countess baroness mum`);
export const men =
  set(`mr sir lord king prince duke pope congressman chairman spokesman councilman rabbi imam businessman father son husband
  brother uncle grandfather widower nephew boyfriend bridegroom man boy monk priest policeman sportsman herr monsieur señor senhor
  signor sultan emperor emir sheikh archbishop cardinal bishop ayatollah dad`);

/** Who somebody is by where they come from, where compromise doesn't list it. */
export const nationals = set(
  `briton brit pole finn turk serb croat scot czech slovak slovene frenchman frenchwoman englishman englishwoman irishman irishwoman
  scotsman scotswoman welshman welshwoman dutchman dutchwoman cornishman ulsterman`,
);

/** What an organisation or a place is, written small before its name: "the retailer Zara", "the town of Gori". */
export const organisationNouns =
  set(`company group newspaper paper firm agency party magazine bank website site network channel band club airline charity retailer maker
  manufacturer publisher broadcaster station union university giant operator insurer carmaker automaker startup start-up chain brand label
  watchdog regulator supplier producer developer distributor programme program series app platform ship`);
export const placeNouns = set(
  'city town village province region district state island river country nation port suburb resort capital county neighbourhood',
);
/** "Secretary of State", "Minister of Defence": what follows "of" in an office. */
export const departments =
  set(`state defense defence treasury labor labour energy education commerce health agriculture transportation transport
  justice interior homeland finance culture environment staff`);

export const organisations =
  set(`inc corp ltd llc plc co company ministry department party university college school council committee agency bank
  group club united fc police times post news journal association federation union commission court institute foundation bureau office
  army navy force forces force guard parliament senate congress house government authority board league team service services network
  airlines motors industries holdings church museum hospital society trust centre center administration campaign coalition alliance
  organization organisation fund assembly cabinet embassy laboratory labs systems technologies press media tribune gazette herald
  international watch rail airways ferries buses trains foods stores hotels solutions ventures brewery radio telecom pharma insurance
  athletic rovers rangers wanderers albion afc`);
export const places =
  set(`street road avenue river county city sea ocean isle isles island islands mountain mountains valley lake bay square airport
  republic oblast province region district peninsula desert beach park bridge coast hill hills vale`);
/** Small words that are more often something else than a title. */
export const ambiguous = set('major general chief lord miss head father sister chair principal judge coach rep doctor');
export const particles = set('de van der den von bin bint ibn al el la le di da dos del ben ter of and & for the');
export const insideOrganisations = set('of and & for the');
export const neverNames =
  set(`i the a an this that these those he she it we they you his her its our their my your and but or if in on at as for
  from to with by of not no yes what who when where why how there here after before while although though since because so then now
  however meanwhile also still yet even just only once both all many most some any each every more one two three mr mrs ms`);
