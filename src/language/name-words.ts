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
export const women = set(
  'mrs ms miss lady dame queen princess duchess congresswoman chairwoman spokeswoman councilwoman actress businesswoman',
);
export const men = set(
  'mr sir lord king prince duke pope congressman chairman spokesman councilman rabbi imam businessman',
);

export const organisations =
  set(`inc corp ltd llc plc co company ministry department party university college school council committee agency bank
  group club united fc police times post news journal association federation union commission court institute foundation bureau office
  army navy force forces force guard parliament senate congress house government authority board league team service services network
  airlines motors industries holdings church museum hospital society trust centre center administration campaign coalition alliance
  organization organisation fund assembly cabinet embassy laboratory labs systems technologies press media tribune gazette herald`);
export const places =
  set(`street road avenue river county city sea ocean island islands mountain mountains valley lake bay square airport
  republic oblast province region district peninsula desert beach park bridge coast hill hills`);
/** Small words that are more often something else than a title. */
export const ambiguous = set('major general chief lord miss head father sister chair principal judge coach rep doctor');
export const particles = set('de van der den von bin bint ibn al el la le di da dos del ben ter of and & for the');
export const insideOrganisations = set('of and & for the');
export const neverNames =
  set(`i the a an this that these those he she it we they you his her its our their my your and but or if in on at as for
  from to with by of not no yes what who when where why how there here after before while although though since because so then now
  however meanwhile also still yet even just only once both all many most some any each every more one two three mr mrs ms`);
