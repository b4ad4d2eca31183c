import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Greta Holmqvist, 9, found the sword in a lake in Småland while she was looking for a place to sit down. “I felt something with my foot,” Greta said.',
    ],
    said: [{ by: 'Greta Holmqvist', words: 'I felt something with my foot' }],
  },
  {
    paragraphs: [
      'Tyrone Beckles cut hair in Brixton for fifty years without putting up his prices. On Saturday he closed. "Everyone came in for one last trim," Tyrone said. "Some of them are bald."',
    ],
    said: [{ by: 'Tyrone Beckles', words: ['Everyone came in for one last trim', 'Some of them are bald.'] }],
  },
  {
    paragraphs: [
      'Mia and Noah Sheridan gave their paddling pool to the ducks. “They looked hot,” said Mia, who is five.',
    ],
    said: [{ by: ['Mia Sheridan', 'Mia'], words: 'They looked hot' }],
  },
  {
    paragraphs: [
      'Nurse Blessing Eke was on her way home when the bus overturned near Owerri. She treated eleven people by the light of a burning tyre. A survivor, Sunday Okafor, said Blessing had torn up her uniform for bandages.',
    ],
    said: [{ by: 'Sunday Okafor', words: 'Blessing had torn up her uniform for bandages' }],
  },
  {
    paragraphs: [
      'Kirsty McAllister and her guide dog, Biscuit, have climbed all 282 Munros. Kirsty said the dog had chosen the routes.',
    ],
    said: [{ by: 'Kirsty McAllister', words: 'the dog had chosen the routes' }],
  },
  {
    paragraphs: [
      'The house in Porto Alegre was the last in the street with its lights on. Inside, Dona Lurdes Machado, 90, was making coffee for the firemen. “They were wet and they were boys,” Dona Lurdes said.',
    ],
    said: [{ by: ['Lurdes Machado', 'Dona Lurdes Machado'], words: 'They were wet and they were boys' }],
  },
  {
    paragraphs: [
      'Pupils at the Gaelscoil in Dingle have written to the Pope about their hamster. He has written back. Saoirse Begley, 8, who signed the letter, is not satisfied. “He didn’t say if hamsters go to heaven,” said Saoirse. “He said he would think of us.”',
    ],
    said: [
      { by: 'Saoirse Begley', words: ['He didn’t say if hamsters go to heaven', 'He said he would think of us.'] },
    ],
    may: [
      { by: 'the Pope', words: 'he would think of us' },
      { by: 'the Pope', words: 'if hamsters go to heaven', denied: true },
    ],
  },
  {
    paragraphs: [
      'Ahmet Kaya left Izmir in 1972 with one suitcase. He has never unpacked it. Ahmet told his granddaughter that a man needs something to carry.',
    ],
    said: [{ by: 'Ahmet Kaya', words: 'that a man needs something to carry' }],
  },
  {
    paragraphs: [
      'The lottery winners are Jo and Phil Hartnell of Exmouth. Jo said the first thing they had bought was a new washing line.',
    ],
    said: [{ by: ['Jo Hartnell', 'Jo'], words: 'the first thing they had bought was a new washing line' }],
  },
  {
    paragraphs: [
      'Olivia Trent’s ninth birthday brought no presents, and worms. Her headmistress, Mrs Gail Purdey, sent a bucket of them. "They are called Kevin," said Olivia. "All of them."',
    ],
    said: [{ by: 'Olivia Trent', words: ['They are called Kevin', 'All of them.'] }],
  },
  {
    paragraphs: [
      'Nobody in the band can read music except Siobhan Kehoe. “I read it to them, like a bedtime story,” Siobhan says.',
    ],
    said: [{ by: 'Siobhan Kehoe', words: 'I read it to them, like a bedtime story' }],
  },
  {
    paragraphs: [
      'Emeka and Ada Nwachukwu met in a lift in Port Harcourt that had stopped between two floors. “He told me a joke,” Ada said. “It was a bad joke, but there were four hours.”',
    ],
    said: [
      { by: ['Ada Nwachukwu', 'Ada'], words: ['He told me a joke', 'It was a bad joke, but there were four hours.'] },
    ],
  },

  {
    paragraphs: [
      'Nine-year-old Malik Osei found the coin in his grandmother’s garden in Croydon. “I thought it was a button,” said Malik. The museum has offered him a visit.',
    ],
    said: [{ by: 'Malik Osei', words: 'I thought it was a button' }],
  },
  {
    paragraphs: [
      'Chloe Pargeter, 34, lost her sight in a fire. She has since climbed eleven mountains. “People describe the view to me,” Chloe says, “and they always get it wrong.”',
    ],
    said: [{ by: 'Chloe Pargeter', words: ['People describe the view to me', 'and they always get it wrong.'] }],
  },
  {
    paragraphs: [
      'Arturo and Inés Calderón met at a bus stop in Valparaíso. Arturo says it was raining. Inés remembers that it was not.',
    ],
    said: [
      { by: ['Arturo Calderón', 'Arturo'], words: 'it was raining' },
      { by: 'Inés Calderón', words: 'that it was not' },
    ],
  },
  {
    paragraphs: [
      'The singer Dragana Ilić fills stadiums from Ljubljana to Skopje. Backstage, Dragana drinks hot water and speaks in whispers. She says her voice is “a rented room”.',
    ],
    said: [{ by: 'Dragana Ilić', words: 'her voice is “a rented room”' }],
    may: [{ by: 'Dragana Ilić', words: 'a rented room' }],
  },

  {
    paragraphs: [
      'Twins Femi and Kehinde Balogun, 11, built the radio from a biscuit tin. “Mine is the aerial,” says Kehinde. “His is the noise.”',
    ],
    said: [{ by: 'Kehinde Balogun', words: ['Mine is the aerial', 'His is the noise.'] }],
  },
  {
    paragraphs: [
      'Marlene Voigt was 19 when she joined the circus in Rostock. “I lied about my age,” Marlene admits, “in the other direction.”',
    ],
    said: [{ by: 'Marlene Voigt', words: ['I lied about my age', 'in the other direction.'] }],
  },

  {
    paragraphs: [
      'Dwayne Pinnock, 8, wrote to the bank himself. “I want a loan for a horse,” wrote Dwayne. The bank sent him a badge.',
    ],
    said: [{ by: 'Dwayne Pinnock', words: 'I want a loan for a horse' }],
  },
  {
    paragraphs: [
      'For Greta Solheim the climb began in a hospital bed in Bodø. Greta says that she counted the ceiling tiles and multiplied.',
    ],
    said: [{ by: 'Greta Solheim', words: 'that she counted the ceiling tiles and multiplied' }],
  },
];
