/** What robots.txt allows, by RFC 9309. */
import { expect, test } from 'vitest';
import { parseRobots } from '../../src/fetch/robots.ts';

const everybody = (...lines: string[]) => ['User-agent: *', ...lines].join('\n');

test.each<[string, string, boolean]>([
  // Section 2.2.1: whom a group is for.
  ['', '/', true],
  ['Disallow: /', '/', true],
  [everybody('Disallow: /'), '/', false],
  [everybody('Disallow:'), '/', true],
  ['User-agent: OnRecord\nDisallow: /', '/', false],
  ['user-AGENT : onrecord/2.0 (x)\nDISALLOW : /', '/', false],
  ['User-agent: OnRecordings\nDisallow: /', '/', true],
  ['User-agent: Record\nDisallow: /', '/', true],
  ['User-agent: other\nUser-agent: onrecord\nDisallow: /', '/', false],
  ['User-agent: onrecord\nUser-agent: other\nDisallow: /', '/', false],
  ['User-agent: onrecord\nAllow: /\n\nUser-agent: *\nDisallow: /', '/', true],
  ['User-agent: onrecord\n\nUser-agent: *\nDisallow: /', '/', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /x', '/', true],
  [
    'User-agent: onrecord\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: onrecord\nDisallow: /c',
    '/c',
    false,
  ],
  [
    'User-agent: onrecord\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: onrecord\nDisallow: /c',
    '/a',
    false,
  ],
  [
    'User-agent: onrecord\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: onrecord\nDisallow: /c',
    '/b',
    true,
  ],
  ['User-agent: x\nSitemap: /s\nUser-agent: onrecord\nDisallow: /', '/', false],
  ['User-agent: onrecord\nCrawl-delay: 5\nSitemap: /s\nDisallow: /', '/', false],
  ['User-agent: *\r\nDisallow: /\r\n', '/', false],
  ['User-agent: *\rDisallow: /', '/', false],
  ['<html>User-agent: *</html>\n<p>Disallow: /', '/', true],
  // Section 2.2.2: the longest pattern decides, and of two as long the one that allows.
  [everybody('Allow: /public', 'Disallow: /'), '/public/1', true],
  [everybody('Allow: /public', 'Disallow: /'), '/private', false],
  [everybody('Disallow: /a', 'Allow: /a'), '/a', true],
  [everybody('Allow: /a', 'Disallow: /a'), '/a', true],
  [everybody('Disallow: /a/b', 'Allow: /a'), '/a/b/c', false],
  [everybody('Disallow: /fish'), '/Fish', true],
  [everybody('Disallow: /fish'), '/fishing', false],
  [everybody('Disallow: /fish/'), '/fish', true],
  [everybody('Disallow: /search?q='), '/search?q=x', false],
  [everybody('Disallow: /a # not b'), '/a', false],
  [everybody('Disallow: # nothing'), '/a', true],
  [everybody('Disallow: /ä'), '/%C3%A4', false],
  [everybody('Disallow: /%c3%a4'), '/%C3%A4', false],
  [everybody('Disallow: /a%3cd'), '/a%3Cd', false],
  [everybody('Disallow: /%7Ejoe'), '/~joe', false],
  [everybody('Disallow: /~joe'), '/%7ejoe', false],
  [everybody('Disallow: /a%2Fb'), '/a/b', true],
  [everybody('Disallow: /100%'), '/100%', false],
  // Section 2.2.3: special characters.
  [everybody('Disallow: /*.pdf$'), '/a/b.pdf', false],
  [everybody('Disallow: /*.pdf$'), '/a/b.pdf?x', true],
  [everybody('Disallow: /*.pdf$'), '/a.pdf/b.pdf', false],
  [everybody('Disallow: /$'), '/', false],
  [everybody('Disallow: /$'), '/a', true],
  [everybody('Disallow: *'), '/a', false],
  [everybody('Disallow: *$'), '/a', false],
  [everybody('Disallow: *a'), '/cba', false],
  [everybody('Disallow: /a*b*c'), '/aXbYc', false],
  [everybody('Disallow: /a*b*c'), '/aXcYb', true],
  [everybody('Disallow: /a**b'), '/ab', false],
  [everybody('Disallow: /ab*ab$'), '/ab', true],
  [everybody('Disallow: /a$b'), '/a$b', false],
  [everybody('Allow: /*.html', 'Disallow: /a'), '/a/b.html', true],
])('%j: %s', async (text, path, isAllowed) => {
  expect((await parseRobots(text)).allows(path)).toBe(isAllowed);
});

/** What is made to keep a reader busy: as long as a file may be, asked about a long path. */
test.each([
  ['\n'],
  ['a:\n'],
  [' '],
  ['user-agent '],
  ['allow:/a\n'],
  ['user-agent:*\n'],
  ['user-agent:*\nallow:/b\n'],
  ['allow:*a*a*a*b\n'],
  ['*'],
  [`allow:/${'a'.repeat(1000)}*${'a'.repeat(1000)}b\n`],
  ['%41'],
  ['ä'],
  ['\nallow:/ä'],
  [`\nallow:/${'ä'.repeat(4000)}`],
])('half a million characters of %j are nothing', async (part) => {
  const text = `User-agent: *\nDisallow: /`.concat(part.repeat(Math.floor(500_000 / part.length)));
  const robots = await parseRobots(text);
  for (let times = 0; times < 20; times++) expect(robots.allows(`/${'a'.repeat(4000)}`)).toBeTypeOf('boolean');
});
