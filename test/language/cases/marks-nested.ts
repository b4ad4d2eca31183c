import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      '“My son came home and said ‘Mum, the sea has gone’, and I didn’t look up from my book,” said Lani Kealoha, who was on the beach when the water drew back.',
    ],
    said: [
      {
        by: 'Lani Kealoha',
        words: 'My son came home and said ‘Mum, the sea has gone’, and I didn’t look up from my book',
      },
    ],
    may: [{ by: ['My son', 'son', "Lani Kealoha's son"], words: 'Mum, the sea has gone' }],
  },
  {
    paragraphs: [
      "Striker Emeka Obiora was sent off after nine minutes. \"The referee told me 'one more word' and I said 'which one?' and that was the word,\" Obiora said.",
    ],
    said: [
      {
        by: 'Emeka Obiora',
        words: "The referee told me 'one more word' and I said 'which one?' and that was the word",
      },
    ],
    may: [
      { by: 'The referee', words: 'one more word' },
      { by: 'Emeka Obiora', words: 'which one?' },
    ],
  },
  {
    paragraphs: [
      'The curator, Elena Vidal, has hung the portraits with their faces to the wall. “Every visitor asks ‘Who are they?’ and I answer ‘Who are you?’ and then we talk,” she said.',
    ],
    said: [
      { by: 'Elena Vidal', words: 'Every visitor asks ‘Who are they?’ and I answer ‘Who are you?’ and then we talk' },
    ],
    may: [
      { by: ['Every visitor', 'visitor'], words: 'Who are they?' },
      { by: 'Elena Vidal', words: 'Who are you?' },
    ],
  },
  {
    paragraphs: [
      'Dr Joachim Steiner has studied the word for thirty years. «In my village ‹later› means never,» he said in Basel.',
    ],
    said: [{ by: 'Joachim Steiner', words: 'In my village ‹later› means never,' }],
  },
  {
    paragraphs: [
      '"In the email he wrote \'delete this\', and she did not delete it," prosecutor Leticia Braga said in Sao Paulo.',
    ],
    said: [{ by: 'Leticia Braga', words: "In the email he wrote 'delete this', and she did not delete it" }],
    may: [{ by: 'he', words: 'delete this' }],
  },
  {
    paragraphs: [
      'The charity hands out soup under the bridge every night. “A man told us ‘I don’t want soup, I want a key’, and we had no key,” volunteer Tomasz Wilk said. “That’s when we started on the house.”',
    ],
    said: [
      {
        by: 'Tomasz Wilk',
        words: [
          'A man told us ‘I don’t want soup, I want a key’, and we had no key',
          'That’s when we started on the house.',
        ],
      },
    ],
    may: [{ by: 'A man', words: 'I don’t want soup, I want a key' }],
  },
  {
    paragraphs: [
      'Farmers in Punjab have stopped burning straw, mostly. “When officials come, we say ‘What smoke?’, and they say ‘What straw?’, and everyone drinks tea,” said Gurpreet Singh, who farms near Moga.',
    ],
    said: [
      {
        by: 'Gurpreet Singh',
        words: 'When officials come, we say ‘What smoke?’, and they say ‘What straw?’, and everyone drinks tea',
      },
    ],
    may: [
      { by: 'Gurpreet Singh', words: 'What smoke?' },
      { by: 'officials', words: 'What straw?' },
    ],
  },
  {
    paragraphs: [
      'The orchestra’s manager, Fiona Breslin, read out a letter from a listener. “It says, ‘I came for the Mahler and stayed for the silence after it’, and I’ve framed it,” she said.',
    ],
    said: [
      {
        by: 'Fiona Breslin',
        words: 'It says, ‘I came for the Mahler and stayed for the silence after it’, and I’ve framed it',
      },
    ],
    may: [
      {
        by: ['a listener', 'a letter', 'a letter from a listener'],
        words: 'I came for the Mahler and stayed for the silence after it',
      },
    ],
  },
  {
    paragraphs: [
      '"The chant was \'Stay, Marta, stay\', so I stayed," coach Marta Ruiz said of the night when she tore up her letter of resignation.',
    ],
    said: [{ by: 'Marta Ruiz', words: "The chant was 'Stay, Marta, stay', so I stayed" }],
  },
  {
    paragraphs: [
      'The software was sold as a cure for paperwork. “Our nurses call it ‘the second patient’, because it needs as much attention as the first,” said Dr Hye-jin Park, who runs the ward in Busan.',
    ],
    said: [
      {
        by: 'Hye-jin Park',
        words: 'Our nurses call it ‘the second patient’, because it needs as much attention as the first',
      },
    ],
  },
  {
    paragraphs: [
      '“There is a note in the log that reads ‘door sticks, kick it’,” accident investigator Paul Dremel said, “and there is a boot mark on the door.”',
    ],
    said: [
      {
        by: 'Paul Dremel',
        words: [
          'There is a note in the log that reads ‘door sticks, kick it’',
          'and there is a boot mark on the door.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '"Grandmother used to say \'a goat is a bank with legs\', and banks have closed here three times since," Tsegaye Bekele said at the market in Bati.',
    ],
    said: [
      {
        by: 'Tsegaye Bekele',
        words: "Grandmother used to say 'a goat is a bank with legs', and banks have closed here three times since",
      },
    ],
    may: [{ by: 'Grandmother', words: 'a goat is a bank with legs' }],
  },

  {
    paragraphs: [
      '“I told the board, ‘You can have the money or you can have me,’ and they had a good long think,” said outgoing chief executive Petra Lindqvist.',
    ],
    said: [
      {
        by: 'Petra Lindqvist',
        words: 'I told the board, ‘You can have the money or you can have me,’ and they had a good long think',
      },
    ],
    may: [{ by: 'Petra Lindqvist', words: 'You can have the money or you can have me' }],
  },
  {
    paragraphs: [
      '‘When he said “trust me”, I counted the spoons,’ the housekeeper, Mrs Agnes Dunphy, told the jury in Cork.',
    ],
    said: [{ by: 'Agnes Dunphy', words: 'When he said “trust me”, I counted the spoons' }],
    may: [{ by: ['he', null], words: 'trust me' }],
  },
  {
    paragraphs: [
      "\"The doctor looked at the scan and said, 'That's not possible,' and then he went and got another doctor,\" Olympic rower Tamsin Yeo recalled.",
    ],
    said: [
      {
        by: 'Tamsin Yeo',
        words: "The doctor looked at the scan and said, 'That's not possible,' and then he went and got another doctor",
      },
    ],
    may: [{ by: ['The doctor', 'doctor'], words: "That's not possible" }],
  },
  {
    paragraphs: [
      'Director Amadou Bâ is tired of one question. «They ask, “Is it autobiographical?”, and I say that I am not a crocodile», he said in Cannes, where “The River Eats” is in competition.',
    ],
    said: [{ by: 'Amadou Bâ', words: 'They ask, “Is it autobiographical?”, and I say that I am not a crocodile' }],
    may: [
      { by: ['They', null], words: 'Is it autobiographical?' },
      { by: 'Amadou Bâ', words: 'that I am not a crocodile' },
    ],
  },

  {
    paragraphs: [
      '“My mother told me ‘never marry a sailor’ and I married two,” laughed Concha Barros, 92, in her kitchen in Vigo.',
    ],
    said: [{ by: 'Concha Barros', words: 'My mother told me ‘never marry a sailor’ and I married two' }],
    may: [{ by: ['My mother', 'mother'], words: 'never marry a sailor' }],
  },
  {
    paragraphs: [
      '‘The letter began “Dear Occupant”, so I knew it was from my bank,’ customer Phil Ames told the committee.',
    ],
    said: [{ by: 'Phil Ames', words: 'The letter began “Dear Occupant”, so I knew it was from my bank' }],
    may: [{ by: ['The letter', 'letter'], words: 'Dear Occupant' }],
  },

  {
    paragraphs: [
      '“I asked him ‘Do you want the job?’ and he said ‘What job?’, so I knew,” said club president Fatih Korkmaz.',
    ],
    said: [{ by: 'Fatih Korkmaz', words: 'I asked him ‘Do you want the job?’ and he said ‘What job?’, so I knew' }],
    may: [
      { by: 'Fatih Korkmaz', words: 'Do you want the job?' },
      { by: ['he', null], words: 'What job?' },
    ],
  },
  {
    paragraphs: [
      "\"My daughter calls it 'Dad's shed' and the newspapers call it 'the observatory',\" says amateur astronomer Col Brice.",
    ],
    said: [
      { by: 'Col Brice', words: "My daughter calls it 'Dad's shed' and the newspapers call it 'the observatory'" },
    ],
    may: [
      { by: ['My daughter', 'daughter'], words: "it 'Dad's shed'" },
      { by: ['the newspapers', 'newspapers'], words: "it 'the observatory'" },
    ],
  },
];
