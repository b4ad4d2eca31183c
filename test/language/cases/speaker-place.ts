import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: ['Moscow announced on Friday that its last peacekeepers would leave the valley by June.'],
    said: [{ by: 'Moscow', words: 'that its last peacekeepers would leave the valley by June' }],
  },
  {
    paragraphs: [
      'Talks on the dam ended without agreement. Addis Ababa said the reservoir would be filled whatever the others decided. Cairo called that “an act of thirst”.',
    ],
    said: [
      { by: 'Addis Ababa', words: 'the reservoir would be filled whatever the others decided' },
      { by: 'Cairo', words: 'that “an act of thirst”' },
    ],
  },
  {
    paragraphs: ['Brussels says Poland has until the end of the month to answer its letter on the forest.'],
    said: [{ by: 'Brussels', words: 'Poland has until the end of the month to answer its letter on the forest' }],
  },
  {
    paragraphs: [
      'Seven fishing boats are still held in the port of Busan. Tokyo has said that they were inside Japanese waters when they were stopped.',
    ],
    said: [{ by: 'Tokyo', words: 'that they were inside Japanese waters when they were stopped' }],
  },
  {
    paragraphs: [
      'Australia and New Zealand are to have one price for carbon. According to Canberra, power bills will rise by no more than a dollar a week.',
    ],
    said: [{ by: 'Canberra', words: 'power bills will rise by no more than a dollar a week' }],
  },
  {
    paragraphs: [
      'India closed the border crossing at Petrapole on Sunday. Dhaka said 900 lorries were waiting on its side, most of them with onions.',
    ],
    said: [{ by: 'Dhaka', words: '900 lorries were waiting on its side, most of them with onions' }],
  },
  {
    paragraphs: [
      'Germany, which takes over the presidency in July, has said that the budget must be settled before the summer.',
    ],
    said: [{ by: 'Germany', words: 'that the budget must be settled before the summer' }],
  },
  {
    paragraphs: [
      'The Kremlin said that the two leaders had spoken by telephone for 40 minutes and had talked mostly about wheat.',
    ],
    said: [
      {
        by: 'The Kremlin',
        words: 'that the two leaders had spoken by telephone for 40 minutes and had talked mostly about wheat',
      },
    ],
  },
  {
    paragraphs: [
      'The flags on the bridge are red and white. The Elysee said they had been there since the visit of the Danish queen.',
    ],
    said: [{ by: 'The Elysee', words: 'they had been there since the visit of the Danish queen' }],
  },
  {
    paragraphs: [
      'Baku said it would send a team to the talks in Vienna, its first since the autumn. Yerevan said it was ready.',
    ],
    said: [
      { by: 'Baku', words: 'it would send a team to the talks in Vienna, its first since the autumn' },
      { by: 'Yerevan', words: 'it was ready' },
    ],
  },
  {
    paragraphs: [
      'The gas has stopped. Algiers says the pipe is being cleaned; Madrid says it is being used to send a message.',
    ],
    said: [
      { by: 'Algiers', words: 'the pipe is being cleaned' },
      { by: 'Madrid', words: 'it is being used to send a message' },
    ],
  },
  {
    paragraphs: ['The Vatican confirmed on Saturday that the Pope would spend Easter in hospital.'],
    said: [{ by: 'The Vatican', words: 'that the Pope would spend Easter in hospital' }],
  },

  {
    paragraphs: ['Ottawa said on Monday that it would send two icebreakers. Copenhagen said one would do.'],
    said: [
      { by: 'Ottawa', words: 'that it would send two icebreakers' },
      { by: 'Copenhagen', words: 'one would do' },
    ],
  },
  {
    paragraphs: ['The border will stay open, Montevideo insisted after the talks. Its neighbours have closed theirs.'],
    said: [{ by: 'Montevideo', words: 'The border will stay open' }],
  },
  {
    paragraphs: ['Downing Street described the visit as “a private matter”. The bill was paid by the taxpayer.'],
    said: [{ by: 'Downing Street', words: 'the visit as “a private matter”' }],
    may: [{ by: 'Downing Street', words: 'a private matter' }],
  },
  {
    paragraphs: [
      'Australia has accused the fleet of turning off its transponders. Jakarta replied that the boats had been fishing in their own waters.',
    ],
    said: [{ by: 'Jakarta', words: 'that the boats had been fishing in their own waters' }],
    may: [
      { by: 'Australia', words: 'the fleet of turning off its transponders' },
      { by: 'Australia', words: 'of turning off its transponders' },
    ],
  },

  {
    paragraphs: ['Brussels has told Budapest that it will not pay. Budapest says it never asked.'],
    said: [
      { by: 'Brussels', words: 'that it will not pay' },
      { by: 'Budapest', words: 'it never asked' },
    ],
  },
  {
    paragraphs: ['The White House said the call had been “constructive”. Ankara described it as short.'],
    said: [{ by: ['White House', 'The White House'], words: 'the call had been “constructive”' }],
    may: [{ by: 'Ankara', words: 'it as short' }],
  },

  {
    paragraphs: ['Nairobi denies that its troops crossed the river. Kampala says that the river moved.'],
    said: [
      { by: 'Nairobi', words: 'that its troops crossed the river', denied: true },
      { by: 'Kampala', words: 'that the river moved' },
    ],
  },
  {
    paragraphs: ['The talks had been useful, Beijing said in a statement of two lines.'],
    said: [{ by: 'Beijing', words: 'The talks had been useful' }],
  },
];
