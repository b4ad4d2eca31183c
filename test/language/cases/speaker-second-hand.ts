import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      '“We are ready for the rain and we are not ready for two,” Kofi Asante, who runs the dams on the Volta, told Reuters by telephone.',
    ],
    said: [{ by: 'Kofi Asante', words: 'We are ready for the rain and we are not ready for two' }],
  },
  {
    paragraphs: ['The fund lost a third of its value in a week, according to a report seen by the BBC.'],
    said: [{ by: ['a report seen by the BBC', 'a report'], words: 'The fund lost a third of its value in a week' }],
  },
  {
    paragraphs: [
      'In a tweet, the Finnish astronaut Eero Salmi said that he could see the fires of Portugal from orbit.',
    ],
    said: [{ by: 'Eero Salmi', words: 'that he could see the fires of Portugal from orbit' }],
  },
  {
    paragraphs: [
      'The Xinhua news agency quoted the provincial governor, Zhao Lihua, as saying that the last villages had been reached.',
    ],
    said: [{ by: 'Zhao Lihua', words: 'that the last villages had been reached' }],
  },
  {
    paragraphs: [
      '"The minister did not sleep here," the hotel\'s manager, Anita Rosso, said in a statement to the AFP news agency.',
    ],
    said: [{ by: 'Anita Rosso', words: 'The minister did not sleep here' }],
  },
  {
    paragraphs: [
      'Nigeria’s grid failed for the fifth time this year, three engineers told Bloomberg. The ministry put the number at two.',
    ],
    said: [{ by: 'three engineers', words: 'Nigeria’s grid failed for the fifth time this year' }],
    may: [{ by: 'The ministry', words: 'the number at two' }],
  },
  {
    paragraphs: [
      'The Guardian Nigeria published the letter in full. In it, Professor Aminu Tafida tells the university that it may keep his chair and sit on it.',
    ],
    said: [{ by: 'Aminu Tafida', words: 'that it may keep his chair and sit on it' }],
  },
  {
    paragraphs: ['According to court papers seen by Der Bote, the painter had copied the signature from a wine label.'],
    said: [
      {
        by: ['court papers seen by Der Bote', 'court papers'],
        words: 'the painter had copied the signature from a wine label',
      },
    ],
  },
  {
    paragraphs: [
      'Hungary’s team doctor, Béla Szűcs, was quoted by the sports daily as saying the fever had come from the oysters.',
    ],
    said: [{ by: 'Béla Szűcs', words: 'the fever had come from the oysters' }],
  },
  {
    paragraphs: [
      'In an interview with Le Matin to be published on Sunday, the actress Mona Kassab says she will never again learn a part by heart.',
    ],
    said: [{ by: 'Mona Kassab', words: 'she will never again learn a part by heart' }],
  },
  {
    paragraphs: [
      '“Your call is important to us,” reads the email that customers of Nettel received from chief executive Bob Strand at four in the morning.',
    ],
    said: [{ by: 'Bob Strand', words: 'Your call is important to us' }],
  },
  {
    paragraphs: [
      'Kyodo reported that the finance minister, Sayuri Aoki, had told her party that the tax would wait until after the harvest.',
    ],
    said: [{ by: 'Sayuri Aoki', words: 'that the tax would wait until after the harvest' }],
    may: [
      {
        by: 'Kyodo',
        words:
          'that the finance minister, Sayuri Aoki, had told her party that the tax would wait until after the harvest',
      },
    ],
  },
];
