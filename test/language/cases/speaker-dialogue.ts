import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      '“Where is it?” asked detective Ann Hillier.',
      '“In the car,” said Bob Tully.',
      '“Which car?”',
      '“The one you came in.”',
    ],
    said: [
      { by: 'Ann Hillier', words: 'Where is it?' },
      { by: 'Bob Tully', words: 'In the car' },
      { by: 'Ann Hillier', words: 'Which car?' },
      { by: 'Bob Tully', words: 'The one you came in.' },
    ],
  },
  {
    paragraphs: [
      'The trainer, Luis Ortega, leant over the ropes. “How many fingers?” he asked.',
      '“Three,” said the boxer, Tino Salas.',
      '“How many now?”',
      '“You haven’t moved them.”',
    ],
    said: [
      { by: 'Luis Ortega', words: 'How many fingers?' },
      { by: 'Tino Salas', words: 'Three' },
      { by: 'Luis Ortega', words: 'How many now?' },
      { by: 'Tino Salas', words: 'You haven’t moved them.' },
    ],
  },
  {
    paragraphs: [
      'On the platform at Mysore, Rohan Shetty is selling tea, and his sister Kavya is selling it faster.',
      '“You pour too slowly,” Kavya says.',
      '“I pour carefully,” says Rohan.',
      '“People have trains to catch.”',
      '“Then let them catch them.”',
    ],
    said: [
      { by: ['Kavya Shetty', 'Kavya'], words: 'You pour too slowly' },
      { by: 'Rohan Shetty', words: 'I pour carefully' },
      { by: ['Kavya Shetty', 'Kavya'], words: 'People have trains to catch.' },
      { by: 'Rohan Shetty', words: 'Then let them catch them.' },
    ],
  },
  {
    paragraphs: [
      '‘Is that a heron?’ asked Moira Lennox.',
      '‘It’s a bin bag,’ said her husband, Donald.',
      '‘It moved.’',
      '‘It’s windy.’',
      'The couple have watched birds on the Clyde since 1988.',
    ],
    said: [
      { by: 'Moira Lennox', words: 'Is that a heron?' },
      { by: ['Donald Lennox', 'Donald'], words: 'It’s a bin bag' },
      { by: 'Moira Lennox', words: 'It moved.' },
      { by: ['Donald Lennox', 'Donald'], words: 'It’s windy.' },
    ],
  },
  {
    paragraphs: [
      '"You were at the bank at noon?" asked Justice Ngozi Obi.',
      '"Yes, my lord," said the accused, Bayo Lawal.',
      '"I am a lady."',
      '"Yes, my lord."',
    ],
    said: [
      { by: 'Ngozi Obi', words: 'You were at the bank at noon?' },
      { by: 'Bayo Lawal', words: 'Yes, my lord' },
      { by: 'Ngozi Obi', words: 'I am a lady.' },
      { by: 'Bayo Lawal', words: 'Yes, my lord.' },
    ],
  },
  {
    paragraphs: [
      'The last recording from the cockpit lasts eleven seconds. “Do you have the runway?” captain Jaakko Niemi asks.',
      '“I have lights,” answers the co-pilot, Sanna Koskela.',
      '“Those are the lights of the ferry.”',
    ],
    said: [
      { by: 'Jaakko Niemi', words: 'Do you have the runway?' },
      { by: 'Sanna Koskela', words: 'I have lights' },
      { by: 'Jaakko Niemi', words: 'Those are the lights of the ferry.' },
    ],
  },
  {
    paragraphs: [
      'Park ranger Kagiso Molefe found the tourist, Greg Aldous, sitting on his car.',
      '“Why are you up there?” Molefe asked.',
      '“There is a lion,” Aldous said.',
      '“The lion is on the other side.”',
      '“I did not know which side.”',
    ],
    said: [
      { by: 'Kagiso Molefe', words: 'Why are you up there?' },
      { by: 'Greg Aldous', words: 'There is a lion' },
      { by: 'Kagiso Molefe', words: 'The lion is on the other side.' },
      { by: 'Greg Aldous', words: 'I did not know which side.' },
    ],
  },
  {
    paragraphs: ['“How old is the yeast?” I ask baker Lotte Maas.', '“Older than me,” she says.'],
    said: [
      { by: ['I', null], words: 'How old is the yeast?' },
      { by: 'Lotte Maas', words: 'Older than me' },
    ],
  },
  {
    paragraphs: [
      'Coach Pekka Aho and his captain, Ville Lahti, do not agree about Saturday.',
      '“We played badly,” Aho said.',
      '“We played tired,” said Lahti.',
      '“That is the same thing.”',
      '“Ask your legs.”',
    ],
    said: [
      { by: 'Pekka Aho', words: 'We played badly' },
      { by: 'Ville Lahti', words: 'We played tired' },
      { by: 'Pekka Aho', words: 'That is the same thing.' },
      { by: 'Ville Lahti', words: 'Ask your legs.' },
    ],
  },
  {
    paragraphs: [
      '«Is this the queue for bread?» asked a man who had just arrived.',
      '«This is the queue for the queue», said pensioner Halyna Tkach.',
    ],
    said: [
      { by: ['a man', 'a man who had just arrived'], words: 'Is this the queue for bread?' },
      { by: 'Halyna Tkach', words: 'This is the queue for the queue' },
    ],
  },
  {
    paragraphs: [
      '“Will you run again?” the reporter asked mayor Yolanda Prieto outside the town hall in Cuenca.',
      '“I’ll walk first,” said Prieto.',
      '“Is that a yes?”',
      '“It’s a walk.”',
    ],
    said: [
      { by: 'the reporter', words: 'Will you run again?' },
      { by: 'Yolanda Prieto', words: 'I’ll walk first' },
      { by: 'the reporter', words: 'Is that a yes?' },
      { by: 'Yolanda Prieto', words: 'It’s a walk.' },
    ],
  },
  {
    paragraphs: [
      '“Who made the hole?” asked site manager Declan Roche.',
      '“It was there,” said apprentice Jamie Lunt.',
      '“It was not there at ten.”',
      '“I was here at eleven.”',
    ],
    said: [
      { by: 'Declan Roche', words: 'Who made the hole?' },
      { by: 'Jamie Lunt', words: 'It was there' },
      { by: 'Declan Roche', words: 'It was not there at ten.' },
      { by: 'Jamie Lunt', words: 'I was here at eleven.' },
    ],
  },

  {
    paragraphs: [
      '“Is it deep?” asked rescue diver Magnus Eide.',
      '“Deep enough,” said the skipper, Torunn Vik.',
      '“How deep?”',
      '“You’ll be wet.”',
    ],
    said: [
      { by: 'Magnus Eide', words: 'Is it deep?' },
      { by: 'Torunn Vik', words: 'Deep enough' },
      { by: 'Magnus Eide', words: 'How deep?' },
      { by: 'Torunn Vik', words: 'You’ll be wet.' },
    ],
  },
  {
    paragraphs: [
      'Chess players Irina Sokol and Daniel Abebe have shared a flat in Riga for six years.',
      '“He never washes up,” Sokol says.',
      '“I resign early,” says Abebe.',
      '“In chess you don’t.”',
      '“In chess I have a chance.”',
    ],
    said: [
      { by: 'Irina Sokol', words: 'He never washes up' },
      { by: 'Daniel Abebe', words: 'I resign early' },
      { by: 'Irina Sokol', words: 'In chess you don’t.' },
      { by: 'Daniel Abebe', words: 'In chess I have a chance.' },
    ],
  },
  {
    paragraphs: [
      '"Did you see the light?" prosecutor Victor Lam asked.',
      '"I saw a light," the driver, Moses Kibet, replied.',
      '"Was it red?"',
      '"It was far."',
    ],
    said: [
      { by: 'Victor Lam', words: 'Did you see the light?' },
      { by: 'Moses Kibet', words: 'I saw a light' },
      { by: 'Victor Lam', words: 'Was it red?' },
      { by: 'Moses Kibet', words: 'It was far.' },
    ],
  },
  {
    paragraphs: [
      '‘Two sugars?’ asks Brenda Toop, who has run the café at Crewe station since 1983.',
      '‘None,’ says the guard of the 11.40, Asif Rana.',
      '‘Since when?’',
      '‘Since the doctor.’',
    ],
    said: [
      { by: 'Brenda Toop', words: 'Two sugars?' },
      { by: 'Asif Rana', words: 'None' },
      { by: 'Brenda Toop', words: 'Since when?' },
      { by: 'Asif Rana', words: 'Since the doctor.' },
    ],
  },

  {
    paragraphs: [
      '“You’re late,” said stationmaster Hal Briggs.',
      '“The train is late,” replied driver Ewa Nowicka.',
      '“You are the train.”',
      '“I only drive it.”',
    ],
    said: [
      { by: 'Hal Briggs', words: 'You’re late' },
      { by: 'Ewa Nowicka', words: 'The train is late' },
      { by: 'Hal Briggs', words: 'You are the train.' },
      { by: 'Ewa Nowicka', words: 'I only drive it.' },
    ],
  },
  {
    paragraphs: [
      'The vet, Dr Olu Fashola, looked at the tortoise for a long time.',
      '“How old is he?” Fashola asked.',
      '“Older than you,” said the owner, Margery Pitt.',
      '“Does he eat?”',
      '“On Tuesdays.”',
    ],
    said: [
      { by: 'Olu Fashola', words: 'How old is he?' },
      { by: 'Margery Pitt', words: 'Older than you' },
      { by: 'Olu Fashola', words: 'Does he eat?' },
      { by: 'Margery Pitt', words: 'On Tuesdays.' },
    ],
  },

  {
    paragraphs: [
      '“Who taught you that?” asked grandmaster Levan Gelashvili.',
      '“You did,” said his opponent, Zoya Lim.',
      '“When?”',
      '“Yesterday.”',
    ],
    said: [
      { by: 'Levan Gelashvili', words: 'Who taught you that?' },
      { by: 'Zoya Lim', words: 'You did' },
      { by: 'Levan Gelashvili', words: 'When?' },
      { by: 'Zoya Lim', words: 'Yesterday.' },
    ],
  },
  {
    paragraphs: [
      'Plumber Mick Dowd and electrician Sonia Varga have worked on the same house since March.',
      '"You flooded my fuse box," Varga said.',
      '"You put it under my pipe," said Dowd.',
      '"It was there first."',
      '"So was the pipe."',
    ],
    said: [
      { by: 'Sonia Varga', words: 'You flooded my fuse box' },
      { by: 'Mick Dowd', words: 'You put it under my pipe' },
      { by: 'Sonia Varga', words: 'It was there first.' },
      { by: 'Mick Dowd', words: 'So was the pipe.' },
    ],
  },
];
