import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    title: 'A bridge is a promise: Nadia Ferrow on building in a town that floods',
    paragraphs: [
      'Engineer Nadia Ferrow, 52, has built 31 bridges. She spoke to us on the bank of the Orne.',
      'Q: Have you ever been afraid of a bridge?',
      'A: Once. I closed it in front of the minister. The minister said: “You will never work here again.” I have built three more.',
      'Q: Mayor Holm said that the delay cost the town 4 million euros. Is he right?',
      'A: He counts the ferry as well. He knows that, because I told him so in March.',
    ],
    said: [
      {
        by: 'Nadia Ferrow',
        words:
          'Once. I closed it in front of the minister. The minister said: “You will never work here again.” I have built three more.',
      },
      { by: 'The minister', words: '“You will never work here again.”' },
      { by: 'Holm', words: 'that the delay cost the town 4 million euros' },
      { by: 'Nadia Ferrow', words: 'He counts the ferry as well. He knows that, because I told him so in March.' },
    ],
    may: [
      { by: 'Q', words: 'Have you ever been afraid of a bridge?' },
      { by: 'Q', words: 'Mayor Holm said that the delay cost the town 4 million euros. Is he right?' },
    ],
  },
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

  {
    paragraphs: [
      'Rower Tobias Engh talked to The Harbour Post about his year off.',
      'THP: Do you miss the boat?',
      'TE: I miss the silence in the boat. I don’t miss getting up at five.',
      'THP: Will you be back?',
      'TE: Ask me in October.',
    ],
    said: [
      { by: 'Tobias Engh', words: 'I miss the silence in the boat. I don’t miss getting up at five.' },
      { by: 'Tobias Engh', words: 'Ask me in October.' },
    ],
    may: [
      { by: ['THP', 'The Harbour Post', null], words: 'Do you miss the boat?' },
      { by: ['THP', 'The Harbour Post', null], words: 'Will you be back?' },
    ],
  },
  {
    paragraphs: [
      'From the minutes of the inquiry into the ferry:',
      'JUDGE BRANDT: Who had the key to the bow door?',
      'MR SAVAGE: The first officer, my lady.',
      'JUDGE BRANDT: And where was he?',
      'MR SAVAGE: Ashore.',
    ],
    said: [
      { by: ['Judge Brandt', 'Brandt'], words: 'Who had the key to the bow door?' },
      { by: ['Mr Savage', 'Savage'], words: 'The first officer, my lady.' },
      { by: ['Judge Brandt', 'Brandt'], words: 'And where was he?' },
      { by: ['Mr Savage', 'Savage'], words: 'Ashore.' },
    ],
  },
  {
    paragraphs: [
      'Interview with Camila Duarte, who designs shoes in São Paulo.',
      'How many pairs do you own?',
      'Camila Duarte: Four. One of them is for the beach.',
      'And how many have you designed?',
      'Camila Duarte: I stopped counting at nine hundred.',
    ],
    said: [
      { by: 'Camila Duarte', words: 'Four. One of them is for the beach.' },
      { by: 'Camila Duarte', words: 'I stopped counting at nine hundred.' },
    ],
    may: [
      { by: null, words: 'How many pairs do you own?' },
      { by: null, words: 'And how many have you designed?' },
    ],
  },
  {
    paragraphs: [
      'Dr Wen Jiayi of the panda centre in Ya’an answers our readers’ questions.',
      'Q. Are they lazy?',
      'A. They are careful with energy. So would you be on that food.',
      'Q. Do they know you?',
      'A. They know my bucket.',
    ],
    said: [
      { by: 'Wen Jiayi', words: 'They are careful with energy. So would you be on that food.' },
      { by: 'Wen Jiayi', words: 'They know my bucket.' },
    ],
    may: [
      { by: [null, 'Q'], words: 'Are they lazy?' },
      { by: [null, 'Q'], words: 'Do they know you?' },
    ],
  },

  {
    paragraphs: [
      'The novelist Sefa Aydin spoke to our books editor, Jane Holl.',
      'Holl: You wrote this book on a ferry. Why?',
      'Aydin: There is no telephone on it, and the tea is good.',
      'Holl: How long did it take?',
      'Aydin: Four hundred crossings.',
    ],
    said: [
      { by: 'Jane Holl', words: 'You wrote this book on a ferry. Why?' },
      { by: 'Sefa Aydin', words: 'There is no telephone on it, and the tea is good.' },
      { by: 'Jane Holl', words: 'How long did it take?' },
      { by: 'Sefa Aydin', words: 'Four hundred crossings.' },
    ],
  },
  {
    paragraphs: [
      'Five questions for chef Luca Moretti',
      'What did you eat today?',
      'Bread. My wife hid the rest.',
      'Do you cook at home?',
      'I am not allowed to. I leave the kitchen like a battlefield.',
    ],
    said: [
      { by: 'Luca Moretti', words: 'Bread. My wife hid the rest.' },
      { by: 'Luca Moretti', words: 'I am not allowed to. I leave the kitchen like a battlefield.' },
    ],
    may: [
      { by: [null, 'Q'], words: 'What did you eat today?' },
      { by: [null, 'Q'], words: 'Do you cook at home?' },
    ],
  },

  {
    paragraphs: [
      'Sculptor Agnes Boateng spoke to us in her yard in Kumasi.',
      'Q: Why bronze?',
      'A: It forgives. Stone remembers everything you did to it.',
      'Q: And wood?',
      'A: Wood gossips.',
    ],
    said: [
      { by: 'Agnes Boateng', words: 'It forgives. Stone remembers everything you did to it.' },
      { by: 'Agnes Boateng', words: 'Wood gossips.' },
    ],
    may: [
      { by: [null, 'Q'], words: 'Why bronze?' },
      { by: [null, 'Q'], words: 'And wood?' },
    ],
  },
  {
    paragraphs: [
      'Extract from the hearing of 4 May:',
      'SENATOR PYKE: Did you read the contract?',
      'MS ALDANA: I signed it, sir.',
      'SENATOR PYKE: That is not what I asked.',
      'MS ALDANA: It is what I did.',
    ],
    said: [
      { by: ['Senator Pyke', 'Pyke'], words: 'Did you read the contract?' },
      { by: ['Ms Aldana', 'Aldana'], words: 'I signed it, sir.' },
      { by: ['Senator Pyke', 'Pyke'], words: 'That is not what I asked.' },
      { by: ['Ms Aldana', 'Aldana'], words: 'It is what I did.' },
    ],
  },
];
