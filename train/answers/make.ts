/** Makes data/answers.weights and data/answers.confidence.json again. */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { python, run, vectors, workFolder } from '../outside.ts';
import { prepared, preparedRanking } from './prepare.ts';
import { rankings, trainedOn } from './questions.ts';
import { vocabularyOf } from './vocabulary.ts';

/** @param from the folder with the questions; @param data the folder that the weights go to */
export const makeAnswers = async (from: string, data: string): Promise<void> => {
  const interpreter = python();
  const work = workFolder('answers');
  const forms: string[] = [];
  const file = openSync(join(work, 'questions.jsonl'), 'w');
  const write = (source: string, article: string, { passages, questions }: ReturnType<typeof prepared>) => {
    for (const { form } of [...passages, ...questions]) for (const one of form) forms.push(one);
    writeSync(file, `${JSON.stringify({ source, article, passages, questions })}\n`);
  };
  for (const [source, questions] of Object.entries(trainedOn(from)))
    for (const [context, asked] of Map.groupBy(questions, ({ context }) => context))
      write(source, asked[0]?.article ?? '', prepared(context, asked));
  for (const ranking of rankings(from)) write('newswire', ranking.question, preparedRanking(ranking));
  closeSync(file);
  const { words, counts, numbers } = vocabularyOf(forms, vectors());
  writeFileSync(join(work, 'vocabulary.json'), JSON.stringify({ words, counts }));
  writeFileSync(join(work, 'vectors.bin'), numbers);

  const weights = join(data, 'answers.weights');
  run(interpreter, join(import.meta.dirname, 'reader.py'), work);
  run(process.execPath, join(import.meta.dirname, '..', 'pack.ts'), join(work, 'model'), weights, '3000000');
  run(process.execPath, join(import.meta.dirname, 'calibrate.ts'), from);
};
