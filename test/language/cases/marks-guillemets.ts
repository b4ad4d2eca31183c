import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The night train from Geneva to Rome came back on Friday after a pause of fourteen years.',
      '«I have slept badly in better beds,» said its first passenger, Olivier Jaccard, a retired postman.',
    ],
    said: [{ by: 'Olivier Jaccard', words: 'I have slept badly in better beds,' }],
  },
  {
    paragraphs: [
      '« We are not closing, we are moving », Sandrine Collet told the workers of the glass factory in Arques. The furnace will be put out in June.',
    ],
    said: [{ by: 'Sandrine Collet', words: 'We are not closing, we are moving' }],
  },
  {
    paragraphs: [
      'Bergen had 24 dry hours on Wednesday. «I took the children out to show them,» said Tor Magnus Eide, who teaches at a kindergarten in Laksevåg.',
    ],
    said: [{ by: 'Tor Magnus Eide', words: 'I took the children out to show them' }],
  },
  {
    paragraphs: [
      'Oleksandr Bondar rebuilt his bakery in Chernihiv with bricks from the old one. «The oven survived,» he said. «The rest is only walls.»',
    ],
    said: [{ by: 'Oleksandr Bondar', words: ['The oven survived', 'The rest is only walls.'] }],
  },
  {
    paragraphs: [
      '»We will not sell a single tree,« said Birte Thomsen, who owns the largest private wood in Jutland. A furniture maker had offered 40 million kroner.',
    ],
    said: [{ by: 'Birte Thomsen', words: 'We will not sell a single tree,' }],
  },
  {
    paragraphs: [
      'Porto’s players left the pitch without a word. Their coach, Duarte Pinheiro, had two.',
      '«We apologise», he said.',
    ],
    said: [{ by: 'Duarte Pinheiro', words: 'We apologise' }],
  },
  {
    paragraphs: [
      'Russian gymnast Darya Lebedeva, 17, fell twice and still won. She described her final as «an accident with music».',
    ],
    said: [{ by: 'Darya Lebedeva', words: 'her final as «an accident with music»' }],
  },
  {
    paragraphs: [
      'Sardinia’s shepherds poured milk on the road again on Monday. « The price is an insult, and we have poured the insult out », said Efisio Deiana, who keeps 200 ewes near Nuoro.',
    ],
    said: [{ by: 'Efisio Deiana', words: 'The price is an insult, and we have poured the insult out' }],
  },
  {
    paragraphs: [
      'A restaurant in Quebec has had to give its grilled cheese a French name. The owner, Jean-François Labelle, said he had tried: «The customers looked at the menu and asked where the grilled cheese had gone.»',
    ],
    said: [
      {
        by: 'Jean-François Labelle',
        words: 'The customers looked at the menu and asked where the grilled cheese had gone.',
      },
    ],
    may: [
      { by: 'Jean-François Labelle', words: 'he had tried' },
      { by: 'The customers', words: 'where the grilled cheese had gone' },
    ],
  },
  {
    paragraphs: [
      'The volcano on La Palma has been quiet for a thousand days. «Quiet is not asleep,» warned volcanologist Nieves Cabrera. «It is only quiet.»',
    ],
    said: [{ by: 'Nieves Cabrera', words: ['Quiet is not asleep', 'It is only quiet.'] }],
  },
  {
    paragraphs: [
      'Ticket sales for the opera in Lyon have doubled since the prices were halved. Director Hélène Vasseur called the sum « simple, but not the kind that ministries do ».',
    ],
    said: [{ by: 'Hélène Vasseur', words: 'the sum « simple, but not the kind that ministries do »' }],
  },
  {
    paragraphs: [
      '‹I can hear the fish,› the old man said, and put his ear to the boat. He has fished on Lake Sevan since 1958.',
    ],
    said: [{ by: 'The old man', words: 'I can hear the fish' }],
  },

  {
    paragraphs: [
      'France’s lorry drivers lifted their blockade of Calais at dawn. «We have been promised a meeting, not a result», said Lionel Astier, who speaks for the drivers.',
    ],
    said: [{ by: 'Lionel Astier', words: 'We have been promised a meeting, not a result' }],
  },
  {
    paragraphs: [
      'The mayor of Lugano, Chiara Bernasconi, was unmoved. « The fountain stays », she said, « and so do the pigeons. »',
    ],
    said: [{ by: 'Chiara Bernasconi', words: ['The fountain stays', 'and so do the pigeons.'] }],
  },
  {
    paragraphs: [
      '»We had enough time and not enough ice,« the expedition’s leader, Mads Thorup, told the newspaper Dagen when he was back in Ilulissat.',
    ],
    said: [{ by: 'Mads Thorup', words: 'We had enough time and not enough ice' }],
  },
  {
    paragraphs: [
      'Goalkeeper Rui Falcão saved two penalties. «The first one I guessed. The second one he told me with his eyes», the 38-year-old said.',
    ],
    said: [{ by: 'Rui Falcão', words: 'The first one I guessed. The second one he told me with his eyes' }],
  },

  {
    paragraphs: [
      '«The glacier has lost its tongue», says glaciologist Reto Camenzind, who has measured it since 1991. «It cannot speak any more.»',
    ],
    said: [{ by: 'Reto Camenzind', words: ['The glacier has lost its tongue', 'It cannot speak any more.'] }],
  },
  {
    paragraphs: [
      'Asked about the missing millions, the former treasurer, Vasco Pinhal, replied: «I was only the cashier.»',
    ],
    said: [{ by: 'Vasco Pinhal', words: 'I was only the cashier.' }],
  },

  {
    paragraphs: [
      '« We asked for water and they sent us a committee », said the village head, Moussa Coulibaly, on Tuesday.',
    ],
    said: [{ by: 'Moussa Coulibaly', words: 'We asked for water and they sent us a committee' }],
  },
  {
    paragraphs: [
      'Russia’s oldest lighthouse keeper, Galina Ershova, has retired. «The light never thanked me,» she told the agency Polar-Inform. «But neither did the ships.»',
    ],
    said: [{ by: 'Galina Ershova', words: ['The light never thanked me', 'But neither did the ships.'] }],
  },
];
