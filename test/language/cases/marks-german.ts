import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The Elbe reached 7.20 metres in Dresden on Wednesday morning, and the old town closed its flood gates.',
      '„We have done this before and we know how it goes,“ said Katrin Lehmann, who is in charge of the city’s dykes.',
    ],
    said: [{ by: 'Katrin Lehmann', words: 'We have done this before and we know how it goes,' }],
  },
  {
    paragraphs: [
      '„Nobody came to the theatre to be comfortable,“ director Matthias Brandt told the audience in Graz, which had been standing for three hours.',
    ],
    said: [{ by: 'Matthias Brandt', words: 'Nobody came to the theatre to be comfortable,' }],
  },
  {
    paragraphs: [
      'After twenty-three years in the choir of the Thomaskirche, Jonas Wirth sang for the last time on Sunday. „My voice went down a tone,“ he said, „and so did I.“',
    ],
    said: [{ by: 'Jonas Wirth', words: ['My voice went down a tone', 'and so did I.'] }],
  },
  {
    paragraphs: [
      'A wolf was seen on Monday in a playground in Cottbus, where it drank from a puddle and went away. „It looked better fed than my dog,“ said Petra Noack, who had filmed it from her kitchen.',
    ],
    said: [{ by: 'Petra Noack', words: 'It looked better fed than my dog' }],
  },
  {
    paragraphs: [
      'The Czech central bank left its main rate at 3.5 per cent. „We can wait, and waiting costs us nothing,“ governor Tomáš Malý said in Prague.',
    ],
    said: [{ by: 'Tomáš Malý', words: 'We can wait, and waiting costs us nothing,' }],
  },
  {
    paragraphs: [
      'Winemakers along the Mosel started the harvest three weeks early. „My grandfather picked in October, in gloves,“ said Anneliese Kremer from Traben. „I pick in August, in a hat.“',
    ],
    said: [
      {
        by: 'Anneliese Kremer',
        words: ['My grandfather picked in October, in gloves,', 'I pick in August, in a hat.'],
      },
    ],
  },
  {
    paragraphs: [
      'The bridge over the Danube at Vidin will be closed to lorries until autumn. Bulgaria’s transport minister, Plamen Iliev, said the cracks were „not dangerous, but not beautiful either“.',
    ],
    said: [{ by: 'Plamen Iliev', words: 'the cracks were „not dangerous, but not beautiful either“' }],
  },
  {
    paragraphs: [
      'Sister Benedikta has kept bees at the abbey near Altötting for half a century. „They do not pray,“ she says, „but they are punctual.“',
    ],
    said: [{ by: 'Sister Benedikta', words: ['They do not pray', 'but they are punctual.'] }],
  },
  {
    paragraphs: [
      'The court in Linz acquitted the mountain guide of all charges. Judge Eva Pichler said: „A mountain is not a staircase. Who goes up there knows that, or should.“',
    ],
    said: [{ by: 'Eva Pichler', words: 'A mountain is not a staircase. Who goes up there knows that, or should.' }],
  },
  {
    paragraphs: [
      'Physicists at the institute in Garching have kept a plasma burning for eight minutes, a German record. „Nobody breathed,“ said Dr Farid Rahimi, who stood in the control room. „Afterwards everybody talked at once.“',
    ],
    said: [{ by: 'Farid Rahimi', words: ['Nobody breathed', 'Afterwards everybody talked at once.'] }],
  },
  {
    paragraphs: [
      '„A strike at Christmas hits the wrong people,“ said Stefan Groth, who speaks for the railway’s passengers. The drivers’ union walks out on Thursday.',
    ],
    said: [{ by: 'Stefan Groth', words: 'A strike at Christmas hits the wrong people,' }],
  },
  {
    paragraphs: [
      'The bakers’ guild of Lübeck has sued a discounter over marzipan that contains no almonds. „It is sugar in a costume,“ guild master Hinrich Voss told the court.',
    ],
    said: [{ by: 'Hinrich Voss', words: 'It is sugar in a costume' }],
  },

  {
    paragraphs: [
      'Vienna’s tram drivers are to get air conditioning. „In August it is 41 degrees in my cabin, and the passengers think I am in a bad mood“, said driver Renate Holub.',
    ],
    said: [
      {
        by: 'Renate Holub',
        words: 'In August it is 41 degrees in my cabin, and the passengers think I am in a bad mood',
      },
    ],
  },
  {
    paragraphs: [
      'Midfielder Jonas Vrba leaves Jihlava for Turkey. „It is not about money,“ he said on Monday. „Well, it is a little about money.“',
    ],
    said: [{ by: 'Jonas Vrba', words: ['It is not about money', 'Well, it is a little about money.'] }],
  },
  {
    paragraphs: [
      '„The archive was dry, it was dark, and it was full of mice“: so the historian Birgit Ahlers describes the cellar in Lübeck where she found the ledgers.',
    ],
    said: [{ by: 'Birgit Ahlers', words: 'The archive was dry, it was dark, and it was full of mice' }],
  },
  {
    paragraphs: [
      'The prosecutor in Kraków asked for nine years. ‚My client built bridges that stand‘, answered the defence lawyer, Tomasz Wilk. The verdict is expected in May.',
    ],
    said: [{ by: 'Tomasz Wilk', words: 'My client built bridges that stand' }],
  },

  {
    paragraphs: [
      '„We are building for the year 2100, not for the next election“, the head of the dyke board, Wiebke Janssen, said in Emden.',
    ],
    said: [{ by: 'Wiebke Janssen', words: 'We are building for the year 2100, not for the next election' }],
  },
  {
    paragraphs: [
      'Goalkeeper Libor Sýkora stayed on the pitch long after the others. „I wanted to see it empty,“ he explained later. „You never see it empty.“',
    ],
    said: [{ by: 'Libor Sýkora', words: ['I wanted to see it empty', 'You never see it empty.'] }],
  },

  {
    paragraphs: [
      'The zoo in Leipzig has a new bear. „He is shy, but he has discovered the honey“, keeper Ulrike Stamm told the local radio.',
    ],
    said: [{ by: 'Ulrike Stamm', words: 'He is shy, but he has discovered the honey' }],
  },
  {
    paragraphs: [
      'Conductor Miklós Ferenc does not read reviews. „My mother reads them,“ he says. „She telephones if they are bad.“',
    ],
    said: [{ by: 'Miklós Ferenc', words: ['My mother reads them', 'She telephones if they are bad.'] }],
  },
];
