import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The chairman of the growers’ union, Ramón Quispe, did not spare his own members.',
      '“We planted too much,” he said. “Everyone saw last year’s price and everyone bought seed.',
      '“Now there are potatoes in the road from here to Cusco, and the price is the price of nothing.”',
    ],
    said: [
      {
        by: 'Ramón Quispe',
        words: [
          'We planted too much',
          'Everyone saw last year’s price and everyone bought seed.',
          'Now there are potatoes in the road from here to Cusco, and the price is the price of nothing.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'In a letter to parents, head teacher Judith Amory wrote:',
      '"The roof over the east wing is not safe and has not been for some time.',
      '"From Monday, years seven and eight will be taught at home.',
      '"I am sorry to ask this of you again."',
    ],
    said: [
      {
        by: 'Judith Amory',
        words: [
          'The roof over the east wing is not safe and has not been for some time.',
          'From Monday, years seven and eight will be taught at home.',
          'I am sorry to ask this of you again.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '“I was born in this street and I know what it was,” said Mrs Eunice Wekesa, 78, as the bulldozers came into Eastleigh.',
      '“There were lemon trees. There was a tap that everybody used.',
      '“What comes now will have a lift and a guard, and I will not know anyone in it,” she said.',
    ],
    said: [
      {
        by: 'Eunice Wekesa',
        words: [
          'I was born in this street and I know what it was',
          'There were lemon trees. There was a tap that everybody used.',
          'What comes now will have a lift and a guard, and I will not know anyone in it',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Summing up, Mr Justice Cavendish told the jury: “You may think that Mr Lowe is a liar. He has told you so himself.',
      '“But a man is not to be convicted because he lies. He is to be convicted if, and only if, you are sure that he set that fire.',
      '“Take as long as you need.”',
    ],
    said: [
      {
        by: 'Justice Cavendish',
        words: [
          'You may think that Mr Lowe is a liar. He has told you so himself.',
          'But a man is not to be convicted because he lies. He is to be convicted if, and only if, you are sure that he set that fire.',
          'Take as long as you need.',
        ],
      },
    ],
    may: [{ by: 'Mr Lowe', words: 'that Mr Lowe is a liar' }],
  },
  {
    paragraphs: [
      'The widow of the drowned pilot, Grace Tulloch, read a statement on the steps of the court in Aberdeen.',
      '"Four years ago we asked a simple question and were told to wait," it said.',
      '"Today we have the answer. The boat should not have sailed.',
      '"We will now go home."',
    ],
    said: [
      {
        by: ['the statement', 'Grace Tulloch'],
        words: [
          'Four years ago we asked a simple question and were told to wait',
          'Today we have the answer. The boat should not have sailed.',
          'We will now go home.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Coach Ivan Petrosyan came alone to the press room in Baku.',
      '“I picked tired players because I trusted them,” he said. “That is not their fault.',
      '“On Sunday I will pick young ones, and I will not sleep on Saturday.”',
      'Gabala are sixth.',
    ],
    said: [
      {
        by: 'Ivan Petrosyan',
        words: [
          'I picked tired players because I trusted them',
          'That is not their fault.',
          'On Sunday I will pick young ones, and I will not sleep on Saturday.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '«I did not write the book to be liked,» says Leïla Haddad. «I wrote it because my aunt had told me half of the story and then she died.',
      '«The other half I had to make up. My family has recognised only the half that I made up.»',
    ],
    said: [
      {
        by: 'Leïla Haddad',
        words: [
          'I did not write the book to be liked,',
          'I wrote it because my aunt had told me half of the story and then she died.',
          'The other half I had to make up. My family has recognised only the half that I made up.',
        ],
      },
    ],
    may: [{ by: ["Leïla Haddad's aunt", 'my aunt', 'aunt'], words: 'half of the story' }],
  },
  {
    paragraphs: [
      'The ranger who found the tiger, Suresh Bisht, gave this account: “She was lying across the track, quite dead, and her cub was sitting on her.',
      '“It growled at me. It weighed perhaps six kilos.',
      '“I took off my shirt and caught it in that.”',
      'The cub is in the zoo in Nainital.',
    ],
    said: [
      {
        by: 'Suresh Bisht',
        words: [
          'She was lying across the track, quite dead, and her cub was sitting on her.',
          'It growled at me. It weighed perhaps six kilos.',
          'I took off my shirt and caught it in that.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '“The dam did what it was built to do,” engineer Sofía Larraín said at the site above Talca.',
      '“It was built for a flood of a thousand cubic metres a second. On Tuesday it had eleven hundred.',
      '“I would not stand under it a second time.”',
    ],
    said: [
      {
        by: 'Sofía Larraín',
        words: [
          'The dam did what it was built to do',
          'It was built for a flood of a thousand cubic metres a second. On Tuesday it had eleven hundred.',
          'I would not stand under it a second time.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Steelworker Dai Probert has seen four closures announced. "The first time we marched to London with a brass band," he said.',
      '"The second time we marched to Cardiff. The third time we signed a petition.',
      '"This time my wife sent an email."',
    ],
    said: [
      {
        by: 'Dai Probert',
        words: [
          'The first time we marched to London with a brass band',
          'The second time we marched to Cardiff. The third time we signed a petition.',
          'This time my wife sent an email.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Nigeria’s best-known weather presenter, Bisi Alade, bowed out on Friday night after 31 years. "I have been wrong about four thousand times," she told viewers.',
      '"You forgave me for the weddings. You never forgave me for the football.',
      '"Good night, and take an umbrella."',
    ],
    said: [
      {
        by: 'Bisi Alade',
        words: [
          'I have been wrong about four thousand times',
          'You forgave me for the weddings. You never forgave me for the football.',
          'Good night, and take an umbrella.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Explaining the delay, project manager Ewa Lis said: “First we found the old sewer, which was on no map.',
      '“Then we found a Prussian soldier, and after him eleven more.',
      '“The archaeologists are very happy and the shopkeepers are not.”',
      'The square in Poznań is to reopen in September.',
    ],
    said: [
      {
        by: 'Ewa Lis',
        words: [
          'First we found the old sewer, which was on no map.',
          'Then we found a Prussian soldier, and after him eleven more.',
          'The archaeologists are very happy and the shopkeepers are not.',
        ],
      },
    ],
  },

  {
    paragraphs: [
      '“We lost the house in the first fire and the barn in the second,” said farmer Lorne Eddy, standing in what had been his kitchen.',
      '“My wife asked me on Sunday what was left to burn. I said the insurance papers.',
      '“We’ll stay. Where would we take the cows?”',
    ],
    said: [
      {
        by: 'Lorne Eddy',
        words: [
          'We lost the house in the first fire and the barn in the second',
          'My wife asked me on Sunday what was left to burn. I said the insurance papers.',
          'We’ll stay. Where would we take the cows?',
        ],
      },
    ],
    may: [
      { by: 'Lorne Eddy', words: 'the insurance papers' },
      { by: ['My wife', "Lorne Eddy's wife"], words: 'what was left to burn' },
    ],
  },
  {
    paragraphs: [
      'The company said in a statement to the stock exchange in Oslo:',
      '“The board has received an offer from a foreign buyer and is studying it.',
      '“Shareholders need take no action at this time.”',
    ],
    said: [
      {
        by: 'The company',
        words: [
          'The board has received an offer from a foreign buyer and is studying it.',
          'Shareholders need take no action at this time.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Captain Sunil Rathore was asked where it had gone wrong in Bridgetown.',
      '‘Where do you want me to start?’ he said. ‘We dropped four catches before lunch.',
      '‘Then we bowled at the wrong end for an hour because I had misread the wind.',
      '‘That one’s on me.’',
    ],
    said: [
      {
        by: 'Sunil Rathore',
        words: [
          'Where do you want me to start?',
          'We dropped four catches before lunch.',
          'Then we bowled at the wrong end for an hour because I had misread the wind.',
          'That one’s on me.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'Professor Ximena Rojas, who led the study, called the result a surprise.',
      '"We expected the forest to have stored less carbon after the drought.',
      '"It had stored more, and we checked the instruments for a month before we believed it," she said.',
    ],
    said: [
      {
        by: 'Ximena Rojas',
        words: [
          'We expected the forest to have stored less carbon after the drought.',
          'It had stored more, and we checked the instruments for a month before we believed it',
        ],
      },
    ],
    may: [{ by: 'Ximena Rojas', words: 'the result a surprise' }],
  },

  {
    paragraphs: [
      'Dr Anil Kapoor, who runs the clinic, described the night of the flood.',
      '“The water came up through the drains first, so we thought a pipe had burst.',
      '“Then the car park floated past the window.',
      '“We carried forty-one patients up the stairs, and nobody dropped anybody,” he said.',
    ],
    said: [
      {
        by: 'Anil Kapoor',
        words: [
          'The water came up through the drains first, so we thought a pipe had burst.',
          'Then the car park floated past the window.',
          'We carried forty-one patients up the stairs, and nobody dropped anybody',
        ],
      },
    ],
  },
  {
    paragraphs: [
      '‘I’m not going to stand here and blame the young lads,’ said manager Terry Oakes.',
      '‘I picked them and I’d pick them again tomorrow.',
      '‘But some of the older ones will want to look in the mirror tonight.’',
    ],
    said: [
      {
        by: 'Terry Oakes',
        words: [
          'I’m not going to stand here and blame the young lads',
          'I’d pick them again tomorrow.',
          'But some of the older ones will want to look in the mirror tonight.',
        ],
      },
    ],
  },

  {
    paragraphs: [
      '“I’ve been asked whether I have any regrets,” Senator Marguerite Roy said in her farewell speech.',
      '“I regret the tax on soup. I regret the hat.',
      '“I do not regret a single vote.”',
    ],
    said: [
      {
        by: 'Marguerite Roy',
        words: [
          'I’ve been asked whether I have any regrets',
          'I regret the tax on soup. I regret the hat.',
          'I do not regret a single vote.',
        ],
      },
    ],
    may: [{ by: null, words: 'whether I have any regrets' }],
  },
  {
    paragraphs: [
      'The club published a statement by its captain, Oskar Blom, on Monday night.',
      '"I have let down the supporters and I have let down my team-mates.',
      '"I will not play again this season."',
    ],
    said: [
      {
        by: ['Oskar Blom', 'a statement', 'statement', 'The club'],
        words: [
          'I have let down the supporters and I have let down my team-mates.',
          'I will not play again this season.',
        ],
      },
    ],
  },
];
