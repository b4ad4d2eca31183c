/** Invented pages of which the whole text is known: ten ways in which articles are laid out, in three sites' frames. */
import { PARAGRAPHS } from '../../test/extraction/page/pages.ts';

const TITLE = 'Harbour reopens after storm';
const LEAD = 'Three weeks after the storm the first ships are back, and the breakwater is to cost two million crowns.';
const ITEMS = [
  'Ferries to Far Island sail at half fare until Sunday.',
  'The north pier stays closed.',
  'Divers look for the buoy.',
  'Nets may be dried on Mill Lane.',
  'The market opens at six.',
  'The fish hall has no ice before Friday.',
];
const ASKED = [
  ['How was the first day?', 'Loud. We had forgotten how loud forty boats are when they all want the same berth.'],
  [
    'And the breakwater?',
    'It will take until spring. The outer third is gone, and what is left has to be looked at stone by stone.',
  ],
  ['Will you stay?', 'Where else would I go?'],
] as const;
const ROWS = [
  ['Port', 'Boats', 'Days closed'],
  ['Eastwick', '43', '21'],
  ['Far Island', '12', '9'],
  ['Old Mill', '7', '3'],
] as const;
const NEWS = [
  ['14:05', 'The ferry has left with ninety people on board, most of them with bicycles.'],
  ['12:40', 'The county has answered that it will pay its half, the mayor says on the pier.'],
  ['11:15', 'The first catch is sold: two hundred kilograms of mackerel in nine minutes.'],
] as const;

const p = (text: string) => `<p>${text}</p>`;
const tag = (name: string, texts: readonly string[]) => texts.map((text) => `<${name}>${text}</${name}>`).join('\n');
const [one = '', two = '', three = '', four = '', five = ''] = PARAGRAPHS;

/** What is inside of the article's element, and the text that it says. */
type Shape = { name: string; html: string; text: string[] };

const SHAPES: Shape[] = [
  { name: 'paragraphs', html: tag('p', PARAGRAPHS), text: PARAGRAPHS },
  {
    name: 'a long list',
    html: `${p(one)}${p(two)}<h2>What you need to know</h2><ul>${tag('li', ITEMS)}</ul>${p(three)}`,
    text: [one, two, 'What you need to know', ...ITEMS, three],
  },
  {
    name: 'a list at the end',
    html: `${p(one)}${p(two)}${p(three)}<ol>${tag('li', ITEMS)}</ol>`,
    text: [one, two, three, ...ITEMS],
  },
  {
    name: 'quotations set apart',
    html: `${p(one)}<blockquote>${p(two)}</blockquote>${p(three)}<blockquote>${five}</blockquote>${p(four)}`,
    text: [one, two, three, five, four],
  },
  {
    name: 'a table',
    html: `${p(one)}${p(four)}<table>${ROWS.map((row) => `<tr>${tag('td', row)}</tr>`).join('')}</table>${p(three)}`,
    text: [one, four, ...ROWS.map((row) => row.join(' ')), three],
  },
  {
    name: 'pictures with captions',
    html: `${p(one)}<figure><img src="a.jpg"><figcaption>The pier on Monday. Photo: Example</figcaption></figure>${p(two)}${p(three)}<figure><img src="b.jpg"><figcaption>Mira Sand</figcaption></figure>${p(four)}`,
    text: [one, two, three, four],
  },
  {
    name: 'an interview',
    html: `${p(two)}${ASKED.map(([asked, said]) => `<p><strong>${asked}</strong></p><p>${said}</p>`).join('')}`,
    text: [two, ...ASKED.flat()],
  },
  {
    name: 'news by the minute',
    html: `${p(one)}${NEWS.map(([at, text]) => `<div class="entry"><time>${at}</time><p>${text}</p></div>`).join('')}`,
    text: [one, ...NEWS.flat()],
  },
  {
    name: 'a first paragraph apart',
    html: `<div class="lead"><p>${LEAD}</p></div><div class="share"><a href="#">Share</a></div><div class="text">${tag('p', PARAGRAPHS)}</div>`,
    text: [LEAD, ...PARAGRAPHS],
  },
  {
    name: 'subheadings and short lines',
    html: `${p(one)}<h2>At the market</h2>${p(three)}${p('Nobody complained.')}<h3>On the ferry</h3>${p(five)}${p('It was full.')}`,
    text: [one, 'At the market', three, 'Nobody complained.', 'On the ferry', five, 'It was full.'],
  },
];

const OTHERS = [
  'Council to vote on parking',
  'Bakery buys a second oven',
  'Choir looks for tenors',
  'Library open on Sundays',
];
const others = `<ul>${OTHERS.map((text, at) => `<li><a href="/${at}">${text}</a></li>`).join('')}</ul>`;
const nav = '<nav><a href="/">Home</a><a href="/world">World</a><a href="/sport">Sport</a></nav>';
const head = `<head><title>${TITLE} | The Eastwick Example</title></head>`;

/** What a site sets around its articles. */
const FRAMES: Record<string, (html: string) => string> = {
  'by its elements': (html) =>
    `<html lang="en">${head}<body><header>${nav}</header><main><article><h1>${TITLE}</h1><p class="byline">By Ada Lind</p>${html}</article></main><aside><h2>More news</h2>${others}</aside><footer><p>© 2024 Example Media</p></footer></body></html>`,
  'by its classes': (html) =>
    `<html lang="en">${head}<body><div class="top">${nav}</div><div class="wrap"><h1>${TITLE}</h1><div class="meta">3 May 2024 by Ada Lind</div><div class="article-body">${html}</div><div class="newsletter"><p>Sign up for our newsletter and get the news of Eastwick in your inbox.</p></div><div class="related"><h3>Related</h3>${others}</div></div><div class="footer">© 2024 Example Media. All rights reserved.</div></body></html>`,
  'by nothing': (html) =>
    `<html lang="en">${head}<body><div><div>${nav}</div><div><div><h1>${TITLE}</h1>${html}</div><div>${others}</div></div><div>© 2024 Example Media. All rights reserved.</div></div></body></html>`,
};

/** Each page, and the paragraphs of its article. */
export const pages = SHAPES.flatMap(({ name, html, text }) =>
  Object.entries(FRAMES).map(([frame, around]) => ({ name, frame, html: around(html), text })),
);
