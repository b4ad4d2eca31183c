import { expect, test } from 'vitest';
import { isBorneOut } from '../../../src/language/answers/borne-out.ts';
import { isWhereItWas } from '../../../src/language/answers/where-it-was.ts';
import { read } from '../../../src/language/read.ts';

const text = `Ann Hill, the mayor of Leeds, opened the bridge in May. Jo Lake announced the 50th concert, and 400 people came.

The region broke off talks after Oslo agreed to pay. Old Mill was cut off for weeks.

Nora Field established the choir. She sang for workers at the NMC in York. She was taught by Max Lind, who noticed that a bill had been paid twice.

The coach accused Per Dahl of “losing the match” to Leeds. Eva Roth was sent off for protesting.

In the afternoon Ida Moss won the race. There was soup.

Northbrook beat Ashford in extra time. “We were tired,” said Ashford head coach Lena Ek.

Northbrook’s captain Siv Aas scored.

Bergen outgrew Ystad, and is the third of the country’s largest cities. Ida Moss trained there for six years.

There is a tower of the Moss Line designed by Lars Rui. In Ystad the Moss Line launched a ferry.

The Public Lending Trust opened Field Hall early in the war. Max Lind spoke in Dahl Park every year.

In 1971 the Food and Water Board shut two wells in Egypt. Guests who showed their IDs led the reoccupation of one room. The U.S. paid for it. Hanna Ek, Per Dahl and Jo Lake announced a sale.

Governor Alva Moe had not read it. Transport minister Greta Os thanked the workers. “It carried my grandmother,” Os said.

The cellist Rolf Berg went on trial accused of stealing a violin from the hall.

In 1889 Nils Lund was succeeded by Johan Ostrom. Nils Lund died in Vienna.

The headteacher, Olga Brandt, was in Malmo with her friend Ebba Nord, a councillor from Visby. A spokesman for the growers, Ivar Holt, resigned.

A kiln, or oven for pots, stood in the yard. The 3rd forge was cold.

With peace in the north from 1815, and Oslo’s long rule at sea secured, the Tarn Guild turned its attention back to the church and founded a museum.

The bakers met after the board refused to raise wages. The report, which praised Rolf Berg, was read. Dora Falk, who lives there, said she would paint the barn.

Lena Moss was convicted of killing a guard. Arne Vik threatened to burn the mill. Siri Dal never wrote to the king. Bo Aas tried to sell the boat. The Kiln Bank’s director, Ola Stu, met the governor of New York. The town loves the Tarn Choir, with its young chief conductor, Per Stav. The board expects the Tarn Guild to pay £9m. Solvane will shut its plant, the firm said on 3 May 2021. Nora Lim died on 7 June 2020 at the age of 83. A portrait by the painter Edda Foss was sold on 8 July 2022.`;
const reading = read({ text });

const saidAt = (words: string) => {
  const start = text.indexOf(words);
  const sentence = reading.sentences.findIndex((one) => one.start <= start && start < one.end);
  return { sentence, span: { start, end: start + words.length } };
};

test.each([
  ['Who is the mayor of Leeds?', 'Ann Hill', true],
  ['Who is the mayor of Oslo?', 'Ann Hill', false],
  ['Who is the baker of Leeds?', 'Ann Hill', false],
  ['Who was the winner of the race?', 'Ida Moss', true],
  ['Who was the loser of the election?', 'Ida Moss', false],
  ['When was the bridge opened?', 'May', true],
  ['When was Old Mill cut off?', 'weeks', false],
  ['When did the region break off talks?', 'Oslo agreed to pay', true],
  ['When was Max Lind teaching?', 'She was taught', false],
  ['How many people came?', '400 people', true],
  ['How many concerts were announced?', 'the 50th concert', false],
  ['How many times had a bill been paid?', 'twice', true],
  ['Which region broke off talks?', 'Oslo', false],
  ['Which city agreed to pay?', 'Oslo', true],
  ['Which city is the third largest?', 'Bergen', true],
  ['How many years did Ida Moss train?', 'six years', true],
  ['What did Jo Lake announce?', 'the 50th concert', true],
  ['What did Ann Hill announce?', 'the 50th concert', false],
  ['When did Tom Ash open the bridge?', 'May', false],
  ['What did Ann Hill promise?', 'the bridge', false],
  ['Who closed the bridge?', 'Ann Hill', false],
  ['Who founded the choir?', 'Nora Field', true],
  ['Who sang?', 'workers', false],
  ['Who designed the tower?', 'Lars Rui', true],
  ['What was launched in Ystad?', 'a ferry', true],
  ['What was launched by Jo Lake?', 'a ferry', false],
  ['Who taught Nora Field?', 'Max Lind', true],
  ['Who taught Jo Lake?', 'Max Lind', false],
  ['Who paid the bill?', 'Max Lind', false],
  ['Who spoke in Dahl Park?', 'Max Lind spoke', true],
  ['When did the trust open Field Hall?', 'early in the war', true],
  ['When did the PLT open Field Hall?', 'early in the war', true],
  ['When did the PRS open Field Hall?', 'early in the war', false],
  ['How often did Max Lind speak?', 'every year', true],
  ['When did the FWB shut the wells?', '1971', true],
  ['When did the FBW shut the wells?', '1971', false],
  ['When were the Egyptian wells shut?', '1971', true],
  ['When were the Austrian wells shut?', '1971', false],
  ['Who had to show an ID?', 'Guests', true],
  ['How many rooms were there?', 'one room', true],
  ['What did the guests reoccupy?', 'one room', true],
  ['What did the guests repaint?', 'one room', false],
  ['Did the USA pay for it?', 'The U.S.', true],
  ['What did Per Dahl announce?', 'a sale', true],
  ['What did Ann Hill announce?', 'a sale', false],
  ['Who is the governor?', 'Alva Moe', true],
  ['Who is the governor’s husband?', 'Alva Moe', false],
  ['Who is the transport minister’s wife?', 'Greta Os', false],
  ['Who is Greta Os’s grandmother?', 'Transport minister', false],
  ['Who is Greta Os?', 'Transport minister', true],
  ['Who stole the violin?', 'Rolf Berg', false],
  ['Who went on trial?', 'Rolf Berg', true],
  ['Who is Johan Ostrom?', 'Nils Lund', false],
  ['Where did Nils Lund die?', 'Vienna', true],
  ['Where was Nils Lund born?', 'Vienna', false],
  ['Who was the guest who showed an ID?', 'Guests', true],
  ['Who lost?', 'Per Dahl', false],
  ['Who protested?', 'Eva Roth', true],
  ['Who coaches Northbrook?', 'Lena Ek', false],
  ['Who coaches Ashford?', 'Lena Ek', true],
  ['Who captains Ashford?', 'Siv Aas', false],
  ['Who captains Northbrook?', 'Siv Aas', true],
  ['Who scored for Northbrook?', 'Siv Aas', true],
  ['Who is the captain of Ashford?', 'Siv Aas', false],
  ['Who is the captain of Northbrook?', 'Siv Aas', true],
  ['Who is the headteacher of Malmo?', 'Olga Brandt', false],
  ['When will Solvane shut its plant?', '3 May 2021', false],
  ['When did Solvane say so?', '3 May 2021', true],
  ['When did Nora Lim die?', 'the age of 83', false],
  ['When did Nora Lim die?', '7 June 2020', true],
  ['When did Edda Foss paint the portrait?', '8 July 2022', false],
  ['When was the portrait sold?', '8 July 2022', true],
  ['How much will the board pay?', '£9m', false],
  ['How much will the Tarn Guild pay?', '£9m', true],
  ['How much will Ola Stu pay?', '£9m', false],
  ['How much does the board expect the Guild to pay?', '£9m', true],
  ['Who is the councillor from Leeds?', 'Ebba Nord', false],
  ['Who is the councillor from Visby?', 'Ebba Nord', true],
  ['Who resigned?', 'Ivar Holt', true],
  ['Who shut wells in 1971?', 'Food and Water Board', true],
  ['Who shut wells in 1974?', 'Food and Water Board', false],
  ['Who killed a guard?', 'Lena Moss', true],
  ['Who burned the mill?', 'Arne Vik', false],
  ['Who threatened to burn the mill?', 'Arne Vik', true],
  ['Who wrote to the king?', 'Siri Dal', false],
  ['Who sold the boat?', 'Bo Aas', false],
  ['Who tried to sell the boat?', 'Bo Aas', true],
  ['Who is the director of the Kiln Bank?', 'Ola Stu', true],
  ['Who is the conductor of the Tarn Choir?', 'Per Stav', true],
  ['Who is the director of the Kiln Trust?', 'Ola Stu', false],
  ['Who is the governor of New Jersey?', 'Ola Stu', false],
  ['Who would paint the barn?', 'Dora Falk', true],
  ['Who raised wages?', 'The bakers', false],
  ['Who refused to raise wages?', 'the board', true],
  ['Who founded a museum?', 'Tarn Guild', true],
  ["What did Jo Lake's report say?", 'praised Rolf Berg', true],
  ['What is a kiln?', 'oven for pots', true],
  ['What is a forge?', 'The 3rd', false],
])('%s %s: %s', (question, words, expected) => {
  expect(isBorneOut(reading, question, saidAt(words))).toBe(expected);
});

test.each([
  ['the NMC', false],
  ['workers at the NMC', false],
  ['York', true],
])('%s is where she sang: %s', (words, expected) => {
  expect(isWhereItWas(reading, saidAt(words))).toBe(expected);
});
