import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['“The vaccine,” Dr Nkechi Umeh said, “works in every age group, and in the old it works best.”'],
    said: [{ by: 'Nkechi Umeh', words: ['The vaccine', 'works in every age group, and in the old it works best.'] }],
  },
  {
    paragraphs: [
      'Nobody at the depot in Inverness had expected the visit. "She walked in," said driver Euan Baird, "asked for a cup of tea, and it was ten minutes before anyone knew that it was the princess."',
    ],
    said: [
      {
        by: 'Euan Baird',
        words: [
          'She walked in',
          'asked for a cup of tea, and it was ten minutes before anyone knew that it was the princess.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Defender Rodrigo Lemos signs for Santos until 2028. “I could have gone to Europe,” he told reporters at the training ground, smiling at his mother in the second row, “but somebody said no.”',
    ],
    said: [{ by: 'Rodrigo Lemos', words: ['I could have gone to Europe', 'but somebody said no.'] }],
  },
  {
    paragraphs: [
      '“If the glacier goes,” warned hydrologist Asel Sydykova, who has measured it every summer since 1998, “then the rivers go, and if the rivers go, so do we.”',
    ],
    said: [
      { by: 'Asel Sydykova', words: ['If the glacier goes', 'then the rivers go, and if the rivers go, so do we.'] },
    ],
  },
  {
    paragraphs: [
      '"My client," the lawyer, Farah Siddiqui, told the bench in Lahore, "has been called many things in this room. Today he would like to be called by his name."',
    ],
    said: [
      {
        by: 'Farah Siddiqui',
        words: ['My client', 'has been called many things in this room. Today he would like to be called by his name.'],
      },
    ],
  },
  {
    paragraphs: [
      'The bridge’s last rivet was driven home by the man who had driven its first. “I was twenty-two,” Albert Moyo said. “I had hair,” he added, “and the bridge had paint.”',
    ],
    said: [
      { by: 'Albert Moyo', words: 'I was twenty-two' },
      { by: 'Albert Moyo', words: ['I had hair', 'and the bridge had paint.'] },
    ],
  },
  {
    paragraphs: [
      '‘What the figures show,’ Sir Nigel Bannister told the committee, ‘is that we have more managers than beds, and what they do not show is why.’',
    ],
    said: [
      {
        by: 'Nigel Bannister',
        words: ['What the figures show', 'is that we have more managers than beds, and what they do not show is why.'],
      },
    ],
  },
  {
    paragraphs: [
      '"Once," said shepherd Ioan Moldovan, "I had four hundred sheep. Then the bears came," he said, "and then the men from the ministry to count the bears."',
    ],
    said: [
      {
        by: 'Ioan Moldovan',
        words: [
          'Once',
          'I had four hundred sheep. Then the bears came',
          'and then the men from the ministry to count the bears.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '“We found,” Professor Shirin Tavakoli and her colleagues write in the journal, “no sign of life, and rather a lot of sulphur.”',
    ],
    said: [
      {
        by: ['Shirin Tavakoli and her colleagues', 'Shirin Tavakoli'],
        words: ['We found', 'no sign of life, and rather a lot of sulphur.'],
      },
    ],
  },
  {
    paragraphs: [
      'Batting first, she said, had been the right decision. "The pitch," Pakistan captain Nida Aslam explained, "was only ever going to get worse, and so, after lunch, did we."',
    ],
    said: [
      { by: 'Nida Aslam', words: ['The pitch', 'was only ever going to get worse, and so, after lunch, did we.'] },
      { by: 'Nida Aslam', words: ['Batting first', 'had been the right decision'] },
    ],
  },
  {
    paragraphs: [
      '"Every shop in this street," florist Yumi Tanabe said as she pulled down the shutter for the last time, "was a florist when my grandmother came."',
    ],
    said: [{ by: 'Yumi Tanabe', words: ['Every shop in this street', 'was a florist when my grandmother came.'] }],
  },
  {
    paragraphs: [
      '“I promise you,” the new president of the federation, Mariana Duarte, told the athletes, “that nobody will sleep on a gym floor again. At least,” she added after a pause, “not alone.”',
    ],
    said: [
      {
        by: 'Mariana Duarte',
        words: ['I promise you', 'that nobody will sleep on a gym floor again. At least', 'not alone.'],
      },
    ],
  },

  {
    paragraphs: ['“The bees came back,” says Oksana Melnyk, pouring tea, “before the people did.”'],
    said: [{ by: 'Oksana Melnyk', words: ['The bees came back', 'before the people did.'] }],
  },
  {
    paragraphs: [
      '“If the river rises another ten centimetres,” the head of the flood service in Szeged, Gábor Illés, said late on Sunday, “we will open the gates and lose the fields to save the town.”',
    ],
    said: [
      {
        by: 'Gábor Illés',
        words: [
          'If the river rises another ten centimetres',
          'we will open the gates and lose the fields to save the town.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '"What we have here," Judge Marlon Pettibone remarked before passing sentence, "is a man who robbed the same bank twice because he liked the tellers."',
    ],
    said: [
      {
        by: 'Marlon Pettibone',
        words: ['What we have here', 'is a man who robbed the same bank twice because he liked the tellers.'],
      },
    ],
  },
  {
    paragraphs: [
      '‘My first boss,’ he recalls, ‘paid me in herring.’ Kenneth Aird, now chairman of the largest fish company in Peterhead, still eats it on Fridays.',
    ],
    said: [{ by: 'Kenneth Aird', words: ['My first boss', 'paid me in herring.'] }],
  },

  {
    paragraphs: [
      '“Nobody,” said the chief constable, Moira Baxter, “is above a parking ticket, and that includes me.”',
    ],
    said: [{ by: 'Moira Baxter', words: ['Nobody', 'is above a parking ticket, and that includes me.'] }],
  },
  {
    paragraphs: ['"The trick," chef Hideki Morita confides, lowering his voice, "is to burn it twice."'],
    said: [{ by: 'Hideki Morita', words: ['The trick', 'is to burn it twice.'] }],
  },

  {
    paragraphs: [
      '“With this budget,” Finance Minister Dorji Wangmo told parliament, “we shall owe nobody anything, for about a week.”',
    ],
    said: [{ by: 'Dorji Wangmo', words: ['With this budget', 'we shall owe nobody anything, for about a week.'] }],
  },
  {
    paragraphs: [
      '‘The horse,’ jockey Davy Quill said afterwards, ‘did everything. I just held on and thought of Ireland.’',
    ],
    said: [{ by: 'Davy Quill', words: ['The horse', 'did everything. I just held on and thought of Ireland.'] }],
  },
];
