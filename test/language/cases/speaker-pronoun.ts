import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['The coach, Maria Lopez, left out the captain, Kim Adler. Adler was tired, she told reporters.'],
    said: [{ by: 'Maria Lopez', words: 'Adler was tired' }],
  },
  {
    paragraphs: [
      'Ella Moor, the singer, died on Sunday. Her producer, Jane Fox, was with her.',
      'She was born in Leeds. “I would rather go to the dentist,” she once said.',
    ],
    said: [{ by: 'Ella Moor', words: 'I would rather go to the dentist,' }],
  },
  {
    paragraphs: [
      'Julia Marsh took over the harbour board in January. On Thursday she told the town council that the ferries would run again from Easter.',
    ],
    said: [{ by: 'Julia Marsh', words: 'that the ferries would run again from Easter' }],
  },
  {
    paragraphs: [
      'The Ghanaian novelist Ekow Mensah lives in a house without a clock. “I know what time it is by the goats,” he says.',
    ],
    said: [{ by: 'Ekow Mensah', words: 'I know what time it is by the goats' }],
  },
  {
    paragraphs: [
      'Brazil beat Uruguay thanks to a late goal by Luan Prates. The striker had been booed when he came on. “I heard every whistle,” he said.',
    ],
    said: [{ by: 'Luan Prates', words: 'I heard every whistle' }],
  },
  {
    paragraphs: [
      'Sir Anthony Blythe chaired the inquiry for six years. Its report, which came out on Tuesday, runs to eleven volumes. In it he writes that the warnings were clear, repeated and ignored.',
    ],
    said: [{ by: 'Anthony Blythe', words: 'that the warnings were clear, repeated and ignored' }],
  },
  {
    paragraphs: [
      'Germany\'s Nele Brandt threw 67.9 metres to win the javelin in Rome. Her coach, Holger Timm, watched on a screen in the car park. "I can\'t look," he said. "I never could."',
    ],
    said: [{ by: 'Holger Timm', words: ["I can't look", 'I never could.'] }],
  },
  {
    paragraphs: [
      'The airline lost 90 million euros last year. Its new chief, Sinéad Halloran, started in the call centre. She said the company had treated its customers as though they were a nuisance.',
    ],
    said: [{ by: 'Sinéad Halloran', words: 'the company had treated its customers as though they were a nuisance' }],
  },
  {
    paragraphs: [
      'Dr Aziz Karimov found the bones while he was looking for water. His wife, Lola, drew them. She remembers that he ran the whole way back to the village. “He never runs,” she said.',
    ],
    said: [{ by: ['Lola', 'Lola Karimova', 'Lola Karimov'], words: 'He never runs' }],
    may: [{ by: ['Lola', 'Lola Karimova', 'Lola Karimov'], words: 'that he ran the whole way back to the village' }],
  },
  {
    paragraphs: [
      'Kayla and Jordan Webb were on the last lifeboat. They said that nobody had told them where the life jackets were.',
    ],
    said: [
      {
        by: ['Kayla and Jordan Webb', 'Kayla Webb and Jordan Webb'],
        words: 'that nobody had told them where the life jackets were',
      },
    ],
  },
  {
    paragraphs: [
      'Thirteen years after he lost it, Brendan Moriarty has his wedding ring back. A woman found it in a potato. "It was on the end of my fork," she told Radio Kerry.',
    ],
    said: [{ by: 'A woman', words: 'It was on the end of my fork' }],
  },
  {
    paragraphs: [
      'Kim Do-yun, the mayor of the port, cut the ribbon with a fish knife. He told the crowd that the bridge had cost less than the ferry lost in a year.',
    ],
    said: [{ by: 'Kim Do-yun', words: 'that the bridge had cost less than the ferry lost in a year' }],
  },
  {
    paragraphs: [
      'Justice Olumide Falana adjourned the case until 9 June. The defendant, a pastor from Ibadan, wept. He had told the court that the money was a gift from God and that God would not ask for a receipt.',
    ],
    said: [
      {
        by: ['The defendant', 'a pastor from Ibadan', 'a pastor'],
        words: 'that the money was a gift from God and that God would not ask for a receipt',
      },
    ],
  },
  {
    paragraphs: [
      'The wind farm off Fife will be finished two years late. Scottish energy secretary Catriona Baird met its owner, Lars Dahl, on Wednesday. He said the cables had been laid in the wrong sea.',
    ],
    said: [{ by: 'Lars Dahl', words: 'the cables had been laid in the wrong sea' }],
  },

  {
    paragraphs: [
      'Paramedic Jolene Harte reached the car first. The driver, Mr Stan Wozniak, was trapped by the legs. “He told me jokes the whole time,” she said.',
    ],
    said: [{ by: 'Jolene Harte', words: 'He told me jokes the whole time' }],
    may: [
      { by: 'Stan Wozniak', words: 'me jokes the whole time' },
      { by: 'Stan Wozniak', words: 'jokes the whole time' },
    ],
  },
  {
    paragraphs: [
      'The Norwegian explorer Liv Aasen will try again in March. She said her sledge had been too heavy and her biscuits too few.',
    ],
    said: [{ by: 'Liv Aasen', words: 'her sledge had been too heavy and her biscuits too few' }],
  },
  {
    paragraphs: [
      'Novak Bilić left the bank in 2011 and has been poor and happy ever since. “I used to have a driver,” he says. “Now I have a dog.”',
    ],
    said: [{ by: 'Novak Bilić', words: ['I used to have a driver', 'Now I have a dog.'] }],
  },
  {
    paragraphs: [
      'Lerato Mokoena met the sculptor Hugo Prinsloo in a quarry. She wanted a gravestone; he was asleep on one. “I said it was the best bed in Johannesburg,” he recalls.',
    ],
    said: [{ by: 'Hugo Prinsloo', words: 'I said it was the best bed in Johannesburg' }],
    may: [{ by: 'Hugo Prinsloo', words: 'it was the best bed in Johannesburg' }],
  },

  {
    paragraphs: [
      'Sculptor Ilona Bartos works at night because her neighbours sleep well. She says that marble does not mind.',
    ],
    said: [{ by: 'Ilona Bartos', words: 'that marble does not mind' }],
  },
  {
    paragraphs: [
      'The verdict was read out to Mr Carlton Weeks at noon. His mother, Patricia Weeks, wept. “They took eleven minutes,” she said. “I have spent longer choosing a melon.”',
    ],
    said: [{ by: 'Patricia Weeks', words: ['They took eleven minutes', 'I have spent longer choosing a melon.'] }],
  },

  {
    paragraphs: ['Poet Rahul Sen won the prize at his ninth attempt. He said that he would miss the attempts.'],
    said: [{ by: 'Rahul Sen', words: 'that he would miss the attempts' }],
  },
  {
    paragraphs: [
      'When Judge Helena Brück asked the accused for his name, Detlef Pohl gave hers. “It was the first that came to mind,” he said.',
    ],
    said: [{ by: 'Detlef Pohl', words: 'It was the first that came to mind' }],
  },
];
