import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The village of Kilmore has waited nine years for a new sports hall, and on Tuesday it got one.',
      '"We stopped believing the builders about four years ago," said Niamh Corrigan, who runs the under-12 camogie team. Her players were first through the doors.',
    ],
    said: [{ by: 'Niamh Corrigan', words: 'We stopped believing the builders about four years ago' }],
  },
  {
    paragraphs: [
      'NAIROBI - Shares in the Kenyan coffee trader Mlima Holdings rose 6 percent on Thursday after it reported its first profit since 2019.',
      'Chief executive Wanjiru Kamau told investors: "We have paid off the most expensive loan and we will not take another one like it."',
    ],
    said: [
      {
        by: 'Wanjiru Kamau',
        words: 'We have paid off the most expensive loan and we will not take another one like it.',
      },
    ],
  },
  {
    paragraphs: [
      'Rafael Moura has painted the same window in Salvador every morning for thirty years. Asked why, he laughed.',
      '"Because it has never looked the same twice," he said. "The day it does, I will sell the house."',
    ],
    said: [
      {
        by: 'Rafael Moura',
        words: ['Because it has never looked the same twice', 'The day it does, I will sell the house.'],
      },
    ],
  },
  {
    paragraphs: [
      'The comet will pass closest to Earth on 14 March, when it should be visible without a telescope from most of the southern hemisphere.',
      '"If the sky is clear you will see a smudge with a tail," said Dr Ingrid Solheim of the Tromso observatory. "If it is not clear, you will see clouds, and there is nothing I can do about that."',
    ],
    said: [
      {
        by: 'Ingrid Solheim',
        words: [
          'If the sky is clear you will see a smudge with a tail',
          'If it is not clear, you will see clouds, and there is nothing I can do about that.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Sri Lanka lost seven wickets for 41 runs after lunch. Captain Dilshan Perera was blunt about it.',
      '"That was schoolboy batting," he said. "I include myself."',
    ],
    said: [{ by: 'Dilshan Perera', words: ['That was schoolboy batting', 'I include myself.'] }],
  },
  {
    paragraphs: [
      'The ferry Sankt Olaf ran aground at 4:40 a.m. with 212 people on board. Nobody was hurt.',
      'Passenger Mirka Laine said: "There was a bang, and then all the cups in the cafe walked to one side of the table."',
    ],
    said: [
      {
        by: 'Mirka Laine',
        words: 'There was a bang, and then all the cups in the cafe walked to one side of the table.',
      },
    ],
  },
  {
    paragraphs: [
      'The Lagos State Theatre reopened on Friday with a play about its own closing. Its director, Folake Adeyemi, had written it in the dark.',
      '"There was no power for eleven months," Adeyemi told the audience before the curtain went up, "so I wrote it by candle, and you will hear that."',
    ],
    said: [
      {
        by: 'Folake Adeyemi',
        words: ['There was no power for eleven months', 'so I wrote it by candle, and you will hear that.'],
      },
    ],
  },
  {
    paragraphs: [
      'The bakery in Rue des Lilas makes forty loaves a day and not one more. "People ask me to make fifty," said its owner, Martine Dubreuil. "I tell them to get up earlier."',
    ],
    said: [{ by: 'Martine Dubreuil', words: ['People ask me to make fifty', 'I tell them to get up earlier.'] }],
  },
  {
    paragraphs: [
      'A court in Osaka cleared Kenji Morita of fraud on Monday after a trial of four years.',
      'Outside, Morita bowed to the cameras. "I have lost my shop, my savings and most of my hair," he said. "I am told that I won."',
    ],
    said: [
      { by: 'Kenji Morita', words: ['I have lost my shop, my savings and most of my hair', 'I am told that I won.'] },
    ],
  },
  {
    paragraphs: [
      'The price of cocoa passed 9,000 dollars a tonne for the first time on Wednesday, after a third poor harvest in Ghana and Ivory Coast.',
      '"Nobody in this market is old enough to have seen such a chart," said Hannah Vogt, who trades cocoa at a bank in Zurich.',
    ],
    said: [{ by: 'Hannah Vogt', words: 'Nobody in this market is old enough to have seen such a chart' }],
  },
  {
    paragraphs: [
      '"The river took the bridge at six and the school at seven," teacher Sunita Rawat said by telephone from Joshimath. About 400 people spent the night in the temple above the town.',
    ],
    said: [{ by: 'Sunita Rawat', words: 'The river took the bridge at six and the school at seven' }],
  },
  {
    paragraphs: [
      'Bus fares in Dundee go up by 15 pence on Sunday, the third rise in two years.',
      '"Every year there is a reason and every year it is ours to pay," said pensioner Moira Keddie at the Seagate stop.',
    ],
    said: [{ by: 'Moira Keddie', words: 'Every year there is a reason and every year it is ours to pay' }],
  },

  {
    paragraphs: [
      '"My grandfather planted these vines and my son will pull them out," said Stavros Nikolaou, 58, in a village above Limassol that has had no rain since February.',
    ],
    said: [{ by: 'Stavros Nikolaou', words: 'My grandfather planted these vines and my son will pull them out' }],
  },
  {
    paragraphs: [
      'TORONTO - The central bank held its rate at 4 per cent on Wednesday. "We\'re not done, but we can afford to look around," Governor Elaine Fortier told a news conference.',
    ],
    said: [{ by: 'Elaine Fortier', words: "We're not done, but we can afford to look around" }],
  },
  {
    paragraphs: [
      'Relief pitcher Buck Tansey retired on Tuesday with an 11-word statement: "My arm says no. My wife says finally. Thank you all."',
    ],
    said: [{ by: ['Buck Tansey'], words: 'My arm says no. My wife says finally. Thank you all.' }],
  },
  {
    paragraphs: [
      'Dolphins in the bay have learned to open crab pots. "First one did it. By August, they all did," marine biologist Keoni Akana said. She is thinking of locks.',
    ],
    said: [{ by: 'Keoni Akana', words: 'First one did it. By August, they all did' }],
  },

  {
    paragraphs: [
      'NAIROBI, June 3 - Kenya will import maize for the first time in six years. "The rains failed and we must be honest about it," Agriculture Secretary Wanjiru Kimani said.',
    ],
    said: [{ by: 'Wanjiru Kimani', words: 'The rains failed and we must be honest about it' }],
  },
  {
    paragraphs: [
      '"There is life down there that has never heard of us," said oceanographer Tui Falani, whose team sent a camera to 9,000 metres. "I found that restful."',
    ],
    said: [
      { by: 'Tui Falani', words: ['There is life down there that has never heard of us', 'I found that restful.'] },
    ],
  },

  {
    paragraphs: [
      'DETROIT (AP) - The Carvers fired their coach on Monday. "It wasn\'t one game, it was all of them," general manager Pete Yablonski said.',
    ],
    said: [{ by: 'Pete Yablonski', words: "It wasn't one game, it was all of them" }],
  },
  {
    paragraphs: [
      '"The fossil is small enough to sit on a coin," said Dr Mei Tanaka, who found it. "It may be the oldest shrimp in Asia."',
    ],
    said: [
      {
        by: 'Mei Tanaka',
        words: ['The fossil is small enough to sit on a coin', 'It may be the oldest shrimp in Asia.'],
      },
    ],
  },
];
