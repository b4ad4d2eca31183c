import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Goalkeeper Siobhán Devlin saved two penalties as Sligo reached the cup final for the first time since 1994.',
      '“I guessed left both times,” Devlin said. “My mother says I guess left at roundabouts too.”',
    ],
    said: [
      { by: 'Siobhán Devlin', words: ['I guessed left both times', 'My mother says I guess left at roundabouts too.'] },
    ],
    may: [{ by: ["Devlin's mother", 'My mother', 'mother'], words: 'I guess left at roundabouts too' }],
  },
  {
    paragraphs: [
      'The Bundesbank will print no more of the old 200-mark notes for collectors, it emerged on Monday.',
      '“Demand has fallen to a few hundred a year,” said Jörg Pfeiffer, who heads the bank’s money museum in Frankfurt.',
    ],
    said: [{ by: 'Jörg Pfeiffer', words: 'Demand has fallen to a few hundred a year' }],
  },
  {
    paragraphs: [
      'The tax office has sent 40,000 people in Queensland a bill that belongs to someone else.',
      '“This is embarrassing and we are fixing it,” deputy commissioner Leanne Trask said in Brisbane.',
    ],
    said: [{ by: 'Leanne Trask', words: 'This is embarrassing and we are fixing it' }],
  },
  {
    paragraphs: [
      'Judge Adaobi Nwosu sentenced the former bank manager to seven years in prison. Reading from her notes, she told him: “You were trusted by people who had very little, and you took it.”',
    ],
    said: [{ by: 'Adaobi Nwosu', words: 'You were trusted by people who had very little, and you took it.' }],
  },
  {
    paragraphs: [
      'The trial covered 1,800 patients in six countries. Those who took the new pill had a third fewer migraines.',
      'Professor Mei-Ling Hsu, who led it, said: “We expected an effect in some of them. We did not expect it in nearly all.”',
    ],
    said: [{ by: 'Mei-Ling Hsu', words: 'We expected an effect in some of them. We did not expect it in nearly all.' }],
  },
  {
    paragraphs: [
      'It rained on every day of the Galway Races but one. “And on that one I had no money left,” said Pádraig Joyce, a farmer from Athenry.',
    ],
    said: [{ by: 'Pádraig Joyce', words: 'And on that one I had no money left' }],
  },
  {
    paragraphs: [
      'The new tram line in Zaragoza was meant to open in April. It is now June.',
      '“We will not open a line that is nearly safe,” said Pilar Abadía, the city’s transport chief.',
    ],
    said: [{ by: 'Pilar Abadía', words: 'We will not open a line that is nearly safe' }],
  },
  {
    paragraphs: [
      'Amara Diallo’s third novel took her nine years and weighs more than a kilo. “I kept cutting it,” she says. “You should have seen it before.”',
    ],
    said: [{ by: 'Amara Diallo', words: ['I kept cutting it', 'You should have seen it before.'] }],
  },
  {
    paragraphs: [
      'Ten of the fourteen lifts in the tower were out of order on Wednesday. Residents on the twentieth floor carried their shopping up.',
      '“I’m eighty-one,” said Vera Holub. “I bought less.”',
    ],
    said: [{ by: 'Vera Holub', words: ['I’m eighty-one', 'I bought less.'] }],
  },
  {
    paragraphs: [
      'The Sultan of the small island state opened parliament in a borrowed car, because his own had not arrived. “It’s a very good car,” he told reporters. “I may keep it.”',
    ],
    said: [
      { by: ['The Sultan', 'The Sultan of the small island state'], words: ['It’s a very good car', 'I may keep it.'] },
    ],
  },
  {
    paragraphs: [
      'Retail sales in New Zealand fell 0.4 per cent in the quarter. “People are buying food and not much else,” said economist Tane Parata of Southern Bank.',
    ],
    said: [{ by: 'Tane Parata', words: 'People are buying food and not much else' }],
  },
  {
    paragraphs: [
      '“They asked for one song and we gave them nine,” Beatriz Fonseca said after the concert in the prison yard at Coimbra.',
    ],
    said: [{ by: 'Beatriz Fonseca', words: 'They asked for one song and we gave them nine' }],
  },

  {
    paragraphs: [
      'Ireland’s sprinters came home with nothing. “We ran our fastest ever and were fifth,” said Aoife Brannigan, who took the last leg. “You can’t be angry with that.”',
    ],
    said: [
      { by: 'Aoife Brannigan', words: ['We ran our fastest ever and were fifth', 'You can’t be angry with that.'] },
    ],
  },
  {
    paragraphs: [
      '“There is no shortage of gas,” Energy Minister Horia Dinu told parliament in Bucharest. “There is a shortage of pipes.”',
    ],
    said: [{ by: 'Horia Dinu', words: ['There is no shortage of gas', 'There is a shortage of pipes.'] }],
  },
  {
    paragraphs: [
      'Sales of vinyl fell for the first time in sixteen years. “People have run out of shelf,” explains Jürgen Matt, who owns three record shops in Graz.',
    ],
    said: [{ by: 'Jürgen Matt', words: 'People have run out of shelf' }],
  },
  {
    paragraphs: [
      'The village of Upper Slatterby has had no doctor since June. “I drive forty miles to be told to drink water,” said Hetty Moss, 81. Her neighbour, Ron Pyle, has stopped going. “I drink the water at home,” he said.',
    ],
    said: [
      { by: 'Hetty Moss', words: 'I drive forty miles to be told to drink water' },
      { by: 'Ron Pyle', words: 'I drink the water at home' },
    ],
  },

  {
    paragraphs: [
      '“I was in the shower when the roof came off,” recalled Denise Latour, a schoolteacher in Baton Rouge. “I remember being cross about the shampoo.”',
    ],
    said: [
      {
        by: 'Denise Latour',
        words: ['I was in the shower when the roof came off', 'I remember being cross about the shampoo.'],
      },
    ],
  },
  {
    paragraphs: [
      'Shares in the airline lost a tenth of their value. “Investors don’t like surprises, and this was the third,” noted Caspar Weil of the brokers Holt & Weil.',
    ],
    said: [{ by: 'Caspar Weil', words: 'Investors don’t like surprises, and this was the third' }],
  },

  {
    paragraphs: [
      '“The queue began at four in the morning,” said shop assistant Mbali Dube. “By six there was a barber working in it.”',
    ],
    said: [
      {
        by: 'Mbali Dube',
        words: ['The queue began at four in the morning', 'By six there was a barber working in it.'],
      },
    ],
  },
  {
    paragraphs: [
      'Philippine rescuers reached the last of the miners on Sunday. “He asked who had won the basketball,” said team leader Jun Macaraeg.',
    ],
    said: [{ by: 'Jun Macaraeg', words: 'He asked who had won the basketball' }],
    may: [{ by: ['He', null], words: 'who had won the basketball' }],
  },
];
