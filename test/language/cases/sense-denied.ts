import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Former treasurer Colin Mabey denied that he had ever met the builder or taken a holiday at his expense.',
    ],
    said: [
      { by: 'Colin Mabey', words: 'that he had ever met the builder or taken a holiday at his expense', denied: true },
    ],
  },
  {
    paragraphs: ['The airline did not say whether passengers on Tuesday’s flight to Nadi would get their money back.'],
    said: [
      {
        by: 'The airline',
        words: 'whether passengers on Tuesday’s flight to Nadi would get their money back',
        denied: true,
      },
    ],
  },
  {
    paragraphs: ['“I did not sell the painting and I did not paint it either,” said dealer Achille Renzi.'],
    said: [{ by: 'Achille Renzi', words: 'I did not sell the painting and I did not paint it either' }],
  },
  {
    paragraphs: [
      'Minister Thandeka Zuma never said that the water was safe to drink. She said it was safe to wash in.',
    ],
    said: [
      { by: 'Thandeka Zuma', words: 'that the water was safe to drink', denied: true },
      { by: 'Thandeka Zuma', words: 'it was safe to wash in' },
    ],
  },
  {
    paragraphs: [
      'Bank of Malta governor Rita Camilleri dismissed the claim that the reserves had been pledged to a foreign lender.',
    ],
    said: [{ by: 'Rita Camilleri', words: 'that the reserves had been pledged to a foreign lender', denied: true }],
  },
  {
    paragraphs: [
      'Asked about the tape, Senator Rogério Leal said he had no memory of it. He did not deny that the voice was his.',
    ],
    said: [{ by: 'Rogério Leal', words: 'he had no memory of it' }],
    may: [{ by: 'Rogério Leal', words: 'that the voice was his', denied: true }],
  },
  {
    paragraphs: ['Drug maker Velora denies that its scientists knew of the side effects before 2018.'],
    said: [
      {
        by: ['Velora', 'Drug maker Velora'],
        words: 'that its scientists knew of the side effects before 2018',
        denied: true,
      },
    ],
  },
  {
    paragraphs: ['The actor’s agent, Babs Quigley, refused to say whether he had been asked to play the part again.'],
    said: [{ by: 'Babs Quigley', words: 'whether he had been asked to play the part again', denied: true }],
  },
  {
    paragraphs: ['Deputy mayor Gert Claes rejected suggestions that the canal had been drained to find his car keys.'],
    said: [{ by: 'Gert Claes', words: 'that the canal had been drained to find his car keys', denied: true }],
  },
  {
    paragraphs: ['Professor Hina Qureshi was careful not to say that the drug would work in people.'],
    said: [{ by: 'Hina Qureshi', words: 'that the drug would work in people', denied: true }],
  },
  {
    paragraphs: [
      'The defendants deny conspiring to fix the price of eggs. They said there had been a meeting, and an omelette.',
    ],
    said: [{ by: 'The defendants', words: 'there had been a meeting, and an omelette' }],
    may: [{ by: 'The defendants', words: 'conspiring to fix the price of eggs', denied: true }],
  },
  {
    paragraphs: ['Norway’s skiing federation has not said that it will appeal against the ban.'],
    said: [
      {
        by: ['Norway’s skiing federation', 'skiing federation'],
        words: 'that it will appeal against the ban',
        denied: true,
      },
    ],
  },

  {
    paragraphs: ['The minister, Ludmila Tkachuk, denied that she had flown to the match in an army helicopter.'],
    said: [{ by: 'Ludmila Tkachuk', words: 'that she had flown to the match in an army helicopter', denied: true }],
  },
  {
    paragraphs: [
      '“I never said the town was finished,” the mayor of Gela, Rosario Vella, told the council on Monday. “I said it was tired.”',
    ],
    said: [{ by: 'Rosario Vella', words: ['I never said the town was finished', 'I said it was tired.'] }],
    may: [
      { by: 'Rosario Vella', words: 'the town was finished', denied: true },
      { by: 'Rosario Vella', words: 'it was tired' },
    ],
  },
  {
    paragraphs: [
      'Boeke’s agent declined to confirm that the midfielder had signed for Galway. The club’s website shows him in its shirt.',
    ],
    said: [
      {
        by: ['Boeke’s agent', "Boeke's agent", 'agent'],
        words: 'that the midfielder had signed for Galway',
        denied: true,
      },
    ],
  },
  {
    paragraphs: ['Neither the company nor its lawyers have admitted that the tank was leaking before the storm.'],
    said: [
      {
        by: [
          null,
          'Neither the company nor its lawyers',
          'the company',
          'company',
          'its lawyers',
          'the company nor its lawyers',
        ],
        words: 'that the tank was leaking before the storm',
        denied: true,
      },
    ],
  },

  {
    paragraphs: ['The club has rejected reports that its owner, Marat Seitov, wants to sell.'],
    said: [{ by: ['The club', 'club'], words: 'that its owner, Marat Seitov, wants to sell', denied: true }],
    may: [{ by: ['The club', 'club'], words: 'reports that its owner, Marat Seitov, wants to sell', denied: true }],
  },
  {
    paragraphs: ['Police would not say whether the man had been armed. A witness, Carol Dane, said that he had not.'],
    said: [
      { by: 'Police', words: 'whether the man had been armed', denied: true },
      { by: 'Carol Dane', words: 'that he had not' },
    ],
  },

  {
    paragraphs: [
      'Airline executives have never admitted that the seats got smaller. A tape measure, said passenger Gail Rudge, admits it for them.',
    ],
    said: [
      { by: ['Airline executives'], words: 'that the seats got smaller', denied: true },
      { by: 'Gail Rudge', words: ['A tape measure', 'admits it for them'] },
    ],
  },
  {
    paragraphs: ['Striker Kofi Mensah denies having asked for a transfer.'],
    said: [{ by: 'Kofi Mensah', words: 'having asked for a transfer', denied: true }],
  },
];
