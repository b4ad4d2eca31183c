import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['According to the harbour master, Fergal Lavin, three boats broke loose in the night.'],
    said: [{ by: 'Fergal Lavin', words: 'three boats broke loose in the night' }],
  },
  {
    paragraphs: [
      'One in nine of the city’s dogs is registered under a false name, according to the veterinary office in Buenos Aires.',
    ],
    said: [
      {
        by: ['the veterinary office in Buenos Aires', 'the veterinary office'],
        words: 'One in nine of the city’s dogs is registered under a false name',
      },
    ],
  },
  {
    paragraphs: ['According to official figures, 14,000 people left the island of Gotland last year and 14,200 came.'],
    said: [{ by: 'official figures', words: '14,000 people left the island of Gotland last year and 14,200 came' }],
  },
  {
    paragraphs: ['The accident happened, according to a police report, when the driver tried to peel an orange.'],
    said: [{ by: 'a police report', words: ['The accident happened', 'when the driver tried to peel an orange'] }],
  },
  {
    paragraphs: ['In the view of the trade economist Felipe Aranda, the tariff will cost more than it brings.'],
    said: [{ by: 'Felipe Aranda', words: 'the tariff will cost more than it brings' }],
  },
  {
    paragraphs: [
      'The whales follow the herring into the fjord and the tourists follow the whales, according to fishermen in Tromsø.',
    ],
    said: [
      {
        by: ['fishermen in Tromsø', 'fishermen'],
        words: 'The whales follow the herring into the fjord and the tourists follow the whales',
      },
    ],
  },
  {
    paragraphs: ['Wheat stocks will last until May, according to the grain board in Addis Ababa.'],
    said: [{ by: ['the grain board in Addis Ababa', 'the grain board'], words: 'Wheat stocks will last until May' }],
  },
  {
    paragraphs: ['The new metro will carry 200,000 people a day, at least according to its builders.'],
    said: [{ by: ['its builders', 'builders'], words: 'The new metro will carry 200,000 people a day' }],
  },
  {
    paragraphs: ['Attendance at Sunday mass has halved since 2010, according to a survey of 900 parishes in Poland.'],
    said: [
      {
        by: ['a survey of 900 parishes in Poland', 'a survey of 900 parishes', 'a survey'],
        words: 'Attendance at Sunday mass has halved since 2010',
      },
    ],
  },
  {
    paragraphs: ['According to her coach, Tunde Salako, the sprinter has not lost a race since she was eleven.'],
    said: [{ by: 'Tunde Salako', words: 'the sprinter has not lost a race since she was eleven' }],
  },
  {
    paragraphs: ['The queue for visas, according to those who stand in it, is shorter on days when it rains.'],
    said: [
      { by: ['those who stand in it', 'those'], words: ['The queue for visas', 'is shorter on days when it rains'] },
    ],
  },
  {
    paragraphs: [
      'According to Interpol, the paintings were sold in a car park in Antwerp for less than the price of their frames.',
    ],
    said: [
      {
        by: 'Interpol',
        words: 'the paintings were sold in a car park in Antwerp for less than the price of their frames',
      },
    ],
  },
];
