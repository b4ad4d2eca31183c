import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['Later a nurse said that it was late. It rained.'],
    said: [{ by: 'a nurse', words: 'that it was late' }],
  },
  {
    paragraphs: ['Outside the court a lawyer said that it was late. It rained.'],
    said: [{ by: 'a lawyer', words: 'that it was late' }],
  },
  {
    paragraphs: [
      'Nikola Petrov has been mayor of Plovdiv for eleven years. On Saturday he opened a park there, in the rain. “It will look better when the trees are taller than I am,” the mayor said.',
    ],
    said: [{ by: 'Nikola Petrov', words: 'It will look better when the trees are taller than I am' }],
  },
  {
    paragraphs: [
      'Finance minister Kaja Lundgren presented a budget with no new taxes on Thursday. The minister told parliament that the country had enough of them.',
    ],
    said: [{ by: 'Kaja Lundgren', words: 'that the country had enough of them' }],
  },
  {
    paragraphs: ['The snake had come in through the bathroom. "It was longer than the bath," the plumber told police.'],
    said: [{ by: 'the plumber', words: 'It was longer than the bath' }],
  },
  {
    paragraphs: [
      'Doctors at the clinic in Kisumu are waiting for a second generator. One of them, a surgeon, said operations had been finished by the light of telephones.',
    ],
    said: [
      {
        by: ['a surgeon', 'One of them', 'One of them, a surgeon'],
        words: 'operations had been finished by the light of telephones',
      },
    ],
  },
  {
    paragraphs: ['The woman, who still works there, said that the meat had been relabelled every Monday for years.'],
    said: [{ by: 'The woman', words: 'that the meat had been relabelled every Monday for years' }],
  },
  {
    paragraphs: [
      'The actress Paulina Szymańska plays a judge in the new series. To prepare, she sat in the back of a court in Łódź for a month. “Judges are funnier than they are on television,” the 41-year-old said. “They have to be.”',
    ],
    said: [{ by: 'Paulina Szymańska', words: ['Judges are funnier than they are on television', 'They have to be.'] }],
  },
  {
    paragraphs: [
      'Witnesses said the lorry had come down the hill without lights. It hit a wall and then a bakery in Ayacucho, where nobody had yet begun work.',
    ],
    said: [{ by: 'Witnesses', words: 'the lorry had come down the hill without lights' }],
  },
  {
    paragraphs: [
      'Two referees were suspended on Friday. The head of the federation, Boris Lazarov, said they had spoken to a club on the eve of a match. The 60-year-old former goalkeeper added that there would be more names.',
    ],
    said: [
      { by: 'Boris Lazarov', words: 'they had spoken to a club on the eve of a match' },
      { by: 'Boris Lazarov', words: 'that there would be more names' },
    ],
  },
  {
    paragraphs: [
      'Scientists in Adelaide say they have taught bees to tell Monet from Picasso. The bees were paid in sugar water.',
    ],
    said: [{ by: ['Scientists', 'Scientists in Adelaide'], words: 'they have taught bees to tell Monet from Picasso' }],
  },
  {
    paragraphs: [
      'Princess Noor opened the museum in Amman with a speech of one sentence. “May it be full of children,” the princess said.',
    ],
    said: [{ by: 'Noor', words: 'May it be full of children' }],
  },
  {
    paragraphs: [
      'A judge in Chennai has ordered a cinema to refund 312 people who were shown the wrong ending. The manager said the reels had been mixed up by a trainee.',
    ],
    said: [{ by: 'The manager', words: 'the reels had been mixed up by a trainee' }],
  },
  {
    paragraphs: [
      'Chancellor Ursula Reinhardt and her deputy, Timo Falk, walked out of the talks at two in the morning. “We are tired and we are not there yet,” the chancellor said. Her deputy said there was soup.',
    ],
    said: [
      { by: 'Ursula Reinhardt', words: 'We are tired and we are not there yet' },
      { by: 'Timo Falk', words: 'there was soup' },
    ],
  },

  {
    paragraphs: [
      'The harbour master of Split, Zvonimir Jurić, has seen many yachts sink. “This one sank politely,” the harbour master said.',
    ],
    said: [{ by: 'Zvonimir Jurić', words: 'This one sank politely' }],
  },
  {
    paragraphs: [
      'Sara Lindberg won her fourth stage in Andorra on Thursday. “Today the mountain was kind,” the Swede said. “It won’t be tomorrow.”',
    ],
    said: [{ by: 'Sara Lindberg', words: ['Today the mountain was kind', 'It won’t be tomorrow.'] }],
  },
  {
    paragraphs: [
      'A plumber has been fined for flooding a museum in Ghent. The judge said that he had ignored three signs and a guard. The guard agreed.',
    ],
    said: [{ by: ['The judge', 'judge'], words: 'that he had ignored three signs and a guard' }],
  },
  {
    paragraphs: [
      'Finland beat Latvia 3-2 in overtime in Tampere. Coach Kalle Ranta had changed his goalkeeper before the last period. “It was a feeling,” the coach said.',
    ],
    said: [{ by: 'Kalle Ranta', words: 'It was a feeling' }],
  },

  {
    paragraphs: [
      'Captain Yara Nassif landed the plane on a motorway outside Amman. “There was very little traffic,” the pilot told investigators.',
    ],
    said: [{ by: ['Yara Nassif', 'the pilot'], words: 'There was very little traffic' }],
  },
  {
    paragraphs: [
      'Pierre Lacombe rode alone for ninety kilometres and won by four minutes in Gap. The Frenchman said that he had been talking to himself. The 24-year-old added that he had lost the argument.',
    ],
    said: [
      { by: 'Pierre Lacombe', words: 'that he had been talking to himself' },
      { by: 'Pierre Lacombe', words: 'that he had lost the argument' },
    ],
  },

  {
    paragraphs: [
      'The head teacher of Marsh Lane school, Bridget Omondi, has bought forty umbrellas. “The roof is on the list,” the head teacher said.',
    ],
    said: [{ by: 'Bridget Omondi', words: 'The roof is on the list' }],
  },
  {
    paragraphs: ['Kenya’s Faith Jelimo set a course record in Valencia. “I was late for lunch,” the Kenyan said.'],
    said: [{ by: 'Faith Jelimo', words: 'I was late for lunch' }],
  },
];
