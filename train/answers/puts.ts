/**
 * Puts questions to texts that the reader in data/answers.weights has not seen: `node train/answers/puts.ts FOLDER OUT.jsonl
 * ARTICLES.json`, a list of articles of Wikipedia. OUT has a line for each.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { oneLine } from '../../bench/answers/questions.ts';
import { few } from '../../src/language/answer.ts';
import { signsOf } from '../../src/language/answers/confidence.ts';
import { candidatesIn } from '../../src/language/answers/ranked.ts';
import { verbAsked } from '../../src/language/asked-verb.ts';
import { read } from '../../src/language/read.ts';
import type { Name, Reading } from '../../src/language/reading.ts';
import { overlaps } from '../../src/language/spans.ts';
import { wordsOf } from '../../src/language/stems.ts';
import { chanceFrom } from './chance.ts';
import { trainedOn } from './questions.ts';

/** What a question may be put to, and questions that were changed: confidence.py weighs each kind. */
type Kind = 'asked' | 'shortened' | 'exchanged';
/**
 * A question put to a text: for each sentence that may answer its signs, see src/language/answers/confidence.ts, and whether it is
 * right (1).
 */
type Put = { kind: Kind; signs: number[][]; right: number[] };
/** A text, and the paragraph in it that answers, by its index; −1 where none does. */
type Place = { reading: Reading; answering: number };

const chance = chanceFrom(7);
/** Paragraphs that together are as long as a piece of news. */
const news = 4;

const rounded = (sign: number): number => Number(sign.toFixed(4));

const signed = ({ reading, answering }: Place, question: string, answers: string[], kind: Kind): Put => {
  const candidates = candidatesIn(reading, question)(0, few);
  const right = candidates.map(({ sentence }) => {
    const { start = 0, end = 0, paragraph } = reading.sentences[sentence] ?? {};
    const written = reading.text.slice(start, end);
    return Number(paragraph === answering && answers.some((answer) => written.includes(answer.trim())));
  });
  return { kind, signs: signsOf(reading, question, candidates).map((signs) => signs.map(rounded)), right };
};

const lastPhrase =
  /^(.*\S)[,\s]+(?:in|on|at|during|by|with|from|as|when|after|before|since|because|that|which|for|to|of|over|under|between|into|through)\s[^,]{3,60}\?*$/i;

/** As people ask who have the article before them: without the last phrase, or with pronouns for names. */
const shortened = (question: string, names: Name[]): string[] => {
  const cut = lastPhrase.exec(question.trim())?.[1] ?? '';
  const named = names.find(({ name, kind }) => kind !== 'place' && question.includes(` ${name}`));
  const pronoun = named?.kind === 'person' ? chance.one(['he', 'she', 'they'] as const) : 'it';
  return [
    ...(wordsOf(cut).length >= 2 && cut.split(' ').length >= 3 ? [`${cut}?`] : []),
    ...(named ? [question.replace(` ${named.name}`, ` ${pronoun}`)] : []),
  ];
};

/** With another verb of the same form, or another name of the same kind that the paragraph does not have: nothing answers that. */
const exchanged = (question: string, names: Name[], paragraph: { start: number; end: number }, verbs: string[]) => {
  const verb = verbAsked(question);
  const ending = (one: string) => /(?:ed|ing|s)$/.exec(one)?.[0];
  const other = verb === null ? undefined : chance.one(verbs.filter((one) => ending(one) === ending(verb)));
  const named = names.find(({ name, kind }) => kind !== 'place' && name.length > 3 && question.includes(name));
  const another = chance.one(
    names.filter(
      ({ name, kind, mentions }) =>
        kind === named?.kind && !question.includes(name) && !mentions.some((mention) => overlaps(mention, paragraph)),
    ),
  );
  return {
    verb: verb !== null && other && other !== verb ? question.replace(new RegExp(`\\b${verb}\\b`, 'i'), other) : null,
    name: named && another ? question.replace(named.name, another.name) : null,
  };
};

const [folder = '', out = '', list = ''] = process.argv.slice(2);
const unseen = new Set(z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8'))));
const questions = trainedOn(folder).wikipedia.filter(({ article }) => unseen.has(article));
const verbs = questions.flatMap(({ question }) => verbAsked(question) ?? []);

const file = openSync(out, 'w');
const write = (put: Put) => writeSync(file, `${JSON.stringify(put)}\n`);
for (const asked of Map.groupBy(questions, ({ article }) => article).values()) {
  const paragraphs = [...new Set(asked.map(({ context }) => oneLine(context)))];
  const reading = read({ text: paragraphs.join('\n\n') });
  for (const [context, own] of Map.groupBy(asked, (question) => oneLine(question.context))) {
    const number = paragraphs.indexOf(context);
    const place = (from: number, to: number): Place => ({
      reading: read({ text: paragraphs.slice(from, to).join('\n\n') }),
      answering: number - from,
    });
    const without = (texts: string[]): Place => ({
      reading: read({ text: texts.filter((one) => one !== context).join('\n\n') }),
      answering: -1,
    });
    const whole = { reading, answering: number };
    const sentences = reading.sentences.filter(({ paragraph }) => paragraph !== number);
    const rest = { reading: { ...reading, sentences }, answering: -1 };
    const alone = place(number, number + 1);
    const from = Math.max(0, number - Math.floor(chance() * news));
    const some = place(from, from + news);
    const others = without(paragraphs.slice(from, from + news + 1));
    const beside = without([paragraphs[number + 1] ?? paragraphs[number - 1] ?? '']);
    for (const { question, all } of own) {
      for (const text of [whole, rest, alone, beside, some, others]) write(signed(text, question, all, 'asked'));
      for (const short of shortened(question, reading.names))
        for (const text of [some, others]) write(signed(text, short, all, 'shortened'));
      const { verb, name } = exchanged(
        question,
        reading.names,
        reading.paragraphs[number] ?? { start: 0, end: 0 },
        verbs,
      );
      if (verb !== null) for (const text of [whole, some]) write(signed(text, verb, [], 'exchanged'));
      if (name !== null) write(signed(whole, name, [], 'exchanged'));
    }
  }
}
closeSync(file);
