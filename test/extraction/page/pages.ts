/** Paragraphs of an invented town's news, and pages made of them. */
export const PARAGRAPHS = [
  'The harbour of Eastwick opened again on Monday, three weeks after the storm closed it to all ships, and the first of them were there before the sun was.',
  '“We are glad the wait is over,” said Mira Sand, the harbour master, who had spent most of the three weeks on the pier with her divers and her charts.',
  'More than forty boats came in before noon. Fishermen brought the first catch to market, where people stood in line for it as they do on holidays.',
  'The council has set aside two million crowns for the breakwater, which lost its outer third in the night of the storm, and asked the county for as much again.',
  'Tom Reed, who owns the ferry to Far Island, said that he would sail at half fare until Sunday, so that those who had been kept apart could visit one another.',
];

export const bytes = (html: string) => new TextEncoder().encode(html);

export const paragraphs = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');

/** A page with a site's frame around `body`. */
export const page = (body: string, head = '', html = 'lang="en"') => `<!doctype html><html ${html}><head>
  <title>Harbour reopens after storm | The Eastwick Example</title>${head}</head><body>
  <header><a href="/">The Eastwick Example</a><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  ${body}
  <footer><p>© 2024 Example Media. All rights reserved.</p></footer></body></html>`;

/** An article's page. */
export const article = (text = paragraphs, head = '', html = 'lang="en"') =>
  page(`<main><article><h1>Harbour reopens after storm</h1>${text}</article></main>`, head, html);

export const linkedData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
