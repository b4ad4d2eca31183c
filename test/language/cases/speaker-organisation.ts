import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['The governor of New South Wales, Ann Hill, said the vote was late. It was cold.'],
    said: [{ by: 'Ann Hill', words: 'the vote was late' }],
  },
  {
    paragraphs: ['The owner of Tarn Valley Farm Shop, Ann Hill, said the vote was late. It was cold.'],
    said: [{ by: 'Ann Hill', words: 'the vote was late' }],
  },
  {
    paragraphs: ['The leader of Leeds City Council, Ann Hill, said the vote was late. It was cold.'],
    said: [{ by: 'Ann Hill', words: 'the vote was late' }],
  },
  {
    paragraphs: [
      'The World Meteorological Organization said on Tuesday that the past ten years had been the warmest on record.',
    ],
    said: [
      { by: 'World Meteorological Organization', words: 'that the past ten years had been the warmest on record' },
    ],
  },
  {
    paragraphs: [
      'A spokeswoman for Southern Water said customers would be given a refund of £35 in the autumn. Taps in Hastings have been dry since Wednesday.',
    ],
    said: [
      {
        by: ['A spokeswoman for Southern Water', 'spokeswoman', 'Southern Water'],
        words: 'customers would be given a refund of £35 in the autumn',
      },
    ],
  },
  {
    paragraphs: [
      'The Central Bank of Nigeria has suspended the licences of four lenders. In a circular, the bank said they had not published accounts since 2022.',
    ],
    said: [{ by: 'Central Bank of Nigeria', words: 'they had not published accounts since 2022' }],
  },
  {
    paragraphs: [
      'Police in Galway said a man in his forties had been arrested and released. The painting is still missing.',
    ],
    said: [{ by: ['Police in Galway', 'Police'], words: 'a man in his forties had been arrested and released' }],
  },
  {
    paragraphs: [
      'The Red Crescent said its volunteers had reached nine of the fourteen villages on foot. Snow has closed the pass since Monday.',
    ],
    said: [{ by: 'Red Crescent', words: 'its volunteers had reached nine of the fourteen villages on foot' }],
  },
  {
    paragraphs: [
      "Orla Kinsella, spokeswoman for the Irish Cattle Breeders' Association, told RTE that prices had not covered feed for three winters.",
    ],
    said: [{ by: 'Orla Kinsella', words: 'that prices had not covered feed for three winters' }],
  },
  {
    paragraphs: [
      'FC Sarıyer has been fined for the fireworks that stopped Sunday’s derby. The club said they had been lit by supporters of the other side.',
    ],
    said: [{ by: 'FC Sarıyer', words: 'they had been lit by supporters of the other side' }],
  },
  {
    paragraphs: ['The Japan Pearl Institute estimates that two in three oysters died in the bay of Ago this summer.'],
    said: [{ by: 'Japan Pearl Institute', words: 'that two in three oysters died in the bay of Ago this summer' }],
  },
  {
    paragraphs: [
      "Azerbaijan's Ministry of Ecology said on Wednesday that the Caspian had fallen by another 28 centimetres.",
    ],
    said: [
      {
        by: ['Ministry of Ecology', "Azerbaijan's Ministry of Ecology"],
        words: 'that the Caspian had fallen by another 28 centimetres',
      },
    ],
  },
  {
    paragraphs: [
      'The Lancet study’s authors say that people who nap after lunch live no longer than people who do not. They are, however, more pleasant at four o’clock.',
    ],
    said: [
      {
        by: ['The Lancet study’s authors', 'authors'],
        words: 'that people who nap after lunch live no longer than people who do not',
      },
    ],
  },
  {
    paragraphs: [
      'UNICEF warned on Monday that cholera could reach the coast within weeks. Its representative in Beira, Dulce Machava, said there were tablets for 40,000 families, “and four times as many families”.',
    ],
    said: [
      { by: 'UNICEF', words: 'that cholera could reach the coast within weeks' },
      { by: 'Dulce Machava', words: 'there were tablets for 40,000 families, “and four times as many families”' },
    ],
  },
  {
    paragraphs: [
      'The publisher Harrow & Pike has pulped 6,000 copies of a cookery book. A line in a recipe should have read “pepper”. The company said that it was sorry and that nobody had followed it.',
    ],
    said: [
      {
        by: ['Harrow & Pike', 'The publisher Harrow & Pike'],
        words: 'that it was sorry and that nobody had followed it',
      },
    ],
  },

  {
    paragraphs: [
      'Greenhill Dairies said it was “deeply sorry” for the outbreak. The Food Safety Board said the plant would stay closed until it had been cleaned twice.',
    ],
    said: [
      { by: 'Greenhill Dairies', words: 'it was “deeply sorry” for the outbreak' },
      {
        by: ['Food Safety Board', 'The Food Safety Board'],
        words: 'the plant would stay closed until it had been cleaned twice',
      },
    ],
    may: [{ by: 'Greenhill Dairies', words: 'deeply sorry' }],
  },
  {
    paragraphs: [
      'A spokesman for the Royal Navy said the submarine was safe and on its way home. He would not say from where.',
    ],
    said: [
      {
        by: ['A spokesman for the Royal Navy', 'spokesman for the Royal Navy', 'Royal Navy'],
        words: 'the submarine was safe and on its way home',
      },
    ],
    may: [
      {
        by: ['A spokesman for the Royal Navy', 'spokesman for the Royal Navy', 'Royal Navy', 'A spokesman'],
        words: 'from where',
        denied: true,
      },
    ],
  },
  {
    paragraphs: [
      'The World Orchid Federation has struck the flower from its list. “We regret that it was never an orchid,” the federation wrote on its website.',
    ],
    said: [
      {
        by: ['World Orchid Federation', 'The World Orchid Federation'],
        words: 'We regret that it was never an orchid',
      },
    ],
  },
  {
    paragraphs: [
      'Police in Oulu said they were looking for a man with a ladder. The fire brigade said it had found the ladder.',
    ],
    said: [
      { by: ['Police in Oulu', 'Police'], words: 'they were looking for a man with a ladder' },
      { by: ['The fire brigade', 'fire brigade'], words: 'it had found the ladder' },
    ],
  },

  {
    paragraphs: [
      'Lufthavn Air has cancelled all flights to the islands until Thursday. “Safety comes before schedules,” the airline said.',
    ],
    said: [{ by: ['Lufthavn Air', 'the airline'], words: 'Safety comes before schedules' }],
  },
  {
    paragraphs: [
      'The Institute for Fiscal Research warns that pensions will have to be cut. The opposition said it had warned of that for years.',
    ],
    said: [
      {
        by: ['Institute for Fiscal Research', 'The Institute for Fiscal Research'],
        words: 'that pensions will have to be cut',
      },
      { by: ['The opposition', 'opposition'], words: 'it had warned of that for years' },
    ],
  },

  {
    paragraphs: ['Northmoor Council says it has no money for the pool. The swimming club says it never asked for any.'],
    said: [
      { by: 'Northmoor Council', words: 'it has no money for the pool' },
      { by: ['The swimming club', 'swimming club'], words: 'it never asked for any' },
    ],
  },
  {
    paragraphs: ['“We sincerely regret the duck,” Brasserie Holding said in a press release.'],
    said: [{ by: 'Brasserie Holding', words: 'We sincerely regret the duck' }],
  },
];
