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

  {
    paragraphs: [
      '“They [the regulators] came in March, looked at the pumps and left,” said plant manager Wes Tillery. “We never heard from them again.”',
    ],
    said: [
      {
        by: 'Wes Tillery',
        words: ['They [the regulators] came in March, looked at the pumps and left', 'We never heard from them again.'],
      },
    ],
  },
  {
    paragraphs: [
      '"I\'ve seen worse (not much worse, but worse) and we still won the league," Coach Damir Kos told the club\'s website.',
    ],
    said: [{ by: 'Damir Kos', words: "I've seen worse (not much worse, but worse) and we still won the league" }],
  },
  {
    paragraphs: [
      'The letter, signed by Bishop Anselm Okeke, is blunt. “Your plans for [St Brigid’s] would turn a house of prayer into a spa … This diocese will not sell,” it says.',
    ],
    said: [
      {
        by: ['The letter', 'Anselm Okeke'],
        words: 'Your plans for [St Brigid’s] would turn a house of prayer into a spa … This diocese will not sell',
      },
    ],
  },
  {
    paragraphs: [
      'Ms Tran said the tenants had been told “to be out by [Sunday] noon” and that no reason had been given.',
      'The landlord, a company in Jersey, did not answer its telephone.',
    ],
    said: [
      {
        by: 'Ms Tran',
        words: 'the tenants had been told “to be out by [Sunday] noon” and that no reason had been given',
      },
    ],
    may: [
      { by: null, words: 'to be out by [Sunday] noon' },
      { by: 'Ms Tran', words: 'the tenants had been told “to be out by [Sunday] noon”' },
      { by: 'Ms Tran', words: 'that no reason had been given' },
    ],
  },

  {
    paragraphs: [
      '“We [have] no quarrel with [the pharmaceutical firm] Nordia,” said Health Minister Abel Tesema. “We have a quarrel with its price.”',
    ],
    said: [
      {
        by: 'Abel Tesema',
        words: ['We [have] no quarrel with [the pharmaceutical firm] Nordia', 'We have a quarrel with its price.'],
      },
    ],
  },
  {
    paragraphs: [
      '"You get up at four ... you feed them ... you go to school," farm worker Dean Pruitt, 17, said (he has 300 pigs). "It\'s not hard."',
    ],
    said: [
      { by: 'Dean Pruitt', words: ['You get up at four ... you feed them ... you go to school', "It's not hard."] },
    ],
  },

  {
    paragraphs: [
      '“He [Mr Solberg] has never once visited the site,” complained foreman Ante Perić. “Not once … in three years.”',
    ],
    said: [
      { by: 'Ante Perić', words: ['He [Mr Solberg] has never once visited the site', 'Not once … in three years.'] },
    ],
  },
  {
    paragraphs: [
      'Environment commissioner Saskia de Wit (48) said: "The river [Maas] will be clean by 2040 (give or take a summer)."',
    ],
    said: [{ by: 'Saskia de Wit', words: 'The river [Maas] will be clean by 2040 (give or take a summer).' }],
  },
];
