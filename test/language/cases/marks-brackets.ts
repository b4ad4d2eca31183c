import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      '“We had to close [the ward] because there was nobody left to run it,” hospital director Karim Benali said in Oran.',
    ],
    said: [{ by: 'Karim Benali', words: 'We had to close [the ward] because there was nobody left to run it' }],
  },
  {
    paragraphs: [
      'Midfielder Jude Akande was out for eleven months. "The first day back … I cried in the car park," he said. "[My wife] had to drive me home."',
    ],
    said: [
      { by: 'Jude Akande', words: ['The first day back … I cried in the car park', '[My wife] had to drive me home.'] },
    ],
  },
  {
    paragraphs: [
      '"It [the asteroid] will miss us by about 30,000 kilometres... which sounds like a lot until you remember how big space is," said astronomer Vikram Rao of the observatory at Kavalur.',
    ],
    said: [
      {
        by: 'Vikram Rao',
        words:
          'It [the asteroid] will miss us by about 30,000 kilometres... which sounds like a lot until you remember how big space is',
      },
    ],
  },
  {
    paragraphs: [
      'Fatuma Abdi, who has taught at the camp school in Dadaab since 2012, keeps a list of her pupils’ plans. ‘Twenty-two (out of thirty) want to be doctors,’ she said. ‘One wants to be [the footballer] Mohamed Salah.’',
    ],
    said: [
      {
        by: 'Fatuma Abdi',
        words: ['Twenty-two (out of thirty) want to be doctors', 'One wants to be [the footballer] Mohamed Salah.'],
      },
    ],
  },
  {
    paragraphs: [
      'Architect Bram de Wit called the new library in Ghent “a [expletive] car park with books”. It won a national prize in May.',
    ],
    said: [{ by: 'Bram de Wit', words: 'the new library in Ghent “a [expletive] car park with books”' }],
  },
  {
    paragraphs: [
      '"I was, er … I was asleep," signalman Colin Rudge told the inquiry on Thursday. "I\'m not going to dress it up [for you]."',
    ],
    said: [{ by: 'Colin Rudge', words: ['I was, er … I was asleep', "I'm not going to dress it up [for you]."] }],
  },
  {
    paragraphs: [
      'The restorers are fairly sure of the date. “There’s a coin in the wall [from 1641] and you don’t wall up money unless you’re in a hurry,” said Dr Milena Jovanović, who leads the team in Novi Sad.',
    ],
    said: [
      {
        by: 'Milena Jovanović',
        words: 'There’s a coin in the wall [from 1641] and you don’t wall up money unless you’re in a hurry',
      },
    ],
  },
  {
    paragraphs: [
      '“They’re not [sic] going nowhere,” the club’s owner, Terry Bonser, posted on the supporters’ forum on Monday night.',
    ],
    said: [{ by: 'Terry Bonser', words: 'They’re not [sic] going nowhere' }],
  },
  {
    paragraphs: [
      '"Look, [the pitch] wasn\'t great for either side (ask their keeper)," said Melbourne captain Tess Garrity, "but we scored three on it."',
    ],
    said: [
      {
        by: 'Tess Garrity',
        words: ["Look, [the pitch] wasn't great for either side (ask their keeper)", 'but we scored three on it.'],
      },
    ],
  },
  {
    paragraphs: [
      '« La grève [the strike] continues... until we are heard », said union leader Odile Marchetti in Marseille. No ferry left for Corsica on Sunday.',
    ],
    said: [{ by: 'Odile Marchetti', words: 'La grève [the strike] continues... until we are heard' }],
  },
  {
    paragraphs: [
      '‘We’ve got … what … nine fit players?’ said Worcester coach Ade Solanke. ‘And one of them [the reserve hooker] is my age.’',
    ],
    said: [
      {
        by: 'Ade Solanke',
        words: ['We’ve got … what … nine fit players?', 'And one of them [the reserve hooker] is my age.'],
      },
    ],
  },
  {
    paragraphs: [
      'The mayor’s last words on the matter came in an email. “I have nothing to add (and nothing to take away),” Leopold Haas wrote to the weekly paper in Bludenz. “[My successor] will have plenty.”',
    ],
    said: [
      {
        by: 'Leopold Haas',
        words: ['I have nothing to add (and nothing to take away)', '[My successor] will have plenty.'],
      },
    ],
  },
];
