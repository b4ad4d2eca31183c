import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The so-called “bridge to nowhere” outside Limerick reopened on Tuesday after repairs that cost €2m. It now leads to a roundabout.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Hana Kovářová’s “The Glass Orchard” won the festival’s main prize in Karlovy Vary on Saturday. It tells of two sisters who inherit a greenhouse.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Its singles “Paper Moon”, “Salt” and ‘Don’t Wait Up’ all reached the top ten in Norway, and the album, “North of Here”, went platinum in a week.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The ‘temporary’ classrooms at Ashfield Primary turn thirty this year. Paint is coming off the walls, and two of them have no heating.',
      '“I was taught in that hut, and now my daughter is,” said caretaker Neil Frost.',
    ],
    said: [{ by: 'Neil Frost', words: 'I was taught in that hut, and now my daughter is' }],
  },
  {
    paragraphs: [
      'Hospitals in the region use a "traffic light" system to sort patients on arrival. On Friday night, 61 of 70 were "red".',
    ],
    said: [],
  },
  {
    paragraphs: [
      'What the plan calls “rightsizing” will cost 1,400 jobs at the shipyard in Gdynia. The “voluntary” departures start in March.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The exhibition “Light and Its Enemies” runs at the Kunsthalle in Bremen until 4 August. Tickets cost 12 euros; on Wednesdays they are free.',
      'Its curator, Tobias Renner, has hung the pictures in the dark and given every visitor a torch. „People look longer when they have to work,“ he said.',
    ],
    said: [{ by: 'Tobias Renner', words: 'People look longer when they have to work' }],
  },
  {
    paragraphs: [
      'Kenya’s “Iron Lady” of athletics, Rose Chepkemoi, ran her last race in Eldoret on Sunday. She finished fourth in a field of nineteen.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Brewer Tom Askew’s beer “I Told You So” came third at the show in Maidstone. “It’s named after my mother,” Askew said.',
    ],
    said: [{ by: 'Tom Askew', words: 'It’s named after my mother' }],
  },
  {
    paragraphs: [
      'The «miracle of Setúbal» was a goal in the ninety-seventh minute, headed in by a goalkeeper with a broken finger. It is forty years old today.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'A mural with the words ‘Home is a verb’ was unveiled in Peckham on Thursday. It covers the whole side of a launderette and took eleven weeks to paint.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Traders call it the "January effect": shares in small companies tend to do better in the first weeks of the year. It has been weaker since the 1990s.',
    ],
    said: [],
    may: [{ by: 'Traders', words: 'it the "January effect"' }],
  },

  {
    paragraphs: [
      'The “fresh” fish at the market in Marbella had been frozen for up to two years, inspectors found. Four traders were fined.',
    ],
    said: [
      { by: 'inspectors', words: 'The “fresh” fish at the market in Marbella had been frozen for up to two years' },
    ],
  },
  {
    paragraphs: [
      'Her third novel, “A Field of Salt”, sold 400,000 copies in Brazil. The fourth, “Nobody’s Uncle”, comes out in June.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Players call the corridor to the centre court the “tunnel of doubt”. It is eleven metres long and has no window.',
      '‘I’ve been sick in it twice,’ said Pavla Hrubá, who won the title in 2019.',
    ],
    said: [{ by: 'Pavla Hrubá', words: 'I’ve been sick in it twice' }],
    may: [
      { by: 'Players', words: 'tunnel of doubt' },
      { by: 'Players', words: 'the “tunnel of doubt”' },
      { by: 'Players', words: 'the corridor to the centre court the “tunnel of doubt”' },
    ],
  },
  {
    paragraphs: [
      'The ministry’s “clean air” zones begin next week in Lyon and Grenoble. Diesel cars with a ‘4’ sticker may no longer enter on weekdays.',
    ],
    said: [],
  },

  {
    paragraphs: ['The “lost” manuscript had been on a shelf in Uppsala since 1904. It was catalogued under “cookery”.'],
    said: [],
  },
  {
    paragraphs: [
      'The government’s “levelling fund” has spent more on consultants than on roads, auditors found. Of 61 projects, four are finished.',
    ],
    said: [{ by: 'auditors', words: 'The government’s “levelling fund” has spent more on consultants than on roads' }],
  },

  {
    paragraphs: [
      'The “emergency” meeting was called with three weeks’ notice. It lasted nine minutes and there were “refreshments”.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The play, “Two Uncles and a Goat”, opens in Harare on Friday. Critics who saw a rehearsal were sworn to silence.',
    ],
    said: [],
  },
];
