/** Makes data/answers.weights and data/answers.confidence.json again. */
import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '../../src/language/read.ts';
import type { Reading } from '../../src/language/reading.ts';
import { python, run, vectors, workFolder } from '../outside.ts';
import { alikeFrom } from './alike.ts';
import { chanceFrom } from './chance.ts';
import { madeFrom } from './made.ts';
import { prepared, preparedMade, preparedRanking } from './prepare.ts';
import { news, rankings, trainedOn } from './questions.ts';
import { vocabularyOf } from './vocabulary.ts';

/** @param from the folder with the questions; @param data the folder that the weights go to */
export const makeAnswers = async (from: string, data: string): Promise<void> => {
  const interpreter = python();
  const work = workFolder('answers');
  const numbers = vectors();
  const alike = alikeFrom(numbers);
  const chance = chanceFrom(1);
  const forms: string[] = [];
  const asked = openSync(join(work, 'questions.jsonl'), 'w');
  const made = openSync(join(work, 'made.jsonl'), 'w');
  const write = (source: string, article: string, { passages, questions }: ReturnType<typeof prepared>) => {
    for (const { form } of [...passages, ...questions]) for (const one of form) forms.push(one);
    writeSync(asked, `${JSON.stringify({ source, article, passages, questions })}\n`);
  };
  const writeMade = (article: string, reading: Reading) => {
    for (const record of preparedMade(reading, madeFrom(reading, alike, chance)))
      writeSync(made, `${JSON.stringify({ source: 'made', article, ...record })}\n`);
  };
  for (const [source, questions] of Object.entries(trainedOn(from)))
    for (const [context, own] of Map.groupBy(questions, (one) => one.context)) {
      const reading = read({ text: context });
      const article = own[0]?.article ?? '';
      write(source, article, prepared(reading, own));
      writeMade(article, reading);
    }
  for (const text of news(from)) writeMade(text.slice(0, 80), read({ text }));
  for (const ranking of rankings(from)) write('newswire', ranking.question, preparedRanking(ranking));
  closeSync(asked);
  closeSync(made);
  const vocabulary = vocabularyOf(forms, numbers);
  writeFileSync(join(work, 'vocabulary.json'), JSON.stringify({ words: vocabulary.words, counts: vocabulary.counts }));
  writeFileSync(join(work, 'vectors.bin'), vocabulary.numbers);

  const beside = (script: string) => join(import.meta.dirname, script);
  const pack = (model: string) =>
    run(process.execPath, beside('../pack.ts'), join(work, model), join(data, 'answers.weights'), '3000000');
  run(interpreter, beside('folds.py'), work);
  /** Files of questions that were put to texts which the reader had not seen. */
  const puts: string[] = [];
  for (let fold = 0; existsSync(join(work, `fold${fold}`)); fold++) {
    pack(`fold${fold}`);
    const to = join(work, `fold${fold}.jsonl`);
    run(process.execPath, beside('puts.ts'), resolve(from), to, join(work, `fold${fold}`, 'articles.json'));
    puts.push(to);
  }
  run(interpreter, beside('reader.py'), work);
  pack('model');
  run(interpreter, beside('confidence.py'), data, ...puts);
};
