import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The river rose by four metres overnight and carried away the landing stage at Manaus. Two hundred houses stand in water up to their windows.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Wicklow beat Carlow by two points in the rain at Aughrim on Sunday. The winning score came from a free in the fourth minute of added time.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Shares in the shipbuilder fell by 11 per cent to 3.20 euros on Friday, the lowest since they were first sold in 2017. The index of the thirty largest companies lost 0.6 per cent.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Mariam Traoré was born in Ségou in 1949, the daughter of a weaver. She studied in Dakar and taught mathematics for thirty years before she wrote her first play.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The trial lasted nineteen days and heard from eighty-one witnesses. The jury was out for six hours. The three accused were taken down to the cells at ten past four.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Engineers lowered the last section of the telescope’s mirror into place on Thursday. It weighs 1,200 kilograms and was polished for four years in a cellar in Jena.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Traffic on the ring road around Hyderabad was at a standstill for most of Monday after a lorry lost its load of marbles.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'In the second half of the sixteenth century the town had nine churches and four thousand people. Today it has four thousand churchgoers, and the churches are hotels.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Mix the flour and the butter with your fingers until it looks like sand. Add the eggs one by one and leave the dough in a cold place for an hour.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The Akashi line carries 40,000 people a day between the two islands. A single ticket costs 310 yen and the crossing takes thirteen minutes.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The dog sat outside the station in Łomża every evening at six for nine years. A bronze of it was put up there in October, and somebody has given it a scarf.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Prime Minister Inga Saulītis flew to Lisbon on Tuesday with eleven members of her cabinet. She is to meet the heads of five governments there and will be back on Friday.',
    ],
    said: [],
  },

  {
    paragraphs: [
      'Nine houses were evacuated in the Vals valley on Tuesday after a rock the size of a lorry came to rest above the road. It will be blown up on Thursday.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Ottilie Krantz, the first woman to conduct the orchestra, has died in Basel at the age of 93. She made more than two hundred recordings and disliked most of them. She leaves a brother.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The bank will pay a fine of $90m and keep its licence. Its shares rose by 4 per cent. Three traders have already left, and a fourth is on leave.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Mensah scored twice in the first half, hit the bar in the second and was taken off to applause after 80 minutes. Accra Lions are now third, two points behind Kumasi.',
    ],
    said: [],
  },

  {
    paragraphs: [
      'The lake froze on Tuesday for the first time since 1987. By Thursday there were skaters on it, and by Sunday an ice-cream van.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'Two lorries collided on the A9 near Dalwhinnie shortly before six. One was carrying salmon and the other ice. The road was closed for nine hours.',
    ],
    said: [],
  },

  {
    paragraphs: [
      'A painting that had hung in a dentist’s waiting room for forty years was sold for 2.1 million pounds on Thursday. The dentist has retired to Madeira.',
    ],
    said: [],
  },
  {
    paragraphs: [
      'The eruption began at noon and was over by three. Ash fell as far as Quito, where schools were closed and the airport stayed open.',
    ],
    said: [],
  },
];
