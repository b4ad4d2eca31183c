import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      '“The lab will stay shut until the filters are changed, said director Ana Quental on Monday.',
      'The leak was found on Friday by a student.',
    ],
    said: [{ by: 'Ana Quental', words: 'The lab will stay shut until the filters are changed' }],
  },
  {
    paragraphs: [
      'The fire at the paper mill burned for three days. Chief fire officer Matti Korpela said: “We let it burn because there was nothing left to save.',
      'Insurers put the damage at 30 million euros.',
    ],
    said: [{ by: 'Matti Korpela', words: 'We let it burn because there was nothing left to save.' }],
  },
  {
    paragraphs: [
      'Inflation in Ghana fell to 19 percent in August. “This is the road down and we mean to stay on it, the central bank’s governor, Kwabena Asare, told reporters in Accra.',
      'Analysts had forecast 20 percent.',
    ],
    said: [{ by: 'Kwabena Asare', words: 'This is the road down and we mean to stay on it' }],
    may: [{ by: 'Analysts', words: '20 percent' }],
  },
  {
    paragraphs: [
      'The schools in Ennis will open an hour late on Friday. Principal Máire Clancy told parents: “Nobody should drive on those roads in the dark.',
      'Salt is to be delivered overnight.',
    ],
    said: [{ by: 'Máire Clancy', words: 'Nobody should drive on those roads in the dark.' }],
  },
  {
    paragraphs: [
      '"The satellite answered on the second call," said mission manager Keiko Hayashi. "It was a short answer, but it was in the right language.',
      'The probe is 400 million kilometres from Earth.',
    ],
    said: [
      {
        by: 'Keiko Hayashi',
        words: [
          'The satellite answered on the second call',
          'It was a short answer, but it was in the right language.',
        ],
      },
    ],
  },
  {
    paragraphs: [
      'The appeal court in Kuala Lumpur threw out the claim. Justice Rohana Ismail wrote that the airline had treated its passengers “as freight with opinions.',
      'The airline has a month to pay.',
    ],
    said: [{ by: 'Rohana Ismail', words: 'that the airline had treated its passengers “as freight with opinions' }],
  },
  {
    paragraphs: [
      'Nobody in Lerwick could remember a June like it. "We\'ve had the heating on since Easter, shopkeeper Ruby Isbister said, "and the sheep won\'t come out of the byre."',
    ],
    said: [
      {
        by: 'Ruby Isbister',
        words: ["We've had the heating on since Easter", "and the sheep won't come out of the byre."],
      },
    ],
  },
  {
    paragraphs: [
      '“The price of diesel is the price of fish,” said trawler owner Manuel Rial in Vigo. “When one goes up, so does the other.',
      '“And when diesel comes down, nobody tells the fish,” his brother Xosé added.',
    ],
    said: [
      {
        by: 'Manuel Rial',
        words: ['The price of diesel is the price of fish', 'When one goes up, so does the other.'],
      },
      { by: ['Xosé Rial', 'Xosé'], words: 'And when diesel comes down, nobody tells the fish' },
    ],
  },
  {
    paragraphs: [
      'Doctors in Montevideo separated the twins in an operation of eleven hours. «They are breathing on their own, and so are we, said surgeon Lucía Etchart.',
      'The girls will stay in hospital for a month.',
    ],
    said: [{ by: 'Lucía Etchart', words: 'They are breathing on their own, and so are we' }],
  },
  {
    paragraphs: [
      "The auction house took the violin off sale on Wednesday. Its head of instruments, Rupert Lyle, said: 'It isn't by the man whose name is in it.",
      'The seller had paid £80,000.',
    ],
    said: [{ by: 'Rupert Lyle', words: "It isn't by the man whose name is in it." }],
  },
  {
    paragraphs: [
      'Kerala’s backwaters are turning green again. “It is fertiliser, it comes every May, and every May we write the same letter, said Dr Thomas Kurien of the fisheries university in Kochi.',
      'The state government has set up a panel.',
    ],
    said: [
      { by: 'Thomas Kurien', words: 'It is fertiliser, it comes every May, and every May we write the same letter' },
    ],
  },
  {
    paragraphs: [
      'The tower’s lift has been mended. Caretaker Goran Babić told the local radio: “I will believe it when it comes down again.',
      'It has 26 floors.',
    ],
    said: [{ by: 'Goran Babić', words: 'I will believe it when it comes down again.' }],
  },

  {
    paragraphs: [
      'The strike at the port of Durban is in its third week. Union leader Siphiwe Ndaba said: “Nobody goes back before everybody goes back.',
      'Forty ships are waiting.',
    ],
    said: [{ by: 'Siphiwe Ndaba', words: 'Nobody goes back before everybody goes back.' }],
  },
  {
    paragraphs: [
      '"I swam because the boat had gone, fisherman Leonel Cruz told the coast guard in Acapulco.',
      'He had been in the water for nineteen hours.',
    ],
    said: [{ by: 'Leonel Cruz', words: 'I swam because the boat had gone' }],
  },
  {
    paragraphs: [
      '“The vaccine works in mice,” said Dr Ingvild Rem of the institute in Bergen. “Whether it works in salmon we shall know in spring.',
      'The trial is paid for by six fish farms.',
    ],
    said: [
      {
        by: 'Ingvild Rem',
        words: ['The vaccine works in mice', 'Whether it works in salmon we shall know in spring.'],
      },
    ],
  },
  {
    paragraphs: [
      "Manager Roy Hallam was short with the press after the 4-0 defeat. 'You saw it. I saw it. There's nothing to say, he said, and left.",
      'Town play Bury on Saturday.',
    ],
    said: [{ by: 'Roy Hallam', words: "You saw it. I saw it. There's nothing to say" }],
  },

  {
    paragraphs: [
      'Councillor Effie Grant was unrepentant. “I called him a fool because he is one, she told the standards board.',
      'The board meets again in May.',
    ],
    said: [{ by: 'Effie Grant', words: 'I called him a fool because he is one' }],
  },
  {
    paragraphs: [
      '"We shall appeal, said the company\'s lawyer, Niels Bakker, outside the court.',
      'The fine is the largest of its kind.',
    ],
    said: [{ by: 'Niels Bakker', words: 'We shall appeal' }],
  },

  {
    paragraphs: [
      '“I have nothing to hide and nowhere to hide it, said the mayor, Enzo Falcone, as he left the court.',
      'The trial goes on in June.',
    ],
    said: [{ by: 'Enzo Falcone', words: 'I have nothing to hide and nowhere to hide it' }],
  },
  {
    paragraphs: [
      'Vet Sally Orme put it plainly: "He was a very old dog and he had a very good life.',
      'The lifeboat flew its flag at half mast.',
    ],
    said: [{ by: 'Sally Orme', words: 'He was a very old dog and he had a very good life.' }],
  },
];
