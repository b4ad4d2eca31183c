/** Broadcasters and agencies known by letters. Others ("NATO", "IMF") end headlines as the ones who speak. */
const PRESS_LETTERS =
  /^(?:ABC|AFP|ANSA|AP|BBC|BNN|CBC|CBN|CBS|CGTN|CNA|CNBC|CNET|CNN|CTV|DPA|DW|EFE|ESPN|GMA|IGN|ITV|MSNBC|NBC|NDTV|NHK|NPR|NRK|OAN|PBS|RFE\/RL|RNZ|RT|RTÉ|SBS|SCMP|STV|TASS|TRT|TVNZ|UPI|VOA|WSJ|ZDF)$/u;

/** Words that end the name of a newspaper, a magazine or an agency, and hardly anything else. */
const PRESS_NAME =
  /(?:^|[\s-])(?:News|Newspaper|Times|Post|Herald|Tribune|Gazette|Guardian|Chronicle|Journal|Telegraph|Courier|Dispatch|Examiner|Inquirer|Enquirer|Observer|Independent|Sentinel|Bulletin|Advertiser|Argus|Magazine|Weekly|Daily|Press|Broadcasting|Television|TV|Radio|Wire|Reuters|Bloomberg|Politico|Axios|Euronews|Wikinews|Wikipedia|Xinhua|Interfax|Sputnik|Jazeera|HuffPost|BuzzFeed|Newsweek|Forbes|Economist|Atlantic)$/u;

/** Words that name a part of a site. */
const SECTION =
  /^(?:News|World|Politics|Business|Economy|Finance|Markets|Money|Sports?|Culture|Arts|Entertainment|Lifestyle|Travel|Health|Science|Technology|Tech|Opinion|Comment|Analysis|Africa|Asia|Europe|Americas?|International|National|Local|Live|Online|Today|Home|Top|Stories)$/u;

const DOMAIN = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
const LETTERS = /^\p{Lu}[\p{Lu}\p{N}/]{1,5}$/u;
const CAPITALISED = /^(?:\p{Lu}|\p{N}|(?:&|and|of|the|for|de)$)/u;

const isCapitalised = (words: string[]) => words.length <= 6 && words.every((word) => CAPITALISED.test(word));

/**
 * The publisher that a name stands for, or null where it isn't plainly one: a domain, a press name ("The Daily Herald"),
 * or letters followed by the part of the site ("RT Russia & Former Soviet Union" is RT).
 */
const publisherIn = (name: string): string | null => {
  const words = name.split(' ');
  const [first = '', ...rest] = words;
  if (DOMAIN.test(name)) return name;
  if (!isCapitalised(words)) return null;
  if (PRESS_NAME.test(name)) return rest.length > 1 && PRESS_LETTERS.test(first) ? first : name;
  if (PRESS_LETTERS.test(first)) return first;
  const section = rest.length > 0 && rest.every((word) => SECTION.test(word) || word === '&' || word === 'and');
  return LETTERS.test(first) && section ? first : null;
};

/** Whether a line by itself is the name of a site, as at the top of a copied page. */
export const isSiteName = (line: string): boolean =>
  line.length <= 40 && (DOMAIN.test(line) || (line.split(' ').length <= 4 && publisherIn(line) !== null));

const TAIL = /^(?<head>.+) (?<mark>[|·•»—–-]|::) (?<tail>.+)$/u;

/** A bar or a dot divides a page's title from its site; a dash may also divide a statement from its speaker. */
const DIVIDES = /^(?:[|·•»]|::)$/u;

/** A title without its last tail, and the publisher that the tail names (null for a bare part of the site). */
export type Cut = { title: string; publisher: string | null };

/**
 * Cuts one tail off a page's title ("Harbour reopens | World | The Daily Herald", "Harbour reopens — RT World News"),
 * or returns null where the last part isn't plainly the site's.
 */
export const cutTail = (title: string): Cut | null => {
  if (title.length > 300) return null;
  const { head, mark = '', tail } = TAIL.exec(title)?.groups ?? {};
  if (head === undefined || tail === undefined) return null;
  // "Opinion | Why The Harbour Matters": what is longer is the title.
  if (head.split(' ').length < 3 && head.length <= tail.length) return null;
  const publisher = publisherIn(tail);
  if (publisher !== null) return { title: head, publisher };
  const words = tail.split(' ');
  if (!DIVIDES.test(mark) || !isCapitalised(words)) return null;
  return { title: head, publisher: words.every((word) => SECTION.test(word) || word === '&') ? null : tail };
};
