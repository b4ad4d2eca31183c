import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Ana Costa and Rui Lima said in Braga on Monday that their parties would stand together in the spring.',
    ],
    said: [{ by: 'Ana Costa and Rui Lima', words: 'that their parties would stand together in the spring' }],
  },
  {
    paragraphs: [
      'Presidents Ilir Dema and Zoran Vukić met in Ohrid for the first time since the quarrel over the lake. “The water belongs to the fish,” the two presidents said in a joint statement.',
    ],
    said: [
      {
        by: ['the two presidents', 'Ilir Dema and Zoran Vukić', 'Presidents Ilir Dema and Zoran Vukić'],
        words: 'The water belongs to the fish',
      },
    ],
  },
  {
    paragraphs: [
      'Economists Priya Raman of Delhi and Johann Beck of Vienna argue in a new paper that bank holidays pay for themselves.',
    ],
    said: [
      {
        by: ['Priya Raman and Johann Beck', 'Priya Raman of Delhi and Johann Beck of Vienna'],
        words: 'that bank holidays pay for themselves',
      },
    ],
  },
  {
    paragraphs: [
      'The brothers Alfa and Ousmane Bah won the pairs in Dakar by four seconds. The brothers said they had rowed since they could stand.',
    ],
    said: [
      {
        by: ['The brothers', 'Alfa and Ousmane Bah', 'Alfa Bah and Ousmane Bah', 'The brothers Alfa and Ousmane Bah'],
        words: 'they had rowed since they could stand',
      },
    ],
  },
  {
    paragraphs: ['France and Italy said on Wednesday that the tunnel would be closed at night until October.'],
    said: [{ by: 'France and Italy', words: 'that the tunnel would be closed at night until October' }],
  },
  {
    paragraphs: [
      'Ms Adeola Cole, the buyer, and Mr Femi Ogun, the seller, both told the tribunal in Lagos that the car had been red.',
    ],
    said: [
      {
        by: ['Adeola Cole and Femi Ogun', 'Ms Adeola Cole, the buyer, and Mr Femi Ogun, the seller'],
        words: 'that the car had been red',
      },
    ],
  },
  {
    paragraphs: [
      'Composer Hedda Ek and librettist Sam Oyelaran worked by post for two years. "We never argued, because of the stamps," the pair said in Malmö.',
    ],
    said: [
      {
        by: ['the pair', 'Hedda Ek and Sam Oyelaran', 'Composer Hedda Ek and librettist Sam Oyelaran'],
        words: 'We never argued, because of the stamps',
      },
    ],
  },
  {
    paragraphs: [
      'Dr Lena Hoffmann, Dr Suresh Iyer and Professor Ji Min write in the journal that the moss had been asleep for 1,500 years.',
    ],
    said: [
      {
        by: ['Lena Hoffmann, Suresh Iyer and Ji Min', 'Dr Lena Hoffmann, Dr Suresh Iyer and Professor Ji Min'],
        words: 'that the moss had been asleep for 1,500 years',
      },
    ],
  },
  {
    paragraphs: [
      'Ministers Carla Reyes and Hugo Paz signed the treaty on the river’s islands in Asunción. They said they would meet again when it next moved.',
    ],
    said: [
      {
        by: ['Carla Reyes and Hugo Paz', 'Ministers Carla Reyes and Hugo Paz'],
        words: 'they would meet again when it next moved',
      },
    ],
  },
  {
    paragraphs: [
      'Neither the trainer nor the owner was at the course. In a text message to the stewards, Phil Dacre and his wife, Joan, wrote: "We are as surprised as the horse."',
    ],
    said: [
      {
        by: [
          'Phil Dacre and Joan',
          'Phil Dacre and his wife, Joan',
          'Phil Dacre and his wife',
          'Phil Dacre and Joan Dacre',
        ],
        words: 'We are as surprised as the horse.',
      },
    ],
  },
  {
    paragraphs: [
      '“Our son is not a symbol, he is a boy who likes trains,” the couple, Esther and Moshe Adler, told the court in Haifa.',
    ],
    said: [
      {
        by: [
          'Esther and Moshe Adler',
          'the couple',
          'Esther Adler and Moshe Adler',
          'the couple, Esther and Moshe Adler',
        ],
        words: 'Our son is not a symbol, he is a boy who likes trains',
      },
    ],
  },
  {
    paragraphs: [
      'Residents and shopkeepers say the works in Rua Augusta have gone on longer than the war in which the street was first destroyed.',
    ],
    said: [
      {
        by: 'Residents and shopkeepers',
        words: 'the works in Rua Augusta have gone on longer than the war in which the street was first destroyed',
      },
    ],
  },

  {
    paragraphs: [
      'The leaders of the two unions, Ann-Mari Holm and Peder Juul, said they would not sign. “A draft is a draft,” Juul said.',
    ],
    said: [
      {
        by: [
          'Ann-Mari Holm and Peder Juul',
          'Ann-Mari Holm',
          'Peder Juul',
          'The leaders of the two unions',
          'leaders of the two unions',
        ],
        words: 'they would not sign',
      },
      { by: 'Peder Juul', words: 'A draft is a draft' },
    ],
  },
  {
    paragraphs: [
      '“We have agreed on the time and the place and on nothing else,” the foreign ministers of Peru and Chile said in a joint statement.',
    ],
    said: [
      {
        by: ['the foreign ministers of Peru and Chile', 'foreign ministers of Peru and Chile', 'the foreign ministers'],
        words: 'We have agreed on the time and the place and on nothing else',
      },
    ],
  },
  {
    paragraphs: [
      'Both goalkeepers complained afterwards that the ball had been too light. The referee, Stellan Moe, had weighed it.',
    ],
    said: [{ by: ['Both goalkeepers', 'goalkeepers'], words: 'that the ball had been too light' }],
  },
  {
    paragraphs: [
      'Doctors and patients alike say the new clinic in Kisumu is too far from the bus. Its director, Everline Auma, is looking for a bus.',
    ],
    said: [
      {
        by: ['Doctors and patients', 'Doctors and patients alike', 'Doctors'],
        words: 'the new clinic in Kisumu is too far from the bus',
      },
    ],
  },

  {
    paragraphs: [
      'Astronomers Keiko Abe and Lars Holmgren named the comet after their cat. “We had run out of colleagues,” they said in a joint email.',
    ],
    said: [
      {
        by: ['Keiko Abe and Lars Holmgren', 'Astronomers Keiko Abe and Lars Holmgren'],
        words: 'We had run out of colleagues',
      },
    ],
  },
  {
    paragraphs: [
      'The two mayors agreed that the bridge should be painted. They said they had not yet agreed on a colour.',
    ],
    said: [
      { by: ['The two mayors', 'two mayors'], words: 'that the bridge should be painted' },
      { by: ['The two mayors', 'two mayors'], words: 'they had not yet agreed on a colour' },
    ],
  },

  {
    paragraphs: ['Parents and teachers told the hearing in Salta that the school had been built on a racecourse.'],
    said: [{ by: ['Parents and teachers'], words: 'that the school had been built on a racecourse' }],
  },
  {
    paragraphs: ['“We shall walk,” pilots Ken Oduya and Marta Ruiz said with one voice when they saw the plane.'],
    said: [{ by: ['Ken Oduya and Marta Ruiz'], words: 'We shall walk' }],
  },
];
