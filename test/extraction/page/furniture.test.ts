import { describe, expect, test } from 'vitest';
import { articleFromHtml } from '../../../src/extraction/page/article-from-html.ts';
import { article, PARAGRAPHS, page, paragraphs } from './pages.ts';

const text = PARAGRAPHS.join('\n\n');
const textOf = (html: string) => articleFromHtml(html, 'https://www.example.com/news/harbour-reopens')?.text;
const more =
  '<p>Whoever wants to know what else happened in the town this week may read on in the pages of the paper.</p>';

describe('goes', () => {
  test.each([
    ['a caption', '<figure><img src="a.jpg"><figcaption>Boats wait outside the harbour.</figcaption></figure>'],
    ['a byline', '<p class="byline">By <a rel="author" href="/jane">Jane Doe</a></p>'],
    ['a date', '<div class="article-meta">Published 3 May 2024</div>'],
    ['the title again', '<h2>Harbour reopens after storm</h2>'],
    ['a share bar', '<div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>'],
    [
      'a list of others',
      '<h3>Related stories</h3><ul><li><a href="/1">Ten storms that changed the coast</a></li><li><a href="/2">Why ferries sail</a></li></ul>',
    ],
    [
      'others behind a few words',
      '<div>More from the Example</div><ul><li>Ten storms <a href="/1">that changed the coast</a></li><li>Why <a href="/2">ferries sail</a></li></ul>',
    ],
    ['a link between paragraphs', '<p><a href="/storm">Ten storms that changed the coast</a></p>'],
    ['a newsletter', `<div class="newsletter-signup">${more}</div>`],
    ['a call', '<p>Get the latest news straight to your inbox with our daily newsletter.</p>'],
    ['a call in German', '<p>Lesen Sie auch: Zehn Stürme</p>'],
    ['a call in Spanish', '<p>Suscríbete a nuestro boletín</p>'],
    ['a form', `<form>${more}<input type="email"></form>`],
    ['an aside', `<aside>${more}</aside>`],
    ['comments', `<section id="comments">${more}${paragraphs.replaceAll('The ', 'Some ').repeat(3)}</section>`],
    ['camel case', `<div class="relatedPosts">${more}</div>`],
    ['by its role', `<div role="complementary">${more}</div>`],
    ['hidden', `<div aria-hidden="true">${more}</div>`],
    ['an advertisement', '<div>- Advertisement -</div>'],
    ['a heading with nothing under it', '<h3>Topics</h3>'],
  ])('%s', (_what, furniture) => {
    expect(textOf(article(`${paragraphs}${furniture}`))).toBe(text);
  });
});

describe('stays', () => {
  test.each([
    ['a list', '<ul><li>Forty boats</li><li>One ferry</li></ul>', 'Forty boats\n\nOne ferry'],
    [
      'a subheading',
      '<h2>What it cost</h2><p>Two million crowns, of which the county pays one half.</p>',
      'What it cost\n\nTwo million crowns, of which the county pays one half.',
    ],
    [
      'a heading that is linked to itself',
      '<h2><a href="#cost">What it cost</a></h2><p>Two million crowns, of which the county pays half.</p>',
      'What it cost\n\nTwo million crowns, of which the county pays half.',
    ],
    [
      'a table',
      '<table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>41</td></tr></table>',
      'Day Boats\n\nMonday 41',
    ],
    ['a quotation', '<blockquote>The sea gives and the sea takes.</blockquote>', 'The sea gives and the sea takes.'],
    [
      'a word in a sentence, whatever its class',
      '<p>She told <a class="related-link keywords" href="/a">the council</a> and <span class="tooltip">its chairman</span> so.</p>',
      'She told the council and its chairman so.',
    ],
    [
      'links in a sentence',
      '<p>The <a href="/c">council of Eastwick</a> and the <a href="/d">county</a> met.</p>',
      'The council of Eastwick and the county met.',
    ],
  ])('%s', (_what, html, expected) => {
    const [first, ...others] = PARAGRAPHS;
    const body = `<p>${first}</p>${html}${others.map((one) => `<p>${one}</p>`).join('')}`;
    expect(textOf(article(body))).toBe([first, expected, ...others].join('\n\n'));
  });

  test('an article in an element with a name of furniture', () => {
    expect(textOf(page(`<div class="has-sidebar sticky-sidebar related-content">${paragraphs}</div>`))).toBe(text);
  });

  test('a beginning that stands in an element of its own', () => {
    const [first, ...others] = PARAGRAPHS;
    const rest = others.map((one) => `<p>${one}</p>`).join('');
    expect(
      textOf(
        page(
          `<article><h1>Harbour reopens</h1><div class="lead"><div><p>${first}</p></div></div><div class="article-body">${rest}</div></article>`,
        ),
      ),
    ).toBe(text);
  });
});
