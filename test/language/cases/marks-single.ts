import type { Case } from '../case.ts';

export const cases: Case[] = [
  {
    paragraphs: [
      'The Grimsby fish market will close on Fridays from next month, its owners announced yesterday.',
      '‘There’s no fish on a Friday any more,’ said porter Len Appleyard, who started there at fifteen. ‘There’s hardly any on a Thursday.’',
    ],
    said: [
      { by: 'Len Appleyard', words: ['There’s no fish on a Friday any more', 'There’s hardly any on a Thursday.'] },
    ],
    may: [{ by: ['its owners', 'owners'], words: 'The Grimsby fish market will close on Fridays from next month' }],
  },
  {
    paragraphs: [
      "'I don't mind the rain,' said groundsman Harry Tindall as he swept the covers at Headingley. 'It's the people who ask me when it'll stop.'",
    ],
    said: [{ by: 'Harry Tindall', words: ["I don't mind the rain", "It's the people who ask me when it'll stop."] }],
  },
  {
    paragraphs: [
      'A man who was fined for parking in his own drive has had a letter from Leicester City Council.',
      "Mr Iqbal Sheikh, 67, showed the letter to reporters. 'It says they're sorry for the inconvenience. It doesn't say they'll give me my £70 back,' he said.",
    ],
    said: [
      {
        by: 'Iqbal Sheikh',
        words: "It says they're sorry for the inconvenience. It doesn't say they'll give me my £70 back",
      },
    ],
  },
  {
    paragraphs: [
      'The inspectors’ report into the school at Wadebridge runs to ninety pages. Its author, Dame Ruth Pemberton, called it ‘the saddest thing I’ve ever had to write’.',
    ],
    said: [{ by: 'Ruth Pemberton', words: 'it ‘the saddest thing I’ve ever had to write’' }],
  },
  {
    paragraphs: [
      'A Roman drain has been found beneath a car park in Chester, still running.',
      '‘It’s better than ours,’ said archaeologist Dr Priya Nair. ‘We’d like to know who built it and whether they’re available.’',
    ],
    said: [
      {
        by: 'Priya Nair',
        words: ['It’s better than ours', 'We’d like to know who built it and whether they’re available.'],
      },
    ],
  },
  {
    paragraphs: [
      'The Bishop of Truro told the synod that the church’s empty rectories were ‘a scandal in a county where nurses can’t find a room’. The vote is on Thursday.',
    ],
    said: [
      {
        by: 'The Bishop of Truro',
        words: 'that the church’s empty rectories were ‘a scandal in a county where nurses can’t find a room’',
      },
    ],
  },
  {
    paragraphs: [
      'The retired detective who first searched the house told the inquest in Norwich: ‘I’d never been told about the cellar. If I’d been told, I’d have looked.’',
    ],
    said: [
      {
        by: ['The retired detective', 'The retired detective who first searched the house'],
        words: 'I’d never been told about the cellar. If I’d been told, I’d have looked.',
      },
    ],
  },
  {
    paragraphs: [
      'Sir Colin Massey steps down as chairman of the brewery after forty years. ‘They’ve offered me a clock,’ he told the shareholders’ meeting in Burton. ‘I’ve asked for beer.’',
    ],
    said: [{ by: 'Colin Massey', words: ['They’ve offered me a clock', 'I’ve asked for beer.'] }],
  },
  {
    paragraphs: [
      'House prices in the north-east rose by 4.1 per cent in the year to March, the building society says today.',
      '‘It isn’t a boom,’ said its chief economist, Raj Mistry. ‘It’s a region that’s finally been noticed.’',
    ],
    said: [
      { by: 'the building society', words: 'House prices in the north-east rose by 4.1 per cent in the year to March' },
      { by: 'Raj Mistry', words: ['It isn’t a boom', 'It’s a region that’s finally been noticed.'] },
    ],
  },
  {
    paragraphs: [
      "'You can't teach someone to be brave on a horse,' said trainer Jonjo Cleary at Aintree. 'You can only hope the horse doesn't find out.'",
    ],
    said: [
      {
        by: 'Jonjo Cleary',
        words: ["You can't teach someone to be brave on a horse", "You can only hope the horse doesn't find out."],
      },
    ],
  },
  {
    paragraphs: [
      'Three of the hospital’s five scanners are older than the doctors who use them. ‘We’ve been promised new ones since I was a student,’ said Dr Oluwaseun Bello, a consultant at the Royal in Bolton. ‘I’m forty-three.’',
    ],
    said: [
      { by: 'Oluwaseun Bello', words: ['We’ve been promised new ones since I was a student', 'I’m forty-three.'] },
    ],
  },
  {
    paragraphs: [
      'Rescuers who reached the cave on Saturday found all six students asleep. ‘They’d eaten the biscuits and they’d played cards and they couldn’t see what all the fuss was about,’ said Brian Hebden of the Upper Wharfedale team.',
    ],
    said: [
      {
        by: 'Brian Hebden',
        words: 'They’d eaten the biscuits and they’d played cards and they couldn’t see what all the fuss was about',
      },
    ],
  },

  {
    paragraphs: [
      '‘I’ve buried two sheep and a tractor,’ said Gwilym Parry, whose farm lies under the slip. ‘The sheep I’ll miss.’',
    ],
    said: [{ by: 'Gwilym Parry', words: ['I’ve buried two sheep and a tractor', 'The sheep I’ll miss.'] }],
  },
  {
    paragraphs: [
      "Inspector Thandeka Zungu declined to name the suspect. 'He knows who he is,' she said, 'and so does his mother.'",
    ],
    said: [{ by: 'Thandeka Zungu', words: ['He knows who he is', 'and so does his mother.'] }],
  },
  {
    paragraphs: [
      'Asked what he would do with the prize, Auckland’s Wiremu Pohatu, 19, thought for a while. ‘Sleep,’ he said.',
    ],
    said: [{ by: 'Wiremu Pohatu', words: 'Sleep' }],
  },
  {
    paragraphs: [
      'The regulator described the bank’s controls as ‘weak where they existed’ and gave it six months. ‘We accept that in full,’ said its chairman, Sir Nigel Rowse.',
    ],
    said: [
      { by: ['The regulator', 'regulator'], words: 'the bank’s controls as ‘weak where they existed’' },
      { by: ['Nigel Rowse', 'Sir Nigel Rowse'], words: 'We accept that in full' },
    ],
    may: [{ by: ['The regulator', 'regulator'], words: 'weak where they existed' }],
  },

  {
    paragraphs: [
      '‘We were told it’d take a week,’ says café owner Priya Sandhu, looking at the hole in front of her door. ‘That was in March.’',
    ],
    said: [{ by: 'Priya Sandhu', words: ['We were told it’d take a week', 'That was in March.'] }],
    may: [{ by: null, words: 'it’d take a week' }],
  },
  {
    paragraphs: [
      "Chief executive Warren Lythe called the offer 'derisory'. The bidder, Castor Group, said it was 'full and fair'.",
    ],
    said: [
      { by: 'Warren Lythe', words: "the offer 'derisory'" },
      { by: 'Castor Group', words: "it was 'full and fair'" },
    ],
    may: [
      { by: 'Warren Lythe', words: 'derisory' },
      { by: 'Castor Group', words: 'full and fair' },
    ],
  },

  {
    paragraphs: [
      '‘There’s no such thing as bad weather,’ says mountain guide Solveig Nes, ‘there’s only bad underwear.’',
    ],
    said: [{ by: 'Solveig Nes', words: ['There’s no such thing as bad weather', 'there’s only bad underwear.'] }],
  },
  {
    paragraphs: [
      "Opposition MPs shouted 'shame' as the minister left. 'I've been called worse by my dentist,' Clement Odoi told the BBC.",
    ],
    said: [{ by: 'Clement Odoi', words: "I've been called worse by my dentist" }],
    may: [{ by: 'Opposition MPs', words: 'shame' }],
  },
];
