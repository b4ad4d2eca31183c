import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'Signal failures delayed 40 trains out of Leeds on Monday. Network Rail said a squirrel had got into a cabinet at Neville Hill.',
    ],
    said: [{ by: 'Network Rail', words: 'a squirrel had got into a cabinet at Neville Hill' }],
  },
  {
    paragraphs: ['Defence lawyer Amit Bhalla said his client had never owned a boat.'],
    said: [{ by: 'Amit Bhalla', words: 'his client had never owned a boat' }],
  },
  {
    paragraphs: [
      'Sixty homes in Whakatane have no power. Lines manager Aroha Pene said she expected it back by midnight.',
    ],
    said: [{ by: 'Aroha Pene', words: 'she expected it back by midnight' }],
  },
  {
    paragraphs: [
      'Shadow minister Clive Barrowman claims the figures were changed the night before they were published.',
    ],
    said: [{ by: 'Clive Barrowman', words: 'the figures were changed the night before they were published' }],
  },
  {
    paragraphs: ['Palaeontologist Renata Dias thinks the animal ate nothing but clams, and says its teeth show it.'],
    said: [{ by: 'Renata Dias', words: 'its teeth show it' }],
    may: [{ by: 'Renata Dias', words: 'the animal ate nothing but clams' }],
  },
  {
    paragraphs: ['Captain Luke Mahoney said Munster had left twelve points on the field in the first half alone.'],
    said: [{ by: 'Luke Mahoney', words: 'Munster had left twelve points on the field in the first half alone' }],
  },
  {
    paragraphs: ['Novelist Anders Holt says he writes standing up because his chair is too comfortable.'],
    said: [{ by: 'Anders Holt', words: 'he writes standing up because his chair is too comfortable' }],
  },
  {
    paragraphs: ['The prosecutor, Dilnoza Rashidova, told the court in Samarkand the carpets had been aged with tea.'],
    said: [{ by: 'Dilnoza Rashidova', words: 'the carpets had been aged with tea' }],
  },
  {
    paragraphs: ['Hospital officials in Patna said eleven of the injured had been sent home.'],
    said: [
      { by: ['Hospital officials in Patna', 'Hospital officials'], words: 'eleven of the injured had been sent home' },
    ],
  },
  {
    paragraphs: ['Coach Mireille Fontaine insisted her team would not change the way they play for anybody.'],
    said: [{ by: 'Mireille Fontaine', words: 'her team would not change the way they play for anybody' }],
  },
  {
    paragraphs: [
      'The Danish firm’s finance chief, Mads Krogh, told analysts on a call the second half would be better than the first.',
    ],
    said: [{ by: 'Mads Krogh', words: 'the second half would be better than the first' }],
  },
  {
    paragraphs: ['Police said the driver, 82, had followed the tram because he thought it was a bus.'],
    said: [{ by: 'Police', words: 'the driver, 82, had followed the tram because he thought it was a bus' }],
  },

  {
    paragraphs: [
      'Bus drivers in Calgary will walk out on Monday. Their union said talks had broken down after twenty minutes.',
    ],
    said: [{ by: ['Their union', 'union'], words: 'talks had broken down after twenty minutes' }],
  },
  {
    paragraphs: [
      'Full-back Teddy Mafi, who missed the whole of last season, admitted he had thought of giving up the game.',
    ],
    said: [{ by: 'Teddy Mafi', words: 'he had thought of giving up the game' }],
    may: [{ by: 'Teddy Mafi', words: 'of giving up the game' }],
  },
  {
    paragraphs: [
      'The supermarket chain Delfino said on Friday it would close 62 shops and open 11 in railway stations.',
    ],
    said: [
      {
        by: ['Delfino', 'The supermarket chain Delfino'],
        words: 'it would close 62 shops and open 11 in railway stations',
      },
    ],
  },
  {
    paragraphs: [
      'Astronomer Pilar Cienfuegos believes the signal came from a microwave oven in the canteen. She says she heard the door.',
    ],
    said: [{ by: 'Pilar Cienfuegos', words: 'she heard the door' }],
    may: [{ by: 'Pilar Cienfuegos', words: 'the signal came from a microwave oven in the canteen' }],
  },

  {
    paragraphs: [
      'Ecologists fear the beetle will reach the pine forests of the south before the frost does. Landowners say they were never warned.',
    ],
    said: [{ by: 'Landowners', words: 'they were never warned' }],
    may: [{ by: 'Ecologists', words: 'the beetle will reach the pine forests of the south before the frost does' }],
  },
  {
    paragraphs: ['Skipper Rangi Te Aho conceded his side had been second best for most of the match.'],
    said: [{ by: 'Rangi Te Aho', words: 'his side had been second best for most of the match' }],
  },

  {
    paragraphs: [
      'Residents of the tower complain the lifts have not worked since Easter. The landlord says parts are on order.',
    ],
    said: [
      { by: ['Residents of the tower', 'Residents'], words: 'the lifts have not worked since Easter' },
      { by: ['The landlord', 'landlord'], words: 'parts are on order' },
    ],
  },
  {
    paragraphs: ['Chief scientist Lindiwe Khoza told MPs the vaccine would be ready in spring.'],
    said: [{ by: 'Lindiwe Khoza', words: 'the vaccine would be ready in spring' }],
  },
];
