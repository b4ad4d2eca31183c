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
];
