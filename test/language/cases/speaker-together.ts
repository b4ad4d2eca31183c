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
];
