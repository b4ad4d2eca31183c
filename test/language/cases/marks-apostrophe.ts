import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      "'It's the '60s all over again,' said record dealer Mick Farrant, whose shop in Hove sells nothing on compact disc. 'They weren't even born an' they know all the words.'",
    ],
    said: [
      {
        by: 'Mick Farrant',
        words: ["It's the '60s all over again", "They weren't even born an' they know all the words."],
      },
    ],
  },
  {
    paragraphs: [
      "The O'Mahonys' farm has lost forty lambs to dogs since January. 'The dogs' owners don't come forward,' said Tim O'Mahony, 'and the guards' hands are tied.'",
    ],
    said: [{ by: "Tim O'Mahony", words: ["The dogs' owners don't come forward", "and the guards' hands are tied."] }],
  },
  {
    paragraphs: [
      "Côte d'Ivoire's coach, Didier N'Dri, was in no doubt. \"It's the players' trophy, not the president's and not mine,\" N'Dri said in Bouake.",
    ],
    said: [{ by: "Didier N'Dri", words: "It's the players' trophy, not the president's and not mine" }],
  },
  {
    paragraphs: [
      'Chef Siân Llewellyn’s new place has no menu. ‘You’ll get what the boats’ve brought,’ she says, ‘and if they’ve brought nowt you’ll get eggs.’',
    ],
    said: [
      {
        by: 'Siân Llewellyn',
        words: ['You’ll get what the boats’ve brought', 'and if they’ve brought nowt you’ll get eggs.'],
      },
    ],
  },
  {
    paragraphs: [
      '“Rock ’n’ roll didn’t kill him, the stairs did,” the drummer’s sister, Bev Shaw, told mourners in Wolverhampton.',
    ],
    said: [{ by: 'Bev Shaw', words: 'Rock ’n’ roll didn’t kill him, the stairs did' }],
  },
  {
    paragraphs: [
      "Sana'a's old town has lost a third of its tower houses to rain. 'We can't rebuild what we can't reach,' said architect Nabil Al-Sharafi of the city's heritage office.",
    ],
    said: [{ by: 'Nabil Al-Sharafi', words: "We can't rebuild what we can't reach" }],
  },
  {
    paragraphs: [
      "'I'd've paid double,' said Pat D'Souza, who queued nine hours at Lord's for the last day of the Test. 'The kids' faces were worth the price of the tickets.'",
    ],
    said: [
      { by: "Pat D'Souza", words: ["I'd've paid double", "The kids' faces were worth the price of the tickets."] },
    ],
  },
  {
    paragraphs: [
      "The pub quiz at the Dog 'n' Duck has had the same winners for six years. \"They're my customers' children,\" landlord Bill O'Neill said, \"so I can't very well ban 'em.\"",
    ],
    said: [{ by: "Bill O'Neill", words: ["They're my customers' children", "so I can't very well ban 'em."] }],
  },
  {
    paragraphs: [
      "Hawai'i's last sugar train ran on Saturday. 'My father drove her an' his father stoked her,' said Keoni Ka'ai, who blew the whistle. 'There's nobody after me who'd know how.'",
    ],
    said: [
      {
        by: "Keoni Ka'ai",
        words: ["My father drove her an' his father stoked her", "There's nobody after me who'd know how."],
      },
    ],
  },
  {
    paragraphs: [
      'Two years after the fire, the residents’ hall is still boarded up. ‘It’s the insurers’ lawyers talking to the builders’ lawyers,’ said Funmi Okoro of the tenants’ association, ‘and nobody’s talking to us.’',
    ],
    said: [
      {
        by: 'Funmi Okoro',
        words: ['It’s the insurers’ lawyers talking to the builders’ lawyers', 'and nobody’s talking to us.'],
      },
    ],
  },
  {
    paragraphs: [
      'The moths’ wings are the colour of the bark they sit on, or were. ‘The bark’s changed and the moths haven’t,’ said Dr Hamish M’Culloch of the university’s field station at Rannoch.',
    ],
    said: [{ by: 'Hamish M’Culloch', words: 'The bark’s changed and the moths haven’t' }],
  },
  {
    paragraphs: [
      "\"Y'all've got the nicest drizzle I've ever stood in,\" country singer Clay Purvis told the crowd at Killarney's INEC on Friday.",
    ],
    said: [{ by: 'Clay Purvis', words: "Y'all've got the nicest drizzle I've ever stood in" }],
  },

  {
    paragraphs: [
      "'It's the players' choice, not mine,' said manager Colm Devaney. 'They've voted, and I'll drive the bus.'",
    ],
    said: [
      { by: 'Colm Devaney', words: ["It's the players' choice, not mine", "They've voted, and I'll drive the bus."] },
    ],
  },
  {
    paragraphs: [
      '‘The nurses’ pay doesn’t cover the nurses’ rent,’ Liz Amponsah of the health workers’ union told MPs. ‘That’s all there is to it.’',
    ],
    said: [
      { by: 'Liz Amponsah', words: ['The nurses’ pay doesn’t cover the nurses’ rent', 'That’s all there is to it.'] },
    ],
  },
  {
    paragraphs: [
      "Rock 'n' roll came to Tromsø in 1961. 'We'd never heard a bass like that, an' we'd never seen trousers like that either,' says Odd Lervik, who took the tickets.",
      "The '61 concert lasted half an hour.",
    ],
    said: [
      { by: 'Odd Lervik', words: "We'd never heard a bass like that, an' we'd never seen trousers like that either" },
    ],
  },
  {
    paragraphs: [
      'The James’s’ bakery on Union Street closes on Saturday after 88 years. ‘Our customers’ grandchildren don’t eat bread,’ said Valerie James.',
    ],
    said: [{ by: 'Valerie James', words: 'Our customers’ grandchildren don’t eat bread' }],
  },

  {
    paragraphs: [
      "'Folks' patience has run out,' said Bernie O'Dowd, who chairs the residents' group. 'Ours ran out in '09.'",
    ],
    said: [{ by: "Bernie O'Dowd", words: ["Folks' patience has run out", "Ours ran out in '09."] }],
  },
  {
    paragraphs: [
      '‘It’s the girls’ trophy, it’s their parents’ trophy and it’s the bus driver’s trophy,’ coach Mina Farahani told the crowd in Shiraz.',
    ],
    said: [
      {
        by: 'Mina Farahani',
        words: 'It’s the girls’ trophy, it’s their parents’ trophy and it’s the bus driver’s trophy',
      },
    ],
  },

  {
    paragraphs: [
      "'The farmers' market's finished,' said stallholder Geoff Tandy. 'It's the council's car park they want, an' they'll get it.'",
    ],
    said: [
      {
        by: 'Geoff Tandy',
        words: ["The farmers' market's finished", "It's the council's car park they want, an' they'll get it."],
      },
    ],
  },
  {
    paragraphs: [
      'The Ó Briains’ pub in Dingle has changed hands. ‘My grandfather’s brothers’ names are on that wall,’ said Cáit Ó Briain.',
    ],
    said: [{ by: 'Cáit Ó Briain', words: 'My grandfather’s brothers’ names are on that wall' }],
  },
];
