/** Articles as they were kept before it was noted how one came, and what is known of each from then on. */
const url = 'https://mill.example/oven';
const address = 'mill.example/oven';
const publisher = 'The Miller';
const none = { publisher: null, url: null, picture: null, address: null };

export const uncame = [
  {
    ...{ scope: 'server:1', publisher, url, picture: 'https://mill.example/oven.jpg', address },
    known: { came: 'page', claimed: null, publisher, url },
  },
  {
    ...{ scope: 'server:1', publisher, url, picture: null, address },
    known: { came: null, claimed: `${publisher}, ${url}`, publisher: null, url: null },
  },
  {
    ...{ ...none, scope: 'server:1', publisher: 'The Forger' },
    known: { came: null, claimed: 'The Forger', publisher: null, url: null },
  },
  { ...none, scope: 'server:1', known: { came: null, claimed: null, publisher: null, url: null } },
  {
    ...{ ...none, scope: 'bot', publisher },
    known: { came: 'bundled', claimed: null, publisher, url: null },
  },
];
