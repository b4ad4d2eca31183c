/** A link that a stranger gives, or that a site redirects to: what its text alone must be. */
import { Refused } from './fetch-refusal.ts';

/** Characters; browsers take some more, and no article's address comes near. */
const LONGEST = 4096;

/**
 * An http or https address without credentials and fragment. `URL` has read the host as browsers do: numbers in octal, hex
 * or few parts, full-width digits and percent-encoded letters are the plain address or name by now, so what is
 * checked is what is asked.
 * @param base what a redirect's address is relative to.
 * @throws Refused
 */
export const webAddress = (given: string, base?: URL): URL => {
  const url = given.length > LONGEST ? null : URL.parse(given.trim(), base?.href);
  if (!url) throw new Refused('link');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused('scheme');
  if (url.username !== '' || url.password !== '') throw new Refused('credentials');
  if (url.href.length > LONGEST) throw new Refused('link');
  url.hash = '';
  // "example.com." is the same site, and certificates, queues and robots.txt know it without the dot.
  const name = url.hostname.replace(/\.$/, '');
  if (!/^(?:\[[\da-f:.]+\]|[^.]+(?:\.[^.]+)*)$/.test(name)) throw new Refused('link');
  url.hostname = name;
  return url;
};

/** As `webAddress`, at the scheme's own port: 80 for http, 443 for https. */
export const link = (given: string, base?: URL): URL => {
  const url = webAddress(given, base);
  // `URL` leaves out the scheme's own port.
  if (url.port !== '') throw new Refused('port');
  return url;
};
