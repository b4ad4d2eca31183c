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
];
