import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'If Governor Marcelo Pinto says that the dam will hold, people will go home. He has said nothing so far.',
    ],
    said: [],
    may: [{ by: 'Marcelo Pinto', words: 'that the dam will hold', denied: true }],
  },
  {
    paragraphs: ['Should the bank announce that it is leaving Douglas, the island would lose one job in fifty.'],
    said: [],
    may: [{ by: 'the bank', words: 'that it is leaving Douglas', denied: true }],
  },
  {
    paragraphs: ['Captain Sami Virtanen could have said that the ice was too thin for a bus. He did not.'],
    said: [],
    may: [{ by: 'Sami Virtanen', words: 'that the ice was too thin for a bus', denied: true }],
  },
  {
    paragraphs: [
      'Unless the court says that the contract is void, the town of Bari will pay for a stadium without a team until 2041.',
    ],
    said: [],
    may: [{ by: 'the court', words: 'that the contract is void', denied: true }],
  },
  {
    paragraphs: [
      'The minister, Pravin Jha, may say on Thursday that the toll is to be dropped. The lorries are not waiting: they use the other road.',
    ],
    said: [],
    may: [{ by: 'Pravin Jha', words: 'that the toll is to be dropped', denied: true }],
  },
  {
    paragraphs: [
      'Had the engineer reported that the bolt was missing, the wheel at the fair in Cork would not have turned.',
    ],
    said: [],
    may: [{ by: 'the engineer', words: 'that the bolt was missing', denied: true }],
  },
  {
    paragraphs: [
      'Farmers should have been told that the seed was treated, Commissioner Olena Hrytsenko said in Lutsk.',
    ],
    said: [{ by: 'Olena Hrytsenko', words: 'Farmers should have been told that the seed was treated' }],
  },
  {
    paragraphs: ['If, as the club says, the money has been paid, goalkeeper Ansu Ceesay can leave for Porto tonight.'],
    said: [],
    may: [{ by: 'the club', words: 'the money has been paid' }],
  },
  {
    paragraphs: [
      '“Were I ten years younger I would hit him, and were he ten years older I would win,” said former heavyweight Bruno Sá of his rival.',
    ],
    said: [
      { by: 'Bruno Sá', words: 'Were I ten years younger I would hit him, and were he ten years older I would win' },
    ],
  },
  {
    paragraphs: [
      'The president will be asked to say whether the army is still in the villages. If he says that it is not, the observers have photographs.',
    ],
    said: [],
    may: [
      { by: ['he', 'The president'], words: 'that it is not', denied: true },
      { by: 'The president', words: 'whether the army is still in the villages', denied: true },
    ],
  },
  {
    paragraphs: ['Anyone who says that the sea at Brighton is warm is selling something.'],
    said: [],
    may: [
      { by: 'Anyone', words: 'that the sea at Brighton is warm', denied: true },
      {
        by: 'Anyone who says that the sea at Brighton is warm',
        words: 'that the sea at Brighton is warm',
        denied: true,
      },
    ],
  },
  {
    paragraphs: ['The price will come down by Easter if the rains come, trader Salma Idris said in Kano.'],
    said: [{ by: 'Salma Idris', words: 'The price will come down by Easter if the rains come' }],
  },

  {
    paragraphs: [
      'If the coach says on Friday that Lindholm is fit, he will play. The coach, Anders Rask, likes to wait.',
    ],
    said: [],
    may: [
      { by: ['The coach', 'coach', 'Anders Rask'], words: 'that Lindholm is fit', denied: true },
      { by: null, words: 'that Lindholm is fit' },
    ],
  },
  {
    paragraphs: [
      'Should the court find that the will was forged, the house in Antibes goes to the city. The trial opens on 3 March.',
    ],
    said: [],
    may: [
      { by: ['the court', 'court'], words: 'that the will was forged', denied: true },
      { by: null, words: 'that the will was forged' },
    ],
  },
  {
    paragraphs: [
      '“If I said I was happy, I would be lying,” said Zurab Tsereli, whose team finished last. “We have a year to think.”',
    ],
    said: [{ by: 'Zurab Tsereli', words: ['If I said I was happy, I would be lying', 'We have a year to think.'] }],
    may: [{ by: 'Zurab Tsereli', words: 'I was happy', denied: true }],
  },
  {
    paragraphs: [
      'Shares would fall further, analysts say, if the company were to admit that the batteries can burn. Its spokesman, Hugh Pell, gave no comment.',
    ],
    said: [
      {
        by: 'analysts',
        words: ['Shares would fall further', 'if the company were to admit that the batteries can burn'],
      },
    ],
    may: [{ by: ['the company', 'company'], words: 'that the batteries can burn', denied: true }],
  },

  {
    paragraphs: [
      'Unless the regulator says by Friday that the test was fair, the results will be thrown out. Some 40,000 pupils took it.',
    ],
    said: [],
    may: [
      { by: ['the regulator', 'regulator'], words: 'that the test was fair', denied: true },
      { by: null, words: 'that the test was fair' },
    ],
  },
  {
    paragraphs: [
      'Had anybody asked whether the roof was safe, they would have been told that it was not. Nobody asked.',
    ],
    said: [],
    may: [
      { by: [null, 'anybody'], words: 'whether the roof was safe', denied: true },
      { by: null, words: 'that it was not' },
    ],
  },

  {
    paragraphs: ['If the doctors say that she can run, Amina Wario will start in Berlin. Her flight leaves on Friday.'],
    said: [],
    may: [
      { by: ['the doctors', 'doctors'], words: 'that she can run', denied: true },
      { by: null, words: 'that she can run' },
    ],
  },
  {
    paragraphs: [
      'The lawyer would only say that the talks had been long. Her client, Dario Fenn, had slept through them.',
    ],
    said: [{ by: ['The lawyer', 'lawyer'], words: 'that the talks had been long' }],
  },
];
