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

  {
    paragraphs: [
      '“The plant will be sold or it will be shut,” union official Karl-Heinz Brandner told the news agency APA.',
    ],
    said: [{ by: 'Karl-Heinz Brandner', words: 'The plant will be sold or it will be shut' }],
  },
  {
    paragraphs: ['Writing on Instagram, the actor Rohit Banerjee thanked “every doctor who did not ask for a selfie”.'],
    said: [{ by: 'Rohit Banerjee', words: 'every doctor who did not ask for a selfie' }],
  },
  {
    paragraphs: [
      'Kyodo reported that the company would recall 40,000 heaters. The company said it would comment on Friday.',
    ],
    said: [
      { by: 'Kyodo', words: 'that the company would recall 40,000 heaters' },
      { by: 'The company', words: 'it would comment on Friday' },
    ],
  },
  {
    paragraphs: [
      '“Close the airport now,” a message from the deputy minister, Hamid Rezai, read. It was sent at 6.02 and opened at 9.15.',
    ],
    said: [
      {
        by: [
          'Hamid Rezai',
          'a message from the deputy minister',
          'a message',
          'a message from the deputy minister, Hamid Rezai',
        ],
        words: 'Close the airport now',
      },
    ],
  },

  {
    paragraphs: ['In a post on X, the mayor of Tampere, Risto Halla, apologised for “a very long minute of silence”.'],
    said: [{ by: 'Risto Halla', words: 'a very long minute of silence' }],
    may: [{ by: 'Risto Halla', words: 'for “a very long minute of silence”' }],
  },
  {
    paragraphs: [
      'The lender will cut 900 jobs, people familiar with the matter told the Financial Courier. A spokeswoman declined to comment.',
    ],
    said: [{ by: ['people familiar with the matter', 'people'], words: 'The lender will cut 900 jobs' }],
  },

  {
    paragraphs: ['“We are not for sale this week,” chairman Hugo Lindt told the Sunday paper Der Bote.'],
    said: [{ by: 'Hugo Lindt', words: 'We are not for sale this week' }],
  },
  {
    paragraphs: ['State television quoted the general as saying that the coup had been cancelled.'],
    said: [{ by: ['the general', 'general'], words: 'that the coup had been cancelled' }],
  },
];
