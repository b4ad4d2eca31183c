import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['“Who is going to pay for the other half of the bridge?” asked councillor Enid Vaughan.'],
    said: [{ by: 'Enid Vaughan', words: 'Who is going to pay for the other half of the bridge?' }],
  },
  {
    paragraphs: ['Asked if the merger would cost jobs in Cork, chairman Rory Sheehy said it would move some.'],
    said: [{ by: 'Rory Sheehy', words: 'it would move some' }],
    may: [{ by: null, words: 'if the merger would cost jobs in Cork' }],
  },
  {
    paragraphs: [
      'The judge asked the witness, Leo Castellani, why he had washed the carpet. He said that it was Saturday.',
    ],
    said: [
      { by: 'The judge', words: 'why he had washed the carpet' },
      { by: 'Leo Castellani', words: 'that it was Saturday' },
    ],
  },
  {
    paragraphs: ['“Can a city be too clean?” wonders the Danish urbanist Freja Munk in her new book.'],
    said: [{ by: 'Freja Munk', words: 'Can a city be too clean?' }],
  },
  {
    paragraphs: ['Reporters asked how much the fountain had cost. Mayor Stella Arden said it had been a gift.'],
    said: [
      { by: 'Reporters', words: 'how much the fountain had cost' },
      { by: 'Stella Arden', words: 'it had been a gift' },
    ],
  },
  {
    paragraphs: [
      'Parents in Leitrim want to know why the bus no longer stops at the school. “Are they to walk the bog road in the dark?” asked Deirdre McGoldrick, who has three children there.',
    ],
    said: [{ by: 'Deirdre McGoldrick', words: 'Are they to walk the bog road in the dark?' }],
    may: [
      { by: ['Parents in Leitrim', 'Parents'], words: 'why the bus no longer stops at the school' },
      { by: ['Parents in Leitrim', 'Parents'], words: 'to know why the bus no longer stops at the school' },
    ],
  },
  {
    paragraphs: [
      'The committee’s chairman, Lord Ashcombe, inquired whether anyone at the company had ever used its own telephone line.',
    ],
    said: [{ by: 'Ashcombe', words: 'whether anyone at the company had ever used its own telephone line' }],
  },
  {
    paragraphs: ['When asked who had taught her to sail, Malia Fonoti said: “Nobody. I fell in.”'],
    said: [{ by: 'Malia Fonoti', words: 'Nobody. I fell in.' }],
    may: [{ by: null, words: 'who had taught her to sail' }],
  },
  {
    paragraphs: [
      'Did the minister know? The inquiry in Nassau has heard from forty people and is to hear from him on Monday.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Pressed on whether he would stand again, Premier Lachlan Burke said that he had a fence to mend first.',
    ],
    said: [{ by: 'Lachlan Burke', words: 'that he had a fence to mend first' }],
    may: [{ by: null, words: 'whether he would stand again' }],
  },
  {
    paragraphs: [
      '"Why should a poor country vaccinate its chickens for a rich one?" asked Dr Moussa Keita, Mali\'s chief vet.',
    ],
    said: [{ by: 'Moussa Keita', words: 'Why should a poor country vaccinate its chickens for a rich one?' }],
  },
  {
    paragraphs: [
      'The letter does not ask for money. It asks if the house still has its green door, archivist Judit Sipos says.',
    ],
    said: [{ by: 'Judit Sipos', words: 'It asks if the house still has its green door' }],
    may: [{ by: ['The letter', 'It'], words: 'if the house still has its green door' }],
  },

  {
    paragraphs: ['“Who locked the gate?” the coroner, Miriam Achterberg, asked three times. Nobody answered.'],
    said: [{ by: 'Miriam Achterberg', words: 'Who locked the gate?' }],
  },
  {
    paragraphs: ['Shareholder Bernd Lüders wanted to know why the chairman needed two cars. The chairman had three.'],
    said: [{ by: 'Bernd Lüders', words: 'why the chairman needed two cars' }],
  },
  {
    paragraphs: [
      'Did the minister tell the bank to lend the money? That is what the committee will ask Paulo Serra on Thursday.',
    ],
    said: [],
    may: [
      { by: ['the minister', 'minister', 'Paulo Serra'], words: 'to lend the money', denied: true },
      { by: ['the committee', 'committee'], words: 'Did the minister tell the bank to lend the money?' },
    ],
  },
  {
    paragraphs: [
      'Senator Ruth Callaway asked whether the drones could be flown over a crowd. The general said he would write to her.',
    ],
    said: [
      { by: 'Ruth Callaway', words: 'whether the drones could be flown over a crowd' },
      { by: 'The general', words: 'he would write to her' },
    ],
  },

  {
    paragraphs: ['“Is anyone here a vet?” the conductor asked over the loudspeaker somewhere north of Lyon.'],
    said: [{ by: ['the conductor', 'conductor'], words: 'Is anyone here a vet?' }],
  },
  {
    paragraphs: ['Coach Elke Maurer wondered aloud why the other team had been given the sunny half.'],
    said: [{ by: 'Elke Maurer', words: 'why the other team had been given the sunny half' }],
  },

  {
    paragraphs: [
      '“What did you think would happen?” Judge Aila Korpi asked the two men who had driven a tractor onto the ice.',
    ],
    said: [{ by: 'Aila Korpi', words: 'What did you think would happen?' }],
  },
  {
    paragraphs: ['A pupil asked the astronaut, Hadiza Bello, how one scratches one’s nose in space.'],
    said: [{ by: ['A pupil', 'pupil'], words: 'how one scratches one’s nose in space' }],
  },
];
