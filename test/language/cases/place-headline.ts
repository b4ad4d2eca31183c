import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    title: 'Tax must rise, says minister',
    paragraphs: [
      'Finance minister Kirsi Lappalainen presented her budget in Helsinki on Monday. It runs to 900 pages.',
    ],
    said: [{ by: ['Kirsi Lappalainen', 'minister'], words: 'Tax must rise' }],
  },
  {
    title: 'Lake will be gone in thirty years – scientist',
    paragraphs: [
      'The water of Lake Urmia has fallen by six metres since 1995. Hydrologist Parisa Nouri has measured it every month.',
    ],
    said: [{ by: ['Parisa Nouri', 'scientist'], words: 'Lake will be gone in thirty years' }],
  },
  {
    title: 'Akande: “We were lucky to lose by three”',
    paragraphs: [
      'Shooting Stars were beaten 3-0 in Ibadan on Sunday. Their coach, Wale Akande, took off his jacket after the first goal and did not put it on again.',
    ],
    said: [{ by: 'Wale Akande', words: 'We were lucky to lose by three' }],
  },
  {
    title: 'Neighbour key to peace in the strait – island’s foreign minister',
    paragraphs: ['Foreign minister Teuila Faleolo of the island republic was speaking after talks in Apia.'],
    said: [
      {
        by: ['Teuila Faleolo', 'island’s foreign minister', 'foreign minister'],
        words: 'Neighbour key to peace in the strait',
      },
    ],
  },
  {
    title: 'Bees can count to five, study finds',
    paragraphs: [
      'The insects were trained for three weeks at a laboratory in Toulouse. Each right answer earned a drop of syrup.',
    ],
    said: [{ by: 'study', words: 'Bees can count to five' }],
  },
  {
    title: 'Central bank: no rate cut before autumn',
    paragraphs: ['Governor Amina Jallow gave no date. The rate in Banjul has stood at 17 per cent since last year.'],
    said: [{ by: 'Central bank', words: 'no rate cut before autumn' }],
  },
  {
    title: '“Nobody told us the war was over”',
    paragraphs: [
      'Three men came out of the forest near Kota on Thursday. One of them, Sergeant Bakari Dem, was carrying a radio from 1979.',
    ],
    said: [{ by: null, words: 'Nobody told us the war was over' }],
  },
  {
    title: 'Quake-hit village to be moved, says Ankara',
    paragraphs: ['Work on the new site will begin in April. It lies four kilometres to the west.'],
    said: [{ by: 'Ankara', words: 'Quake-hit village to be moved' }],
  },
  {
    title: 'Striker out for the season, club confirms',
    paragraphs: ['Joel Adjei fell on his shoulder in the second minute of Saturday’s match in Lens.'],
    said: [{ by: 'club', words: 'Striker out for the season' }],
  },
  {
    title: 'Why we are leaving the city, by three who did',
    paragraphs: ['Rents in Auckland have risen by a fifth in two years. The buses to Hamilton are full.'],
    said: [],
  },
  {
    title: 'Fashion must slow down, argues designer Kanda',
    paragraphs: [
      'Naoko Kanda showed four dresses in Tokyo on Monday. All of them will be in the shops next year, and the year after.',
    ],
    said: [{ by: ['Naoko Kanda', 'designer Kanda'], words: 'Fashion must slow down' }],
  },
  {
    title: '‘Worst storm in my lifetime’: islanders count the cost',
    paragraphs: ['Ferries to Barra are cancelled until Saturday. Two hundred sheep are missing.'],
    said: [{ by: ['islanders', null], words: 'Worst storm in my lifetime' }],
  },
];
