import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The harbour at Cobh was full by nine, and the pubs by ten.',
      '"I\'ve never seen the like of it," said publican Noel Hartigan. “They drank the Guinness, and then they drank what was left.”',
    ],
    said: [
      {
        by: 'Noel Hartigan',
        words: ["I've never seen the like of it", 'They drank the Guinness, and then they drank what was left.'],
      },
    ],
  },
  {
    paragraphs: [
      'Rescuers pulled the last miner out at dawn. ‘We heard him singing,’ shift leader Dumisani Khoza said.',
      'Later, at the hospital in Witbank, the miner’s wife Thandi told reporters: "He can\'t sing. That is how I knew that it was him."',
    ],
    said: [
      { by: 'Dumisani Khoza', words: 'We heard him singing' },
      { by: 'Thandi', words: "He can't sing. That is how I knew that it was him." },
    ],
  },
  {
    paragraphs: [
      'Bayern\'s Markus Thalhammer called it "a game for the neutral". The Dortmund coach, Felix Arndt, answered him in German fashion: „I am not neutral.“',
    ],
    said: [
      { by: 'Markus Thalhammer', words: 'it "a game for the neutral"' },
      { by: 'Felix Arndt', words: 'I am not neutral.' },
    ],
  },
  {
    paragraphs: [
      "''We have no water, no road and no telephone,'' said village head Raju Gurung, who had walked for two days to report it. \"We have plenty of potatoes.\"",
    ],
    said: [{ by: 'Raju Gurung', words: ['We have no water, no road and no telephone', 'We have plenty of potatoes.'] }],
  },
  {
    paragraphs: [
      'The vaccine will be tested in Brazil from March. "It\'s cheap, it keeps without a fridge and it works in mice," said Dr Caio Teixeira. «In mice, many things work,» replied Swiss virologist Nadine Roth.',
    ],
    said: [
      { by: 'Caio Teixeira', words: "It's cheap, it keeps without a fridge and it works in mice" },
      { by: 'Nadine Roth', words: 'In mice, many things work,' },
    ],
  },
  {
    paragraphs: [
      "``The ship was not overloaded,'' the owner, Stavros Michalis, told the inquiry in Piraeus on Tuesday. ``It was unlucky.''",
    ],
    said: [{ by: 'Stavros Michalis', words: ['The ship was not overloaded', 'It was unlucky.'] }],
  },
  {
    paragraphs: [
      'Perth recorded 44.2C on Sunday. ‘I fried an egg on the ute,’ said Damo Fletcher, a roofer. The fire chief was less amused.',
      '“Anyone who lights anything today is a fool,” Commissioner Sharon Nguyen said.',
    ],
    said: [
      { by: 'Damo Fletcher', words: 'I fried an egg on the ute' },
      { by: 'Sharon Nguyen', words: 'Anyone who lights anything today is a fool' },
    ],
  },
  {
    paragraphs: ["The bank's statement was four lines long. \"Customers' money is safe,'' it said."],
    said: [{ by: ["The bank's statement", 'the bank', 'the statement'], words: "Customers' money is safe" }],
  },
  {
    paragraphs: [
      'A British tourist was fined in Venice for making coffee on the Rialto. ‘It was only instant,’ he told the police. The officer who fined him, Luca Zorzi, said: «That made it worse.»',
    ],
    said: [
      { by: 'A British tourist', words: 'It was only instant' },
      { by: 'Luca Zorzi', words: 'That made it worse.' },
    ],
  },
  {
    paragraphs: [
      'Rice prices rose again in Manila. "I buy it by the cup now," said Luzviminda Reyes, a laundry worker. “Before, I bought it by the sack.”',
    ],
    said: [{ by: 'Luzviminda Reyes', words: ['I buy it by the cup now', 'Before, I bought it by the sack.'] }],
  },
  {
    paragraphs: [
      "„The lake is ours,“ says the sign on the Bavarian side. 'The lake is closed,' says the one on the Austrian side. Hotel owner Resi Angerer, who lives between them, said: “I pay tax to both.”",
    ],
    said: [{ by: 'Resi Angerer', words: 'I pay tax to both.' }],
    may: [
      { by: ['the sign on the Bavarian side', 'the sign'], words: 'The lake is ours' },
      { by: ['the one on the Austrian side', 'the one'], words: 'The lake is closed' },
    ],
  },
  {
    paragraphs: [
      '"Do not eat the mushrooms," health inspector Carys Bevan said on Thursday. ‘Not these ones and not any you can’t name.’',
    ],
    said: [{ by: 'Carys Bevan', words: ['Do not eat the mushrooms', 'Not these ones and not any you can’t name.'] }],
  },

  {
    paragraphs: [
      '"We\'re not leaving," said tenant Rosa Iglesias. Her lawyer added: “The notice was sent to a dead man.”',
    ],
    said: [
      { by: 'Rosa Iglesias', words: "We're not leaving" },
      {
        by: ['Her lawyer', 'lawyer', 'Rosa Iglesias’s lawyer', "Rosa Iglesias's lawyer"],
        words: 'The notice was sent to a dead man.',
      },
    ],
  },
  {
    paragraphs: [
      "``The engine failed at two hundred feet,'' the pilot, Hal Grissom, told investigators. ``After that it was mostly trees.''",
    ],
    said: [{ by: 'Hal Grissom', words: ['The engine failed at two hundred feet', 'After that it was mostly trees.'] }],
  },
  {
    paragraphs: [
      'The shop’s sign says "Open" and its owner, Nam Ji-woo, says “closed for good”. He has sold umbrellas in Busan for fifty years.',
    ],
    said: [{ by: 'Nam Ji-woo', words: 'closed for good' }],
    may: [{ by: ['The shop’s sign', 'sign', "shop's sign"], words: 'Open' }],
  },
  {
    paragraphs: [
      'Growth will be 1.1 per cent, said the institute in Kiel. “We were too cheerful in spring", its president, Annegret Thode, conceded.',
    ],
    said: [
      { by: ['the institute in Kiel', 'the institute'], words: 'Growth will be 1.1 per cent' },
      { by: 'Annegret Thode', words: 'We were too cheerful in spring' },
    ],
  },

  {
    paragraphs: ['“We won the toss," captain Zane Molloy told reporters. "That was all we won.”'],
    said: [{ by: 'Zane Molloy', words: ['We won the toss', 'That was all we won.'] }],
  },
  {
    paragraphs: [
      '‘He was kind to me,’ said pensioner Olga Petrenko. "He wasn\'t kind to my cat," said her neighbour, Yuri Bondar.',
    ],
    said: [
      { by: 'Olga Petrenko', words: 'He was kind to me' },
      { by: 'Yuri Bondar', words: "He wasn't kind to my cat" },
    ],
  },

  {
    paragraphs: ['"It was a ‘misunderstanding’, they tell me,” said creditor Bashir Noor.'],
    said: [{ by: 'Bashir Noor', words: 'It was a ‘misunderstanding’, they tell me' }],
    may: [{ by: [null, 'they'], words: 'It was a ‘misunderstanding’' }],
  },
  {
    paragraphs: [
      '«The ship was sound», said the owner. The captain\'s widow, Irini Vlachou, answered: "Then where is it?"',
    ],
    said: [
      { by: ['the owner', 'owner'], words: 'The ship was sound' },
      { by: 'Irini Vlachou', words: 'Then where is it?' },
    ],
  },
];
