/** What is said where a link was not fetched: what is wrong, and what to do next. */
import type { Reason } from '../fetch/fetch-refusal.ts';

const orPaste = 'or paste the text instead';

export const notFetched: Record<Reason, string> = {
  link: 'That is not a link I can read. Please copy the whole address of the page, beginning with https://.',
  scheme: 'I only follow links that begin with https:// or http://. Please give me the address of a web page.',
  port: `I only follow links to a site’s usual port. Please leave out the number behind the site’s name, ${orPaste}.`,
  credentials:
    'This link has a user name or password in it. Please take them out, and change the password if it is yours.',
  'no-site': 'There is no site of this name. Please check the link for a slip and try again.',
  private: `This link leads to a private network, where I don’t go. Please give me a public page, ${orPaste}.`,
  unreachable: `This site can’t be reached from here. Please try again later, ${orPaste}.`,
  certificate: `This site can’t prove that it is the one in the link. Please check the link for a slip, ${orPaste}.`,
  redirects: 'This link is passed on too many times. Please open it yourself and give me the address where you end up.',
  robots: `This site asks programs not to fetch this page, and I keep to that. Please paste the text instead.`,
  'robots-unavailable': `This site can’t say just now whether programs may read it. Please try again in some minutes, ${orPaste}.`,
  missing: 'The site has no such page (any more). Please check the link, or look for the article on the site.',
  forbidden: `The site doesn’t show this page without an account, or to programs. Please paste the text instead.`,
  busy: `The site is too busy to answer. Please try again in some minutes, ${orPaste}.`,
  failed: `The site answered with an error. Please try again later, ${orPaste}.`,
  type: 'This is no page or document that I can read. Please give me a web page, a PDF, a Word file, an EPUB or a plain text.',
  size: `This is more than I can take. Please give me the article alone, ${orPaste}.`,
  bomb: `What this site sends is packed so tightly that I don’t unpack it. Please paste the text instead.`,
  encoding: `This site sends the page in a packing that I don’t know. Please paste the text instead.`,
  headers: `What this site sends before the page is more than I can take. Please paste the text instead.`,
  broken: `What the site sent is damaged or breaks off. Please try again in a moment, ${orPaste}.`,
  slow: `The site took too long to answer. Please try again later, ${orPaste}.`,
  'too-often': 'That were many links in a short time. Please wait a minute and try again.',
  queue: 'Many pages of this site are being fetched already. Please try again in a few minutes.',
  attachment: 'This file is not an attachment on Discord. Please attach it to your message or command and try again.',
  closed: 'I am just being restarted. Please try again in a minute.',
};
