import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Council leader Bronagh Daly said that the swimming pool in Omagh would stay open through the winter.',
    ],
    said: [{ by: 'Bronagh Daly', words: 'that the swimming pool in Omagh would stay open through the winter' }],
  },
  {
    paragraphs: [
      'The airport at Kisumu will get a second runway. Transport secretary Joseph Otieno told journalists on Tuesday that work on it would begin before the rains.',
    ],
    said: [{ by: 'Joseph Otieno', words: 'that work on it would begin before the rains' }],
  },
  {
    paragraphs: [
      'India’s bowling coach, Prakash Rao, admitted that his spinners had been outplayed on their own ground.',
    ],
    said: [{ by: 'Prakash Rao', words: 'that his spinners had been outplayed on their own ground' }],
  },
  {
    paragraphs: ['Witness Carole Sims told Exeter crown court that the two men had been arguing about a lawnmower.'],
    said: [{ by: 'Carole Sims', words: 'that the two men had been arguing about a lawnmower' }],
  },
  {
    paragraphs: ['Chief executive Thijs Bakker announced that the brewery would stop making beer without alcohol.'],
    said: [{ by: 'Thijs Bakker', words: 'that the brewery would stop making beer without alcohol' }],
  },
  {
    paragraphs: ['Violinist Park Eun-seo recalls that her first teacher had tied her elbow to a chair.'],
    said: [{ by: 'Park Eun-seo', words: 'that her first teacher had tied her elbow to a chair' }],
  },
  {
    paragraphs: ['The inspectors found mould in the larder. They added that the cook had been polite about it.'],
    said: [{ by: 'The inspectors', words: 'that the cook had been polite about it' }],
  },
  {
    paragraphs: [
      'Mayor Sevda Guliyeva pointed out that the old town of Sheki had flooded every spring since she was a girl.',
    ],
    said: [{ by: 'Sevda Guliyeva', words: 'that the old town of Sheki had flooded every spring since she was a girl' }],
  },
  {
    paragraphs: [
      'The minister for culture, Dace Ozola, stressed in Riga on Friday that nobody had been promised a new opera house.',
    ],
    said: [{ by: 'Dace Ozola', words: 'that nobody had been promised a new opera house' }],
  },
  {
    paragraphs: [
      'Surgeon Khalid Mansour explained that the hand had been cooled for six hours before it was sewn back on.',
    ],
    said: [{ by: 'Khalid Mansour', words: 'that the hand had been cooled for six hours before it was sewn back on' }],
  },
  {
    paragraphs: ['Actor Uche Nwosu complained that the theatre in Enugu had paid him in rice.'],
    said: [{ by: 'Uche Nwosu', words: 'that the theatre in Enugu had paid him in rice' }],
  },
  {
    paragraphs: ['Fishermen on Lake Titicaca say that the frogs are coming back.'],
    said: [{ by: ['Fishermen on Lake Titicaca', 'Fishermen'], words: 'that the frogs are coming back' }],
  },

  {
    paragraphs: [
      'A spokeswoman for the airport, Nele Claes, confirmed that a dog had been loose on the runway for forty minutes.',
    ],
    said: [{ by: 'Nele Claes', words: 'that a dog had been loose on the runway for forty minutes' }],
  },
  {
    paragraphs: [
      'The finance director, Graham Purdie, warned shareholders in Perth that there would be no dividend this year and perhaps none next.',
    ],
    said: [{ by: 'Graham Purdie', words: 'that there would be no dividend this year and perhaps none next' }],
  },
  {
    paragraphs: [
      'Giving evidence on Tuesday, the pathologist, Dr Rhona Skene, said that the wound was consistent with a fall and that she had found no sign of a struggle.',
    ],
    said: [
      {
        by: 'Rhona Skene',
        words: ['that the wound was consistent with a fall', 'that she had found no sign of a struggle'],
      },
    ],
  },
  {
    paragraphs: [
      'President Olivier Mbeka used his New Year’s address to promise that every school in the north would have electricity by June.',
    ],
    said: [{ by: 'Olivier Mbeka', words: 'that every school in the north would have electricity by June' }],
  },

  {
    paragraphs: [
      'The bank’s chief economist, Shreya Nambiar, cautioned that one good quarter did not make a recovery.',
    ],
    said: [{ by: 'Shreya Nambiar', words: 'that one good quarter did not make a recovery' }],
  },
  {
    paragraphs: ['Hospital managers acknowledged on Tuesday that eleven patients had been given the wrong dose.'],
    said: [{ by: 'Hospital managers', words: 'that eleven patients had been given the wrong dose' }],
  },

  {
    paragraphs: ['In his ruling, Judge Fausto Lima wrote that the company had “known and shrugged”.'],
    said: [{ by: 'Fausto Lima', words: 'that the company had “known and shrugged”' }],
    may: [{ by: 'Fausto Lima', words: 'known and shrugged' }],
  },
  {
    paragraphs: [
      'The cyclist’s doctor has repeatedly insisted that nothing stronger than coffee was found on the bus.',
    ],
    said: [
      {
        by: ['The cyclist’s doctor', 'cyclist’s doctor', 'doctor'],
        words: 'that nothing stronger than coffee was found on the bus',
      },
    ],
  },
];
