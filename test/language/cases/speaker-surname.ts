import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The substitute Maja Lindqvist scored.',
      'Substitute Lindqvist was glad. “Nobody is booking a bus,” Lindqvist said.',
    ],
    said: [{ by: 'Maja Lindqvist', words: 'Nobody is booking a bus,' }],
  },
  {
    paragraphs: [
      "Maria Silva Pinto won the women's race in Lisbon by two minutes. Pinto said the heat had been worse than the hills.",
    ],
    said: [{ by: 'Maria Silva Pinto', words: 'the heat had been worse than the hills' }],
  },
  {
    paragraphs: [
      'Tobias Anker runs the largest fish auction in Denmark. Buyers used to shout; now they press a button. “It is quieter and I hate it,” Anker said.',
    ],
    said: [{ by: 'Tobias Anker', words: 'It is quieter and I hate it' }],
  },
  {
    paragraphs: [
      'Professor Andrea Castellani and her student Wei Zhang found the error together. "It was a minus sign," Zhang said. Castellani said it had stood in the textbooks since 1971.',
    ],
    said: [
      { by: 'Wei Zhang', words: 'It was a minus sign' },
      { by: 'Andrea Castellani', words: 'it had stood in the textbooks since 1971' },
    ],
  },
  {
    paragraphs: [
      "A Brisbane man has been jailed for selling other people's houses. Trevor Alan Stokes, 49, advertised three of them in one week. Judge Felicity Hahn told Stokes that he had the manners of an estate agent and the morals of a cuckoo.",
    ],
    said: [{ by: 'Felicity Hahn', words: 'that he had the manners of an estate agent and the morals of a cuckoo' }],
  },
  {
    paragraphs: [
      'Zainab Aliyu-Bello is the first woman to captain a Nigerian cargo ship. “The sea does not ask,” Aliyu-Bello told the crowd on the quay at Apapa.',
    ],
    said: [{ by: 'Zainab Aliyu-Bello', words: 'The sea does not ask' }],
  },
  {
    paragraphs: [
      'Juan Carlos Ferrán lost his title to a qualifier ranked 212th. Ferrán, who is 34, said his knee had hurt since Melbourne.',
    ],
    said: [{ by: 'Juan Carlos Ferrán', words: 'his knee had hurt since Melbourne' }],
  },
  {
    paragraphs: [
      'Two bidders are left for the steelworks at Taranto. One of them is led by Ettore Gallo, who made his money in tiles. According to Gallo, the furnaces could run on hydrogen within ten years.',
    ],
    said: [{ by: 'Ettore Gallo', words: 'the furnaces could run on hydrogen within ten years' }],
  },
  {
    paragraphs: [
      'Ludwig van der Merwe has walked from Cape Town to the Zambezi with a donkey. "I did the talking and she did the thinking," Van der Merwe said in Livingstone.',
    ],
    said: [{ by: 'Ludwig van der Merwe', words: 'I did the talking and she did the thinking' }],
  },
  {
    paragraphs: [
      'In 1987 the young chemist Ruth Okonjo noticed that her gloves had turned blue. The patent bears her supervisor’s name. Dr Okonjo, now 71, said she had never asked for it back, because it was wrong.',
    ],
    said: [{ by: 'Ruth Okonjo', words: 'she had never asked for it back, because it was wrong' }],
  },
  {
    paragraphs: [
      'The poet Mirza Hadžić was born in the house that is now the customs post. Every year Hadžić reads there on his birthday. “The officers clap, and then they look in my bag,” Hadžić said.',
    ],
    said: [{ by: 'Mirza Hadžić', words: 'The officers clap, and then they look in my bag' }],
  },
  {
    paragraphs: [
      "The ship's owner, Konstantinos Doukas, was not on board. Mr Doukas told the inquiry in writing that the lifeboats had been inspected in March.",
    ],
    said: [{ by: 'Konstantinos Doukas', words: 'that the lifeboats had been inspected in March' }],
  },
  {
    paragraphs: [
      'Anne-Marie Duvall directs, writes and, when the lead is ill, sings. On Tuesday the lead was ill. “I knew the words,” Duvall said. “I had forgotten the notes.”',
    ],
    said: [{ by: 'Anne-Marie Duvall', words: ['I knew the words', 'I had forgotten the notes.'] }],
  },

  {
    paragraphs: [
      'Economist Henrike Paulsen has advised four governments. “None of them listened,” Paulsen said in an interview in Hamburg, “and two of them were right.”',
    ],
    said: [{ by: 'Henrike Paulsen', words: ['None of them listened', 'and two of them were right.'] }],
  },
  {
    paragraphs: [
      'Detective Sergeant Lachlan Burr of the Darwin police gave evidence on Friday. The crocodile, Burr said, had not been a suspect at first.',
    ],
    said: [{ by: 'Lachlan Burr', words: ['The crocodile', 'had not been a suspect at first'] }],
  },
  {
    paragraphs: [
      'Mr Justice Adeyemi’s predecessor, Lord Hargreave of Thirsk, had no patience with wigs. Hargreave said they were for actors.',
    ],
    said: [{ by: ['Hargreave of Thirsk', 'Lord Hargreave of Thirsk'], words: 'they were for actors' }],
  },
  {
    paragraphs: [
      'Two of van der Meulen’s pictures hang in the palace in Oslo. Kees van der Meulen has never seen them there. “They invited me in winter,” says van der Meulen.',
    ],
    said: [{ by: 'Kees van der Meulen', words: 'They invited me in winter' }],
  },

  {
    paragraphs: [
      'Baroness Clegg-Moore of Ripon chairs the inquiry. The evidence, Clegg-Moore said, would fill a barn.',
    ],
    said: [
      { by: ['Clegg-Moore of Ripon', 'Baroness Clegg-Moore of Ripon'], words: ['The evidence', 'would fill a barn'] },
    ],
  },
  {
    paragraphs: [
      'Choi Eun-ji has beaten every computer that has been put in front of her. “They do not blush,” Choi says. “That is their weakness.”',
    ],
    said: [{ by: 'Choi Eun-ji', words: ['They do not blush', 'That is their weakness.'] }],
  },

  {
    paragraphs: [
      'Architect Bruno de Keyser has never owned a house. “I know what goes wrong with them,” De Keyser said.',
    ],
    said: [{ by: 'Bruno de Keyser', words: 'I know what goes wrong with them' }],
  },
  {
    paragraphs: [
      'Oluwaseun Adebisi rows alone across the Atlantic. Ms Adebisi said by satellite telephone that she had been overtaken by a carpet.',
    ],
    said: [{ by: 'Oluwaseun Adebisi', words: 'that she had been overtaken by a carpet' }],
  },
];
