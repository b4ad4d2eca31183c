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
];
