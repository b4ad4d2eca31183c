import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Cellist Ilse Brouwer spoke to us before her concert in Utrecht.',
      'Q: Do you still practise every day?',
      'A: Every day, and on Sundays twice, because the neighbours are at church.',
    ],
    said: [{ by: 'Ilse Brouwer', words: 'Every day, and on Sundays twice, because the neighbours are at church.' }],
    may: [{ by: 'Q', words: 'Do you still practise every day?' }],
  },
  {
    paragraphs: [
      'The exchange in the committee, from the official record:',
      'SMITH: When did you first see the memorandum?',
      'OKORO: On the day that it was in the newspapers.',
      'SMITH: And before that?',
      'OKORO: Before that it was on my desk.',
    ],
    said: [
      { by: 'Smith', words: 'When did you first see the memorandum?' },
      { by: 'Okoro', words: 'On the day that it was in the newspapers.' },
      { by: 'Smith', words: 'And before that?' },
      { by: 'Okoro', words: 'Before that it was on my desk.' },
    ],
  },
  {
    paragraphs: [
      'Deutsche Presse: Mr Albrecht, you are leaving politics after forty years. What will you do on Monday?',
      'Albrecht: I will sleep until seven and then I will read the papers and be angry, as always.',
    ],
    said: [
      { by: 'Albrecht', words: 'I will sleep until seven and then I will read the papers and be angry, as always.' },
    ],
    may: [
      {
        by: 'Deutsche Presse',
        words: 'Mr Albrecht, you are leaving politics after forty years. What will you do on Monday?',
      },
    ],
  },
  {
    paragraphs: [
      'From the trial of Nadia Kerimova in Baku, third day.',
      'JUDGE: You may sit down if you wish.',
      'KERIMOVA: I have been sitting for nine months.',
    ],
    said: [
      { by: 'Judge', words: 'You may sit down if you wish.' },
      { by: 'Nadia Kerimova', words: 'I have been sitting for nine months.' },
    ],
  },
  {
    paragraphs: [
      'Marine biologist Dr Rosalind Achebe answers our readers’ questions.',
      'Q: Do octopuses dream?',
      'A: They change colour in their sleep. I would not like to say what about.',
      'Q: Can I keep one at home?',
      'A: It would be kinder to keep one in the sea.',
    ],
    said: [
      { by: 'Rosalind Achebe', words: 'They change colour in their sleep. I would not like to say what about.' },
      { by: 'Rosalind Achebe', words: 'It would be kinder to keep one in the sea.' },
    ],
    may: [
      { by: 'Q', words: 'Do octopuses dream?' },
      { by: 'Q', words: 'Can I keep one at home?' },
    ],
  },
  {
    paragraphs: [
      'This is an edited transcript of the hearing in Wellington on Tuesday.',
      'MS TAMATI: Was the valve open or shut?',
      'MR FERGUSON: It was shut.',
      'MS TAMATI: You told the police that it was open.',
      'MR FERGUSON: I told them it should have been.',
    ],
    said: [
      { by: 'Tamati', words: 'Was the valve open or shut?' },
      { by: 'Ferguson', words: 'It was shut.' },
      { by: 'Tamati', words: 'You told the police that it was open.' },
      { by: 'Ferguson', words: 'I told them it should have been.' },
    ],
    may: [
      { by: ['Ferguson', 'You'], words: 'that it was open' },
      { by: ['Ferguson', 'I'], words: 'it should have been' },
    ],
  },
  {
    paragraphs: [
      'Q&A with Marco Antônio Reis, keeper of the lighthouse at Abrolhos',
      'Q: Is it lonely?',
      'A: There are nine hundred goats.',
    ],
    said: [{ by: 'Marco Antônio Reis', words: 'There are nine hundred goats.' }],
    may: [{ by: 'Q', words: 'Is it lonely?' }],
  },
  {
    paragraphs: [
      'The presenter, Grace Mundy, had both candidates in the studio.',
      'MUNDY: Mr Pell, yes or no?',
      'PELL: It is more complicated than that.',
      'HARGREAVES: It is not. Yes.',
    ],
    said: [
      { by: 'Grace Mundy', words: 'Mr Pell, yes or no?' },
      { by: 'Pell', words: 'It is more complicated than that.' },
      { by: 'Hargreaves', words: 'It is not. Yes.' },
    ],
  },
  {
    paragraphs: [
      'Chef Manjit Bains, 44, on garlic, grandmothers and the guide that took away his star.',
      'Q: Were you angry?',
      'A: For a week. Then I took the white cloths off the tables and people started to laugh again.',
      'It is the best thing that ever happened to the food.',
    ],
    said: [
      {
        by: 'Manjit Bains',
        words: [
          'For a week. Then I took the white cloths off the tables and people started to laugh again.',
          'It is the best thing that ever happened to the food.',
        ],
      },
    ],
    may: [{ by: 'Q', words: 'Were you angry?' }],
  },
  {
    paragraphs: [
      'The tower’s recording of the last minute reads:',
      'TOWER: Confirm you have the field in sight.',
      'PILOT: I have a field in sight.',
    ],
    said: [
      { by: 'Tower', words: 'Confirm you have the field in sight.' },
      { by: 'Pilot', words: 'I have a field in sight.' },
    ],
  },
  {
    paragraphs: [
      'Q: Professor Kagawa, you say that sleep is a kind of housekeeping. What is being cleaned?',
      'A: The day. You would not leave the dishes for sixteen years.',
    ],
    said: [{ by: 'Kagawa', words: 'The day. You would not leave the dishes for sixteen years.' }],
    may: [
      { by: 'Q', words: 'Professor Kagawa, you say that sleep is a kind of housekeeping. What is being cleaned?' },
      { by: ['Kagawa', 'you'], words: 'that sleep is a kind of housekeeping' },
    ],
  },
  {
    paragraphs: [
      'From the minutes of the parish council of Nether Wallop:',
      'CHAIR: The next item is the bench.',
      'CLLR DREW: I move that we sit on it.',
      'CHAIR: Carried.',
    ],
    said: [
      { by: 'Chair', words: 'The next item is the bench.' },
      { by: 'Drew', words: 'I move that we sit on it.' },
      { by: 'Chair', words: 'Carried.' },
    ],
  },
];
