import normalizeUrl from 'normalize-url';

/** What newsletters, social networks and shops add to an address to count who comes. */
const COUNTING = [
  /^utm_/i,
  /^(?:fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid?|ref|ref_src|ocid|smid|xtor|at_\w+)$/i,
];

/** A page's other forms: for phones, AMP, print. */
const FORMS = /^(?:amp|m|mobile)\.(?=[^.]+\.[^.]+)/;

/**
 * What an article's page is known by: its address without scheme, "www.", fragment, trailing slash and what only counts
 * visitors, so that two links to one page are the same. null where `url` is none.
 */
export const addressOf = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url) || !/^https?:/i.test(url)) return null;
  const plain = normalizeUrl(url, {
    stripProtocol: true,
    stripHash: true,
    stripWWW: true,
    removeQueryParameters: COUNTING,
    removeDirectoryIndex: true,
  });
  return plain.replace(FORMS, '').replace(/\/amp\/?$/, '');
};
