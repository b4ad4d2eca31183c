import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    title: 'Islands keep the clocks',
    paragraphs: [
      'Turning them back is bad for cows, the farmers’ leader says',
      'The vote on Sunday was close, and the counting went on until three. Oddny Joensen, who leads the farmers’ union, had slept through it.',
      'In Tórshavn 52 per cent were for the change. In the villages it was 31 per cent.',
    ],
    said: [{ by: ['Oddny Joensen', 'the farmers’ leader'], words: 'Turning them back is bad for cows' }],
  },
  {
    title: 'The last coal ship leaves Newcastle',
    paragraphs: [
      'Captain Meg Thornley says the sea will be cleaner and the town quieter',
      'The bulk carrier Hunter Pride sailed at six on Friday morning with 90,000 tonnes for Japan. About a hundred people stood on the breakwater, and somebody played a trumpet.',
      'The harbour will now be dredged for yachts. The work takes two years.',
    ],
    said: [{ by: 'Meg Thornley', words: 'the sea will be cleaner and the town quieter' }],
  },
  {
    title: 'Hospital bread wins prize',
    paragraphs: [
      'Patients in Lyon eat better than their doctors, according to the jury',
      'The kitchen of the Saint-Roch hospital bakes for 1,100 people. Four cooks begin at two in the morning.',
      'The prize is worth 5,000 euros. It will buy an oven.',
    ],
    said: [{ by: 'the jury', words: 'Patients in Lyon eat better than their doctors' }],
  },
  {
    title: 'Kiwi chick hatches in a shoe',
    paragraphs: [
      'Volunteers say the egg was laid in a boot left on a porch',
      'The bird weighs 310 grams. It was found near Opotiki on Sunday by a postman, who took it to the sanctuary on his bicycle.',
      'It has been given the name Lace. It will be set free in spring.',
    ],
    said: [{ by: 'Volunteers', words: 'the egg was laid in a boot left on a porch' }],
  },
  {
    title: 'Why the orchestra plays standing',
    paragraphs: [
      'Chairs make music fat, says Latvia’s most stubborn conductor',
      'Andris Vītols has had every chair but four removed from the hall in Liepāja. The cellists and the audience may sit.',
      'His Beethoven lasts an hour and a quarter. He has recorded it twice.',
    ],
    said: [{ by: ['Andris Vītols', 'Latvia’s most stubborn conductor'], words: 'Chairs make music fat' }],
  },
  {
    title: 'Glacier train to run on hydrogen',
    paragraphs: [
      'The Swiss line will be the first in the Alps without wires or diesel',
      'The railway from Brig to the pass is 41 kilometres long and climbs 1,600 metres. Six trains have been ordered.',
      'They are built in Thurgau and will be tested in the winter of next year.',
    ],
    said: [],
  },
  {
    title: 'Murder trial of the beekeeper',
    paragraphs: [
      'Defendant tells jury that he was “asleep with the radio on”',
      'The second week of the trial of Anselm Pohl began in Klagenfurt on Monday. The public gallery was full, and the windows had to be opened.',
      'The court will sit until Friday.',
    ],
    said: [{ by: ['Anselm Pohl', 'Defendant'], words: 'that he was “asleep with the radio on”' }],
  },
  {
    title: 'City of a thousand lifts',
    paragraphs: [
      'Half of Hong Kong’s would fail a test today, an engineers’ group warns',
      'There are 71,000 of them, and most are older than the people who repair them. In May one fell eleven floors in Mong Kok.',
      'New rules come into force in January.',
    ],
    said: [{ by: 'an engineers’ group', words: 'Half of Hong Kong’s would fail a test today' }],
  },
  {
    title: 'Ballots found in bakery',
    paragraphs: [
      'Commission insists the result in Tirana stands',
      'The 214 papers lay under a sack of flour in a shop behind the stadium. A cleaner brought them to the police on Friday evening.',
      'A court will decide by the end of the month.',
    ],
    said: [{ by: 'Commission', words: 'the result in Tirana stands' }],
  },
  {
    title: 'A museum of bad ideas',
    paragraphs: [
      'Opening this week in Gothenburg, with a rubber hammer and a solar torch',
      'It fills the first floor of a former shoe factory. Visitors may try most of what is on show.',
      'Tickets cost 90 kronor, or nothing for anyone who brings an idea.',
    ],
    said: [],
  },
  {
    title: 'Bank of small things',
    paragraphs: [
      'A lender in Nairobi takes goats as security. Its founder says that nobody has ever sold one of hers',
      'Mercy Njoroge began with 2,000 shillings and a notebook. Her bank now has 14 branches and a vet.',
      'The goats wear tags in the colours of the bank.',
    ],
    said: [{ by: ['Mercy Njoroge', 'Its founder', 'founder'], words: 'that nobody has ever sold one of hers' }],
  },
  {
    title: 'Strike shuts Athens airport',
    paragraphs: [
      'Controllers call the new roster “a recipe for collisions”',
      'All 312 flights on Wednesday were cancelled. The islands were cut off except by boat.',
      'Talks resume on Friday.',
    ],
    said: [{ by: 'Controllers', words: 'the new roster “a recipe for collisions”' }],
  },

  {
    title: 'Goalkeeper, 46, signs for one more year',
    paragraphs: [
      'Age is a matter of knees, and mine are 30, says Radek Mareš',
      'The oldest player in the Czech second division will stay in Opava until next summer. He has played 711 matches.',
      'He lets in fewer goals than he did at thirty.',
    ],
    said: [{ by: 'Radek Mareš', words: 'Age is a matter of knees, and mine are 30' }],
  },
  {
    title: 'Court stops the cable car',
    paragraphs: [
      'Judges rule that the mountain is sacred to the people who live on it',
      'The line was to carry 2,000 visitors an hour to the summit. Two of its towers have been built.',
      'The company has four weeks to appeal.',
    ],
    said: [{ by: 'Judges', words: 'that the mountain is sacred to the people who live on it' }],
  },
  {
    title: 'Nurses to strike over car park',
    paragraphs: [
      '“We pay to come to work,” union says as talks fail',
      'The strike at the hospital in Geelong begins at seven on Monday. A space costs 19 dollars a day.',
      'The hospital has 1,400 beds and 300 spaces.',
    ],
    said: [{ by: 'union', words: 'We pay to come to work' }],
  },
  {
    title: 'A moon with weather',
    paragraphs: [
      'It may rain methane there, but not often, according to astronomers in Chile',
      'The moon is smaller than ours and a good deal colder. It was photographed 600 times in four years.',
      'On eleven of the pictures there is a cloud.',
    ],
    said: [{ by: ['astronomers in Chile', 'astronomers'], words: 'It may rain methane there, but not often' }],
  },

  {
    title: 'Museum returns drum',
    paragraphs: [
      'It was never ours, director tells elders',
      'The drum has hung in a glass case in Leeds since 1911. It will be flown to Accra in June.',
      'Two more are to follow next year.',
    ],
    said: [{ by: 'director', words: 'It was never ours' }],
  },
  {
    title: 'The river that came back',
    paragraphs: [
      'Biologist Noor Haddad says the fish knew before the engineers did',
      'The dam at Wadi Sirr was blown up in 2021. The trout were above it within a week.',
      'No one had stocked the river.',
    ],
    said: [{ by: 'Noor Haddad', words: 'the fish knew before the engineers did' }],
  },

  {
    title: 'The village that banned cars',
    paragraphs: [
      '“Now we hear each other’s marriages,” says one resident',
      'Nothing with an engine has entered Rocca San Vito since 2019. The bread comes by mule.',
      'House prices have doubled.',
    ],
    said: [{ by: ['one resident', 'resident'], words: 'Now we hear each other’s marriages' }],
  },
  {
    title: 'Bank to close last branch on island',
    paragraphs: [
      'Decision will turn pensioners into sailors, warns councillor',
      'The branch at Kirkwall Road has two desks and one cashier. It will shut on 30 June.',
      'The next one is 40 miles away by boat.',
    ],
    said: [{ by: 'councillor', words: 'Decision will turn pensioners into sailors' }],
  },
];
