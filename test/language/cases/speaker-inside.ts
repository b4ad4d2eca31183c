import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Nurse Aurélie Caron told the inquest: “Dr Roussel said to me, ‘Leave him, he is asleep,’ and I left him.”',
    ],
    said: [{ by: 'Aurélie Caron', words: 'Dr Roussel said to me, ‘Leave him, he is asleep,’ and I left him.' }],
    may: [{ by: 'Dr Roussel', words: 'Leave him, he is asleep' }],
  },
  {
    paragraphs: [
      '“My father used to say, ‘Sell the cow before you sell the field,’ and now I have neither,” said Pedro Mamani, who has moved to El Alto.',
    ],
    said: [
      {
        by: 'Pedro Mamani',
        words: 'My father used to say, ‘Sell the cow before you sell the field,’ and now I have neither',
      },
    ],
    may: [{ by: ['My father', 'father'], words: 'Sell the cow before you sell the field' }],
  },
  {
    paragraphs: [
      '"When I asked the bank, they said, \'The computer has decided,\'" shopkeeper Hassan Omar said in Mombasa.',
    ],
    said: [{ by: 'Hassan Omar', words: "When I asked the bank, they said, 'The computer has decided,'" }],
    may: [{ by: ['the bank', 'they'], words: 'The computer has decided' }],
  },
  {
    paragraphs: [
      'Mrs Janet Ilesanmi said that her son had told her he was going to Abuja. He was found a week later in Agadez.',
    ],
    said: [{ by: 'Janet Ilesanmi', words: 'that her son had told her he was going to Abuja' }],
    may: [{ by: ['her son', 'son'], words: 'he was going to Abuja' }],
  },
  {
    paragraphs: ['The historian Erik Sandahl says that Queen Kristina once called Stockholm “a bear pit with a view”.'],
    said: [{ by: 'Erik Sandahl', words: 'that Queen Kristina once called Stockholm “a bear pit with a view”' }],
    may: [{ by: 'Queen Kristina', words: 'Stockholm “a bear pit with a view”' }],
  },
  {
    paragraphs: [
      'Biographer Lin Meifang writes that the painter, asked why he used so much blue, answered: “It was on sale.”',
    ],
    said: [
      { by: 'Lin Meifang', words: 'that the painter, asked why he used so much blue, answered: “It was on sale.”' },
    ],
    may: [{ by: 'the painter', words: 'It was on sale.' }],
  },
  {
    paragraphs: [
      'Prosecutors say that Mr Kamara told an undercover officer that the diamonds were "just gravel with ambition".',
    ],
    said: [
      {
        by: 'Prosecutors',
        words: 'that Mr Kamara told an undercover officer that the diamonds were "just gravel with ambition"',
      },
    ],
    may: [{ by: 'Mr Kamara', words: 'that the diamonds were "just gravel with ambition"' }],
  },
  {
    paragraphs: [
      '‘She looked at my sketches and said, “Very nice, now draw it,”’ milliner Lionel Peake recalled of his first meeting with the duchess.',
    ],
    said: [{ by: 'Lionel Peake', words: 'She looked at my sketches and said, “Very nice, now draw it,”' }],
    may: [{ by: ['the duchess', 'She'], words: 'Very nice, now draw it' }],
  },
  {
    paragraphs: [
      "\"A fan wrote to me, 'Your book got me through the divorce,' and I wrote back, 'Yours or mine?'\" said novelist Perpetua Lamb.",
    ],
    said: [
      {
        by: 'Perpetua Lamb',
        words: "A fan wrote to me, 'Your book got me through the divorce,' and I wrote back, 'Yours or mine?'",
      },
    ],
    may: [
      { by: 'A fan', words: 'Your book got me through the divorce' },
      { by: ['Perpetua Lamb', 'I'], words: 'Yours or mine?' },
    ],
  },
  {
    paragraphs: [
      'Climber Tashi Dolma said the leader of the other rope had shouted that there was a crack above them.',
    ],
    said: [{ by: 'Tashi Dolma', words: 'the leader of the other rope had shouted that there was a crack above them' }],
    may: [{ by: ['the leader of the other rope', 'the leader'], words: 'that there was a crack above them' }],
  },
  {
    paragraphs: ['Police say that the caller, a woman, said only “It is in the fridge” and hung up.'],
    said: [{ by: 'Police', words: 'that the caller, a woman, said only “It is in the fridge” and hung up' }],
    may: [{ by: ['the caller', 'a woman', 'the caller, a woman'], words: '“It is in the fridge”' }],
  },
  {
    paragraphs: [
      '„My trainer said ‚Hold the wheel in front‘, so I held it, all the way into the ditch,“ said cyclist Finn Dressler.',
    ],
    said: [
      {
        by: 'Finn Dressler',
        words: 'My trainer said ‚Hold the wheel in front‘, so I held it, all the way into the ditch,',
      },
    ],
    may: [{ by: ['My trainer', 'trainer'], words: 'Hold the wheel in front' }],
  },

  {
    paragraphs: [
      'Mayor Tonio Grech told the council that a contractor had told him that the bridge “might last until Easter”.',
    ],
    said: [{ by: 'Tonio Grech', words: 'that a contractor had told him that the bridge “might last until Easter”' }],
    may: [
      { by: ['a contractor', 'contractor'], words: 'that the bridge “might last until Easter”' },
      { by: ['a contractor', 'contractor'], words: 'might last until Easter' },
    ],
  },
  {
    paragraphs: [
      '“The referee said ‘play on’ and my leg said ‘don’t’,” winger Paddy Lyons joked from his hospital bed.',
    ],
    said: [{ by: 'Paddy Lyons', words: 'The referee said ‘play on’ and my leg said ‘don’t’' }],
    may: [
      { by: ['The referee', 'referee'], words: 'play on' },
      { by: ['my leg', 'leg', "Paddy Lyons' leg"], words: 'don’t' },
    ],
  },
  {
    paragraphs: [
      'The report quotes an unnamed engineer as saying “we knew” and the firm’s lawyers as saying that nobody did.',
    ],
    said: [
      { by: ['an unnamed engineer', 'unnamed engineer'], words: 'we knew' },
      { by: ['the firm’s lawyers', "the firm's lawyers", 'lawyers', 'firm’s lawyers'], words: 'that nobody did' },
    ],
    may: [
      {
        by: 'The report',
        words: 'an unnamed engineer as saying “we knew” and the firm’s lawyers as saying that nobody did',
      },
    ],
  },
  {
    paragraphs: [
      'Witness Nathalie Roux said she had heard the accused shout: “Give me the keys!” The accused, Jean Pasquier, shook his head.',
    ],
    said: [{ by: 'Nathalie Roux', words: 'she had heard the accused shout: “Give me the keys!”' }],
    may: [{ by: ['the accused', 'Jean Pasquier', 'accused'], words: 'Give me the keys!' }],
  },

  {
    paragraphs: ['Prosecutor Iris Vandamme told the court that the accused had texted a friend: “It’s done.”'],
    said: [{ by: 'Iris Vandamme', words: 'that the accused had texted a friend: “It’s done.”' }],
    may: [{ by: ['the accused', 'accused'], words: 'It’s done.' }],
  },
  {
    paragraphs: [
      '“My captain shouted ‘leave it’, I heard ‘leap it’, and that is how I broke my nose,” said fielder Sanjeev Rao.',
    ],
    said: [
      { by: 'Sanjeev Rao', words: 'My captain shouted ‘leave it’, I heard ‘leap it’, and that is how I broke my nose' },
    ],
    may: [
      { by: ['My captain', 'captain'], words: 'leave it' },
      { by: 'Sanjeev Rao', words: 'leap it' },
    ],
  },

  {
    paragraphs: [
      'The minister told parliament that officials had assured her that the files were safe. Minister Ngaire Pohe has asked for new officials.',
    ],
    said: [
      {
        by: ['Ngaire Pohe', 'The minister', 'minister'],
        words: 'that officials had assured her that the files were safe',
      },
    ],
    may: [{ by: 'officials', words: 'that the files were safe' }],
  },
  {
    paragraphs: [
      '“The bishop told me ‘God will provide’, and I told the bishop that the boiler man wants cash,” said Father Liam Dunne.',
    ],
    said: [
      {
        by: ['Liam Dunne', 'Father Liam Dunne'],
        words: 'The bishop told me ‘God will provide’, and I told the bishop that the boiler man wants cash',
      },
    ],
    may: [
      { by: ['The bishop', 'bishop'], words: 'God will provide' },
      { by: 'Liam Dunne', words: 'that the boiler man wants cash' },
    ],
  },
];
