import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The tunnel under the Bosphorus will be closed on Sundays until the autumn, the city’s roads chief, Kemal Yurt, said on Thursday.',
    ],
    said: [{ by: 'Kemal Yurt', words: 'The tunnel under the Bosphorus will be closed on Sundays until the autumn' }],
  },
  {
    paragraphs: [
      'Sea levels along the coast of Bangladesh are rising twice as fast as the global average, scientists have found.',
    ],
    said: [
      {
        by: 'scientists',
        words: 'Sea levels along the coast of Bangladesh are rising twice as fast as the global average',
      },
    ],
  },
  {
    paragraphs: ['There were no plans, said palace spokesman Hugo Lind, for the king to give up his car.'],
    said: [{ by: 'Hugo Lind', words: ['There were no plans', 'for the king to give up his car'] }],
  },
  {
    paragraphs: [
      'Kenya’s long rains have failed for the third year, the meteorological department announced on Monday.',
    ],
    said: [{ by: 'the meteorological department', words: 'Kenya’s long rains have failed for the third year' }],
  },
  {
    paragraphs: [
      'The bread will cost five pence more from Monday, bakery owner Shabnam Akhtar tells her customers on a card in the window.',
    ],
    said: [{ by: 'Shabnam Akhtar', words: 'The bread will cost five pence more from Monday' }],
  },
  {
    paragraphs: ['The fire was started by a magnifying glass that had been left on a windowsill, investigators said.'],
    said: [
      { by: 'investigators', words: 'The fire was started by a magnifying glass that had been left on a windowsill' },
    ],
  },
  {
    paragraphs: [
      'Nobody under thirty, says demographer Ottilie Kern, can remember a winter in which the Alster froze.',
    ],
    said: [{ by: 'Ottilie Kern', words: ['Nobody under thirty', 'can remember a winter in which the Alster froze'] }],
  },
  {
    paragraphs: [
      'The mine’s owner had known about the crack since February, lawyers for the families told the hearing in Johannesburg.',
    ],
    said: [
      {
        by: ['lawyers for the families', 'lawyers'],
        words: 'The mine’s owner had known about the crack since February',
      },
    ],
  },
  {
    paragraphs: [
      'The skull is that of a woman of about forty, writes Professor Tariq Aziz Baloch in the museum’s yearbook.',
    ],
    said: [{ by: 'Tariq Aziz Baloch', words: 'The skull is that of a woman of about forty' }],
  },
  {
    paragraphs: [
      'It was the worst harvest since her father’s time, said grower Angela Tedesco, who has lemons above Amalfi.',
    ],
    said: [{ by: 'Angela Tedesco', words: 'It was the worst harvest since her father’s time' }],
  },
  {
    paragraphs: [
      'Australia will send no team to the games in Hobart if the heat lasts, team doctor Fleur Mackay warned.',
    ],
    said: [{ by: 'Fleur Mackay', words: 'Australia will send no team to the games in Hobart if the heat lasts' }],
  },
  {
    paragraphs: [
      'Rents in Lisbon have doubled in ten years and wages have not, tenants’ leader Sónia Matos argued at a rally on Saturday.',
    ],
    said: [{ by: 'Sónia Matos', words: 'Rents in Lisbon have doubled in ten years and wages have not' }],
  },

  {
    paragraphs: [
      'Three of the nine turbines will be taken down this winter, Ormsund Energy announced on Wednesday. The other six will follow in 2029.',
    ],
    said: [{ by: 'Ormsund Energy', words: 'Three of the nine turbines will be taken down this winter' }],
    may: [{ by: 'Ormsund Energy', words: 'The other six will follow in 2029.' }],
  },
  {
    paragraphs: ['Two men have been arrested over the theft of a bronze horse from a park in Leicester, police said.'],
    said: [
      { by: 'police', words: 'Two men have been arrested over the theft of a bronze horse from a park in Leicester' },
    ],
  },
  {
    paragraphs: [
      'Ticket prices for the final will not go up, insists the tournament director, Beatriz Salgado, although the stadium is half the size of the last one.',
    ],
    said: [{ by: 'Beatriz Salgado', words: 'Ticket prices for the final will not go up' }],
    may: [
      {
        by: 'Beatriz Salgado',
        words: ['Ticket prices for the final will not go up', 'although the stadium is half the size of the last one'],
      },
    ],
  },
  {
    paragraphs: [
      'Mice that slept in the cold lived a fifth longer, Dr Samina Qureshi and her colleagues at the University of Aarhus report in this month’s issue of the journal Ageing.',
    ],
    said: [
      {
        by: [
          'Samina Qureshi',
          'Dr Samina Qureshi and her colleagues',
          'Dr Samina Qureshi and her colleagues at the University of Aarhus',
        ],
        words: 'Mice that slept in the cold lived a fifth longer',
      },
    ],
  },

  {
    paragraphs: [
      'Wages in the public sector will rise by 4 per cent from January, the finance ministry said in a statement on Friday.',
    ],
    said: [
      {
        by: ['the finance ministry', 'finance ministry'],
        words: 'Wages in the public sector will rise by 4 per cent from January',
      },
    ],
  },
  {
    paragraphs: ['There was no sign that the driver had braked, a crash investigator told the inquest in Nelson.'],
    said: [
      { by: ['a crash investigator', 'crash investigator'], words: 'There was no sign that the driver had braked' },
    ],
  },

  {
    paragraphs: ['The cup final will be played behind closed doors, the Ghana league confirmed late on Thursday.'],
    said: [{ by: ['the Ghana league', 'Ghana league'], words: 'The cup final will be played behind closed doors' }],
  },
  {
    paragraphs: [
      'A second suspect is being sought in connection with the robbery, Detective Inspector Una Keane told reporters.',
    ],
    said: [{ by: 'Una Keane', words: 'A second suspect is being sought in connection with the robbery' }],
  },
];
