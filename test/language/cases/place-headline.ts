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

  {
    title: 'Harlow boss: My job is safe',
    paragraphs: ['Harlow City have lost nine games in a row. Manager Denny Crowe has two years left on his contract.'],
    said: [{ by: ['Denny Crowe', 'Harlow boss'], words: 'My job is safe' }],
  },
  {
    title: 'Sugar tax has cut tooth decay by a third, study says',
    paragraphs: ['The tax was brought in six years ago. Dentists in Porto looked into the mouths of 4,000 children.'],
    said: [{ by: 'study', words: 'Sugar tax has cut tooth decay by a third' }],
  },
  {
    title: '‘I knew the ice would hold’: skater tells of lake rescue',
    paragraphs: [
      'Nine-year-old twins were pulled from a lake near Lahti on Sunday. Skater Iida Repo, 24, had crawled out to them on her stomach with a hockey stick.',
    ],
    said: [{ by: ['Iida Repo', 'skater'], words: 'I knew the ice would hold' }],
  },
  {
    title: 'PM denies knowing of loan',
    paragraphs: [
      'Prime Minister Hugo Ferrand answered questions in parliament for an hour on Tuesday. The loan, of 300,000 euros, was made to his brother.',
    ],
    said: [{ by: ['Hugo Ferrand', 'PM'], words: 'knowing of loan', denied: true }],
  },

  {
    title: 'Ferry was overloaded, inquiry told',
    paragraphs: [
      'The inquiry into the sinking of the Sea Lark opened in Cebu on Monday. It will hear eighty witnesses.',
    ],
    said: [],
    may: [{ by: ['inquiry', null], words: 'Ferry was overloaded' }],
  },
  {
    title: 'Oil will stay cheap - OPEC official',
    paragraphs: ['Crude fell below $60 on Tuesday. Ministers meet in Vienna next week.'],
    said: [{ by: 'OPEC official', words: 'Oil will stay cheap' }],
  },
  {
    title: '“I’d do it again,” says teacher who hid pupils from storm',
    paragraphs: [
      'Forty children spent the night in a cellar in Joplin. Teacher Marcy Dunn had sung to them until morning.',
    ],
    said: [{ by: ['Marcy Dunn', 'teacher', 'teacher who hid pupils from storm'], words: 'I’d do it again' }],
  },
  {
    title: 'Rovers manager vows to stay',
    paragraphs: ['Lee Cattrell has been linked with a move to Spain. Rovers are eighth.'],
    said: [{ by: ['Rovers manager', 'Lee Cattrell'], words: 'to stay' }],
  },

  {
    title: 'Bridge safe, insists engineer',
    paragraphs: [
      'The crack was found in May. Engineer Otto Reiss crossed the bridge on foot on Monday with his family.',
    ],
    said: [{ by: ['Otto Reiss', 'engineer'], words: 'Bridge safe' }],
  },
  {
    title: 'Farmers: we are not to blame for the smell',
    paragraphs: ['The wind over Aalborg turned on Sunday. Complaints have risen to 300 a day.'],
    said: [{ by: 'Farmers', words: 'we are not to blame for the smell' }],
  },
];
