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

  {
    paragraphs: [
      'Average rents in Dublin have passed €2,400 a month for the first time, according to the property website Rentwise. Wages there rose by 3 per cent in the same year.',
    ],
    said: [
      {
        by: ['Rentwise', 'the property website Rentwise'],
        words: 'Average rents in Dublin have passed €2,400 a month for the first time',
      },
    ],
  },
  {
    paragraphs: [
      'The striker trained alone on Thursday. According to Lyngby’s manager, Steen Brandt, he will be fit for the derby and may even start it.',
    ],
    said: [{ by: 'Steen Brandt', words: 'he will be fit for the derby and may even start it' }],
  },
  {
    paragraphs: [
      'In the view of Judge Carmela Ruiz, the contract was void from the day it was signed. The bank has until Friday to appeal.',
    ],
    said: [{ by: 'Carmela Ruiz', words: 'the contract was void from the day it was signed' }],
  },
  {
    paragraphs: [
      'Coral on the outer reef has recovered faster, per a survey by the James Whitlock Institute, than at any time since 1998.',
      'Nobody is quite sure why.',
    ],
    said: [
      {
        by: ['a survey by the James Whitlock Institute', 'a survey', 'James Whitlock Institute'],
        words: ['Coral on the outer reef has recovered faster', 'than at any time since 1998'],
      },
    ],
  },

  {
    paragraphs: [
      'Nearly half of the country’s bees died last winter, according to figures from the beekeepers’ association.',
    ],
    said: [
      {
        by: ['figures from the beekeepers’ association', 'figures', 'beekeepers’ association'],
        words: 'Nearly half of the country’s bees died last winter',
      },
    ],
  },
  {
    paragraphs: [
      'The suspect, according to two people with knowledge of the case, had been seen in Antwerp a day earlier.',
    ],
    said: [
      {
        by: ['two people with knowledge of the case', 'two people'],
        words: ['The suspect', 'had been seen in Antwerp a day earlier'],
      },
    ],
  },

  {
    paragraphs: [
      'More than a third of the island’s wells are now salt, according to Dr Tevita Moala, a hydrologist at the University of the Lagoon.',
    ],
    said: [{ by: 'Tevita Moala', words: 'More than a third of the island’s wells are now salt' }],
  },
  {
    paragraphs: [
      'In the words of the auditor, Sir Piers Haldane, the accounts are “a work of fiction with a weak plot”.',
    ],
    said: [{ by: 'Piers Haldane', words: 'the accounts are “a work of fiction with a weak plot”' }],
    may: [{ by: 'Piers Haldane', words: 'a work of fiction with a weak plot' }],
  },
];
