/** Two people talk to each other, so that each sentence has a quote, its speaker and the other's name in it. */
import { read } from '../../src/language/read.ts';
import type { Name, Quote, Reading, Sentence } from '../../src/language/reading.ts';

const somebody = (name: string): Name => ({ name, kind: 'person', aliases: [], mentions: [], description: null });

export const talk = (quotes: number): Reading => {
  const people = { one: somebody('Ada Reed'), other: somebody('Ben Holt') };
  const said: Quote[] = [];
  const sentences: Sentence[] = [];
  const written: string[] = [];
  let start = 0;
  for (let at = 0; at < quotes; at += 1) {
    const { one, other } = at % 2 === 0 ? people : { one: people.other, other: people.one };
    const sentence = `“I met ${other.name} at noon,” said ${one.name}.`;
    const end = start + sentence.length;
    const speaker = { start: end - 1 - one.name.length, end: end - 1 };
    const inWords = start + '“I met '.length;
    other.mentions.push({ start: inWords, end: inWords + other.name.length, by: 'name' });
    one.mentions.push({ ...speaker, by: 'name' });
    said.push({
      spans: [{ start: start + 1, end: start + sentence.indexOf('”') }],
      type: 'direct',
      cue: { start: speaker.start - 5, end: speaker.start - 1 },
      speaker: { ...speaker, name: one.name },
      confidence: 1,
      denied: false,
      setting: null,
    });
    sentences.push({ start, end, paragraph: 0 });
    written.push(sentence);
    start = end + 1;
  }
  return { ...read({ text: '' }), text: written.join(' '), sentences, quotes: said, names: Object.values(people) };
};
