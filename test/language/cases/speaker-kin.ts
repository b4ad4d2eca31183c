import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['Her son, the cellist Daniel Moore, said that it was late. It rained.'],
    said: [{ by: 'Daniel Moore', words: 'that it was late' }],
  },
  {
    paragraphs: [
      'John Reid and his brother Mark own the last dairy farm in the valley. “I do the cows and he does the sums,” said Mark Reid. John Reid said the sums had been easier when there was a creamery.',
    ],
    said: [
      { by: 'Mark Reid', words: 'I do the cows and he does the sums' },
      { by: 'John Reid', words: 'the sums had been easier when there was a creamery' },
    ],
  },
  {
    paragraphs: [
      'The Olympic champion Liu Fang is coached by her father, Liu Guoqiang. "She does not listen to me," Liu Guoqiang said in Chengdu. "That is why she wins."',
    ],
    said: [{ by: 'Liu Guoqiang', words: ['She does not listen to me', 'That is why she wins.'] }],
  },
  {
    paragraphs: [
      'Hans and Greta Oberhuber have run the mountain hut since 1974. Mrs Oberhuber said the snow line had climbed by 200 metres in that time.',
    ],
    said: [{ by: 'Greta Oberhuber', words: 'the snow line had climbed by 200 metres in that time' }],
  },
  {
    paragraphs: [
      "Prime Minister Rajiv Menon's sister, the painter Lalita Menon, opened her first show in London on Tuesday. He sent flowers. “They were the wrong colour,” Ms Menon said.",
    ],
    said: [{ by: 'Lalita Menon', words: 'They were the wrong colour' }],
  },
  {
    paragraphs: [
      'When the banker Edmund Fairley vanished, his son Charles inherited the house and the debts. “My father was a careful man who made one mistake a day,” Charles Fairley told the court in Jersey.',
    ],
    said: [{ by: 'Charles Fairley', words: 'My father was a careful man who made one mistake a day' }],
  },
  {
    paragraphs: [
      'Marathon runner Haile Tesfaye trains with his cousin Dawit Tesfaye, who holds the national record. Dawit Tesfaye says they have not spoken during a run in eight years. “Breath is money,” he said.',
    ],
    said: [
      { by: 'Dawit Tesfaye', words: 'they have not spoken during a run in eight years' },
      { by: 'Dawit Tesfaye', words: 'Breath is money' },
    ],
  },
  {
    paragraphs: [
      "Ex-president Daniel Osei was followed into office by his wife, Abena Osei. Mrs Osei said on Monday that her husband's portrait would stay where it was, “in the hall, by the coats”.",
    ],
    said: [
      { by: 'Abena Osei', words: "that her husband's portrait would stay where it was, “in the hall, by the coats”" },
    ],
  },
  {
    paragraphs: [
      'Both Grahams were at the hearing. Simon Graham, the plaintiff, said his uncle had moved the fence by night. Walter Graham, 81, said the fence had moved by itself.',
    ],
    said: [
      { by: 'Simon Graham', words: 'his uncle had moved the fence by night' },
      { by: 'Walter Graham', words: 'the fence had moved by itself' },
    ],
  },
  {
    paragraphs: [
      'Sir Malcolm Strang collected clocks, and his widow, Lady Strang, has sold them all. "I should like," she told the auctioneer in Perth, "to hear nothing at noon."',
    ],
    said: [{ by: 'Lady Strang', words: ['I should like', 'to hear nothing at noon.'] }],
  },
  {
    paragraphs: [
      'Footballer Kelechi Eze and his brother Chidi played against each other for the first time in Enugu. Chidi Eze scored. “Our mother cheered and then she remembered,” said Kelechi Eze.',
    ],
    said: [{ by: 'Kelechi Eze', words: 'Our mother cheered and then she remembered' }],
  },
  {
    paragraphs: [
      'Astronaut Kenta Mori spoke to his twin brother, Shota Mori, by radio on Sunday. Shota, a fisherman, told local television that the line had been better than the one to Hokkaido.',
    ],
    said: [{ by: 'Shota Mori', words: 'that the line had been better than the one to Hokkaido' }],
  },
  {
    paragraphs: [
      'The Delgado sisters have shared a stage for thirty years. Inés Delgado plays and Alma Delgado dances. “If I stop, she stops,” Alma Delgado said. “If she stops, I go on.”',
    ],
    said: [{ by: 'Alma Delgado', words: ['If I stop, she stops', 'If she stops, I go on.'] }],
  },

  {
    paragraphs: [
      'Nigel Farraday was driving when the tree fell. His wife, Joan, was asleep beside him. “I dreamt of thunder,” said Mrs Farraday. Mr Farraday said that he had braked too late.',
    ],
    said: [
      { by: 'Joan Farraday', words: 'I dreamt of thunder' },
      { by: 'Nigel Farraday', words: 'that he had braked too late' },
    ],
  },
  {
    paragraphs: [
      'Boxer Kurmanbek Saliev beat his own brother, Azamat Saliev, on points in Bishkek. “He hits like our mother,” Azamat said.',
    ],
    said: [{ by: 'Azamat Saliev', words: 'He hits like our mother' }],
  },
  {
    paragraphs: [
      'The hotel was founded by Ottmar Greiner and is run by his daughter, Lena Greiner. “My father still carries the bags,” she said. Ottmar Greiner, 90, said he carried only the light ones.',
    ],
    said: [
      { by: 'Lena Greiner', words: 'My father still carries the bags' },
      { by: 'Ottmar Greiner', words: 'he carried only the light ones' },
    ],
  },
  {
    paragraphs: [
      'Sisters Grace and Mercy Atieno run the only garage in Homa Bay that is owned by women. “Men come to watch,” said Mercy Atieno. “Then they pay.”',
    ],
    said: [{ by: 'Mercy Atieno', words: ['Men come to watch', 'Then they pay.'] }],
  },

  {
    paragraphs: [
      'Walter Ekdahl and his son, Henrik, build organs in a barn near Mora. “He has the ears,” says the elder Ekdahl. Henrik Ekdahl says that his father has the patience.',
    ],
    said: [
      { by: 'Walter Ekdahl', words: 'He has the ears' },
      { by: ['Henrik Ekdahl', 'Henrik'], words: 'that his father has the patience' },
    ],
  },
  {
    paragraphs: [
      'Midfielder Ayo Martins will play against his sister’s husband on Saturday. His sister, Tola Martins, has promised to shout for neither. “I will eat,” Tola Martins said.',
    ],
    said: [{ by: 'Tola Martins', words: 'I will eat' }],
    may: [{ by: 'Tola Martins', words: 'to shout for neither' }],
  },

  {
    paragraphs: [
      'Anders Lund runs the ferry and his wife, Birthe Lund, runs the kiosk on it. “We see each other twice an hour,” said Birthe Lund.',
    ],
    said: [{ by: 'Birthe Lund', words: 'We see each other twice an hour' }],
  },
  {
    paragraphs: [
      'Tennis player Mila Horvat lost to her younger sister, Dora Horvat, for the first time on Sunday. “She has my serve,” Mila said. “I should never have shown it to her.”',
    ],
    said: [{ by: 'Mila Horvat', words: ['She has my serve', 'I should never have shown it to her.'] }],
  },
];
