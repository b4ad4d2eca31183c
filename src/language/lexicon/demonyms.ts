/** Words for what is of a country, a region or a town: "French" of France, "Azerbaijani" of Azerbaijan. */

/** Those that have too little of the name in them: each with the names, after a colon. */
const irregular = new Map(
  `french:france british:britain,uk,united-kingdom american:america,us,usa,u.s,united-states english:england dutch:netherlands,holland
  spanish:spain danish:denmark swiss:switzerland greek:greece welsh:wales scottish:scotland scots:scotland irish:ireland finnish:finland
  norwegian:norway portuguese:portugal czech:czechia,czech-republic thai:thailand filipino:philippines peruvian:peru cypriot:cyprus
  burmese:burma,myanmar saudi:saudi-arabia emirati:uae,united-arab-emirates kazakh:kazakhstan uzbek:uzbekistan afghan:afghanistan
  tajik:tajikistan kyrgyz:kyrgyzstan turkmen:turkmenistan serb:serbia slovak:slovakia slovene:slovenia croat:croatia argentine:argentina
  venetian:venice viennese:vienna ivorian:ivory-coast korean:korea,north-korea,south-korea nigerien:niger nigerian:nigeria`
    .split(/\s+/)
    .map((pair) => {
      const [word = '', names = ''] = pair.split(':');
      return [word, new Set(names.replaceAll('-', ' ').split(','))] as const;
    }),
);

const ending = /(?:ians?|eans?|ans?|ns|ish|ese|i|ers?)$/;
/** Letters of a name that its adjective may lack at the end, and letters that both have at least: "Poland" and "Polish". */
const [mostLost, leastKept] = [3, 3];

/** Whether `word` says of what is of the place `name`, both in small letters. */
export const isDemonymOf = (word: string, name: string): boolean => {
  const known = irregular.get(word);
  if (known) return known.has(name);
  const root = word.replace(ending, '');
  const lost = name.length - root.length;
  return root !== word && root.length >= leastKept && lost >= 0 && lost <= mostLost && name.startsWith(root);
};
