import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      '“I thought the noise was the neighbours,” he said. “Then I saw the sky through the ceiling.”',
      'Walter Hines, a retired bus driver, was in bed when a satellite came through his roof in Wagga Wagga.',
    ],
    said: [
      {
        by: 'Walter Hines',
        words: ['I thought the noise was the neighbours', 'Then I saw the sky through the ceiling.'],
      },
    ],
  },
  {
    paragraphs: [
      '“Nobody is coming to save this town, so we will have to be somebody.” With that sentence Ingrid Falck won the mayor’s office in Kiruna on Sunday.',
    ],
    said: [{ by: 'Ingrid Falck', words: 'Nobody is coming to save this town, so we will have to be somebody.' }],
  },
  {
    paragraphs: [
      '"You will lose on the first day and the second day, and on the third day you will start to see." Those are the words with which Master Oh Jae-sung greets every pupil at his school of go in Incheon.',
    ],
    said: [
      {
        by: ['Oh Jae-sung', 'Master Oh Jae-sung'],
        words: 'You will lose on the first day and the second day, and on the third day you will start to see.',
      },
    ],
  },
  {
    paragraphs: [
      '‘There’s nothing wrong with the pitch that a good war wouldn’t put right.’ So said the groundsman at Bramall Park, Ernie Holroyd, who retires this week.',
    ],
    said: [{ by: 'Ernie Holroyd', words: 'There’s nothing wrong with the pitch that a good war wouldn’t put right.' }],
  },
  {
    paragraphs: [
      '“I have never stolen anything in my life except second base.”',
      'The speaker was Hideo Nakata, the place was a police station in Nagoya, and the officers laughed so hard that they let him go.',
    ],
    said: [{ by: 'Hideo Nakata', words: 'I have never stolen anything in my life except second base.' }],
  },
  {
    paragraphs: [
      'He said it was the cheapest house he had ever built and that he would not sleep in it. The architect Javier Ibarra was showing ministers around the flats in Quito that fell down in Monday’s earthquake.',
    ],
    said: [
      { by: 'Javier Ibarra', words: 'it was the cheapest house he had ever built and that he would not sleep in it' },
    ],
  },
  {
    paragraphs: [
      '"She came in wet, she ordered soup, and she asked if anyone had found a kingdom," the innkeeper remembers. Bertil Åkesson, 66, had not recognised the queen.',
    ],
    said: [
      { by: 'Bertil Åkesson', words: 'She came in wet, she ordered soup, and she asked if anyone had found a kingdom' },
    ],
    may: [{ by: ['she', 'the queen'], words: 'if anyone had found a kingdom' }],
  },
  {
    paragraphs: [
      '«Every stone here has been a church, a barn and a church again,» says the man with the lamp. He is Don Piero Sanna, and he has been digging under his own altar since February.',
    ],
    said: [
      {
        by: ['Piero Sanna', 'Don Piero Sanna'],
        words: 'Every stone here has been a church, a barn and a church again,',
      },
    ],
  },
  {
    paragraphs: [
      '"It is a lovely trophy and I would like a bigger one." Thus Kerry-Anne Moss, after the first final of her life, in Hobart on Saturday.',
    ],
    said: [{ by: 'Kerry-Anne Moss', words: 'It is a lovely trophy and I would like a bigger one.' }],
  },
  {
    paragraphs: [
      '“You can hear the ice,” she says. “It is like someone moving furniture upstairs.”',
      'The house of Nivi Petersen in Ilulissat stands a hundred metres from the fjord. It used to be three hundred.',
    ],
    said: [{ by: 'Nivi Petersen', words: ['You can hear the ice', 'It is like someone moving furniture upstairs.'] }],
  },
  {
    paragraphs: [
      'They said that they had not eaten since Thursday and that they would like a beer. Brothers Aleks and Marin Kolev were found on Sunday in the well into which they had climbed after a goat.',
    ],
    said: [
      {
        by: ['Aleks and Marin Kolev', 'Brothers Aleks and Marin Kolev', 'Aleks Kolev and Marin Kolev'],
        words: 'that they had not eaten since Thursday and that they would like a beer',
      },
    ],
  },
  {
    paragraphs: [
      '“A bank is a shop that is ashamed of its goods.” It is a line from the first lecture of Professor Usha Pillai, who gave her last in Hyderabad on Friday.',
    ],
    said: [{ by: 'Usha Pillai', words: 'A bank is a shop that is ashamed of its goods.' }],
  },

  {
    paragraphs: [
      '“I have waited for this since I was six.” Nineteen-year-old Jelena Kovač was still holding the ball when she said it, an hour after the final in Zadar.',
    ],
    said: [{ by: 'Jelena Kovač', words: 'I have waited for this since I was six.' }],
  },
  {
    paragraphs: [
      '“I went out for milk,” she says. “I came back with a goat.”',
      'Marjorie Tutt’s goat is now the best-known animal in Dorset.',
    ],
    said: [{ by: 'Marjorie Tutt', words: ['I went out for milk', 'I came back with a goat.'] }],
  },
  {
    paragraphs: [
      '"The money was there on Friday and it was not there on Monday."',
      'That was how the treasurer of the parish, Monsignor Aldo Vanni, explained the matter to the carabinieri.',
    ],
    said: [
      {
        by: ['Aldo Vanni', 'Monsignor Aldo Vanni'],
        words: 'The money was there on Friday and it was not there on Monday.',
      },
    ],
  },
  {
    paragraphs: [
      '‘We are a small bank with a large carpet.’ The description is that of its founder, Yusuf Bekele, who has never hired a designer.',
    ],
    said: [{ by: 'Yusuf Bekele', words: 'We are a small bank with a large carpet.' }],
  },

  {
    paragraphs: [
      '“It followed me home from the harbour and I didn’t like to say no.” That is how Einar Dalsgaard, 70, came to live with a seal.',
    ],
    said: [{ by: 'Einar Dalsgaard', words: 'It followed me home from the harbour and I didn’t like to say no.' }],
  },
  {
    paragraphs: [
      '“I never wanted to be mayor,” she says. “I wanted the bins emptied.”',
      'Rosalind Achebe, 34, has run Port Lyle for six months.',
    ],
    said: [{ by: 'Rosalind Achebe', words: ['I never wanted to be mayor', 'I wanted the bins emptied.'] }],
  },

  {
    paragraphs: [
      '“You can’t retire from the sea. You can only get out of the boat.” So says Callum Rae, who has done neither.',
    ],
    said: [{ by: 'Callum Rae', words: 'You can’t retire from the sea. You can only get out of the boat.' }],
  },
  {
    paragraphs: [
      '‘I open the door and I never know who will be there.’',
      'Those words are from Sister Perpetua Nwosu, who has run the shelter in Leeds for twenty years.',
    ],
    said: [
      { by: ['Perpetua Nwosu', 'Sister Perpetua Nwosu'], words: 'I open the door and I never know who will be there.' },
    ],
  },
];
