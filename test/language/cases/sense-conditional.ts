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
];
