import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'It was said in the village that the old doctor had buried his silver under the church in Ploiești. Nobody has found it.',
    ],
    said: [{ by: null, words: 'that the old doctor had buried his silver under the church in Ploiești' }],
  },
  {
    paragraphs: [
      'The singer Paloma Reyes is reported to have left the country on Sunday. Her manager, Juan Solís, did not answer his telephone.',
    ],
    said: [{ by: null, words: 'to have left the country on Sunday' }],
  },
  {
    paragraphs: [
      'There were shouts of “Go home” as the bus of the Serbian team, led by Miloš Pavić, left the ground in Split.',
    ],
    said: [{ by: null, words: 'Go home' }],
  },
  {
    paragraphs: ['Asked whether he would sell the club, Roberto Chiesa looked at his watch and left.'],
    said: [{ by: null, words: 'whether he would sell the club' }],
  },
  {
    paragraphs: [
      'It has been claimed that the stone came from Wales. Geologist Sian Pryce has spent nine years on the question.',
    ],
    said: [{ by: null, words: 'that the stone came from Wales' }],
  },
  {
    paragraphs: [
      'The goalkeeper, Ibrahim Touré, and the defender, Paul Essien, met again in the tunnel. “You were asleep!” Then the door closed.',
    ],
    said: [{ by: null, words: 'You were asleep!' }],
  },
  {
    paragraphs: [
      'Minister Tatjana Zorko was told on Monday that the report had been lost. A second copy is on its way.',
    ],
    said: [{ by: null, words: 'that the report had been lost' }],
  },
  {
    paragraphs: [
      'It is feared that as many as forty people are still under the snow near Davos. The guide Reto Camenisch led the first search party.',
    ],
    said: [{ by: null, words: 'that as many as forty people are still under the snow near Davos' }],
  },
  {
    paragraphs: [
      'It was rumoured in Mumbai on Thursday that the actor Vikrant Sood had sold his house and his horses.',
    ],
    said: [{ by: null, words: 'that the actor Vikrant Sood had sold his house and his horses' }],
  },
  {
    paragraphs: [
      'Helen Ashdown and Ruth Maybury taught at the school for thirty years. One of them, the story goes, once threw a dictionary out of a window.',
    ],
    said: [{ by: null, words: ['One of them', 'once threw a dictionary out of a window'] }],
  },
  {
    paragraphs: ['Tax on sugar is to be doubled, it was announced in Pretoria on Wednesday.'],
    said: [{ by: null, words: 'Tax on sugar is to be doubled' }],
  },
  {
    paragraphs: ['The crowd in Naples sang “You will never see the sea again” to the visitors from Bergamo.'],
    said: [{ by: ['The crowd', 'The crowd in Naples', null], words: '“You will never see the sea again”' }],
  },

  {
    paragraphs: [
      'It is understood that the company will leave London before the summer. Its chief executive, Miles Overton, lives in Geneva.',
    ],
    said: [{ by: null, words: 'that the company will leave London before the summer' }],
  },
  {
    paragraphs: [
      'Somebody had written “Thank you for nothing” on the door of the bank in Larnaca. The manager, Eleni Petrou, had it washed off.',
    ],
    said: [{ by: [null, 'Somebody'], words: 'Thank you for nothing' }],
  },
  {
    paragraphs: [
      'The drug has been shown to help one patient in five. It is sold by Brandl in Austria and Meyer & Cie in France.',
    ],
    said: [],
    may: [{ by: null, words: 'to help one patient in five' }],
  },
  {
    paragraphs: [
      'Fans of both clubs stood in the rain outside the ground in Malmö. “Let us in!” Then somebody found a key.',
    ],
    said: [{ by: [null, 'Fans of both clubs', 'Fans'], words: 'Let us in!' }],
  },

  {
    paragraphs: [
      'It has been suggested that the painting is a copy. The museum in Turin keeps the original in a safe, if it is the original.',
    ],
    said: [{ by: null, words: 'that the painting is a copy' }],
  },
  {
    paragraphs: [
      '“Keep left,” read a hand-painted board at the gate of the empty factory. Nobody knows who put it there.',
    ],
    said: [
      {
        by: ['a hand-painted board at the gate of the empty factory', 'a hand-painted board', null],
        words: 'Keep left',
      },
    ],
  },

  {
    paragraphs: [
      '“The soup was cold,” says an anonymous note found in the minister’s coat. The minister’s cook has resigned.',
    ],
    said: [
      { by: ['an anonymous note', 'an anonymous note found in the minister’s coat', null], words: 'The soup was cold' },
    ],
  },
  {
    paragraphs: [
      'The comet is expected to return in 2093. It was discovered by Ludmila Pavlova at the age of fifteen.',
    ],
    said: [],
    may: [{ by: null, words: 'to return in 2093' }],
  },
];
