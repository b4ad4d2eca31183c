import { describe, expect, test } from 'vitest';
import type { Span } from '../../../../src/language/reading.ts';
import { isDenied } from '../../../../src/language/statements/rules/denial.ts';
import { unitsOf } from '../../../../src/language/text/phrases.ts';
import { quotationsOf } from '../../../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../../../src/language/text/sentences.ts';
import { tag } from '../../../../src/language/text/tagged.ts';

const marks = { '{': '}', '<': '>', '|': '|' };

/** A sentence with its source between bars, its cue in braces and what is said in angles: “|Anna| {said} <that it rains>.” */
const judged = (marked: string): boolean => {
  const parts: Record<string, Span[]> = { '{': [], '<': [], '|': [] };
  let text = '';
  let open: { mark: string; start: number } | null = null;
  for (const letter of marked) {
    if (open && letter === marks[open.mark as keyof typeof marks]) {
      parts[open.mark]?.push({ start: open.start, end: text.length });
      open = null;
    } else if (letter in marks) open = { mark: letter, start: text.length };
    else text += letter;
  }
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const [sentence] = sentences;
  const [cue] = parts['{'] ?? [];
  if (!sentence || !cue) throw new Error(`Mark the cue of a sentence in braces: ${marked}`);
  const units = unitsOf(text, sentence, tag(text, sentences), quotationsOf(text, paragraphs));
  return isDenied(text, units, { cue, source: parts['|']?.[0] ?? null, contents: parts['<'] ?? [] });
};

describe('not said', () => {
  test.each([
    // The cue says so.
    '|Anna Berg| {denied} <that the bridge was safe>.',
    '|Anna Berg| {has always denied} <any part in it>.',
    '|The airline| {did not say} <whether the money would be paid back>.',
    '|Anna Berg| {has never said} <that the bridge is safe>.',
    '|Anna Berg| has never {said} <that the bridge is safe>.',
    '|The ministry| {refused to say} <how many were ill>.',
    '|The ministry| refused to {say} <how many were ill>.',
    '|A spokesman| {declined to comment on} <whether he would stand again>.',
    '|A spokesman| {declined} <to comment>.',
    '|Anna Berg| {would not say} <who had paid>.',
    '|Anna Berg| {wouldn’t say} <who had paid>.',
    '|Anna Berg| {stopped short of saying} <that the bridge was safe>.',
    '|Anna Berg| stopped short of {saying} <that the bridge was safe>.',
    '|Anna Berg| {was misquoted as saying} <that the bridge was safe>.',
    '|Anna Berg| was misquoted as {saying} <that the bridge was safe>.',
    '|Anna Berg| {was careful not to say} <that the drug would work>.',
    '|Anna Berg| {was unable to say} <when it would open>.',
    '|The bank| {has yet to say} <who will lead it>.',
    '|The committee| {failed to mention} <the third bridge>.',
    '|The report| {makes no mention of} <the third bridge>.',
    '|The report| {says nothing about} <the third bridge>.',
    '|The report|, however, {did not, however, mention} <the third bridge>.',
    '|The mayor| {ruled out} <a second bridge>.',
    '|The mayor| {did not rule out} <a second bridge>.',
    '|The mayor| {did not deny} <that the voice was his>.',
    '|The mayor| {rejected suggestions} <that the canal had been drained>.',
    '|The mayor| {dismissed} <the claim that the canal had been drained>.',
    '|The mayor| {brushed aside} <the claim that the canal had been drained>.',
    '|Few voters| {believe} <that he will resign>.',
    // Who did not think so thinks the contrary.
    '|Anna Berg| {did not think} <that the bridge was safe>.',
    '|Anna Berg| {doesn’t believe} <the bridge is safe>.',
    // The words around the verb say so.
    '|Anna Berg| spoke for an hour without {saying} <that the bridge was safe>.',
    'Rather than {say} <that the bridge was safe>, |Anna Berg| left.',
    '|Anna Berg| was falsely {quoted as saying} <that the bridge was safe>.',
    '|Anna Berg| at no time {said} <that the bridge was safe>.',
    '|Anna Berg on no occasion| {called} <the bridge “perfectly safe”>.',
    '<The bridge is safe>, but not {according to} |Anna Berg|.',
    // Nobody says it.
    '|Nobody| {said} <that the bridge was safe>.',
    '|No minister| {said} <that the bridge was safe>.',
    'No |minister| {said} <that the bridge was safe>.',
    '|None of the ministers| {said} <that the bridge was safe>.',
    '|Not all ministers| {said} <that the bridge was safe>.',
    '|Anyone who| {says} <that the sea is warm> is selling something.',
    // It is a condition, a question or a wish.
    'If |she| {says} <that the dam will hold>, people will go home.',
    '|Unless the court| {says} <that the contract is void>, the town will pay.',
    'Should |the bank| {announce} <that it is leaving>, the island would suffer.',
    '|Had Anna Berg| {said} <that the bridge was safe>, people would have used it.',
    '|Anna Berg| {could have said} <that the ice was too thin>.',
    '|The minister| {may say} <that the toll is to be dropped>.',
    'Did |Anna Berg| {say} <that the bridge was safe>?',
    'It was as if |Anna Berg| {had said} <that the bridge was safe>.',
    'He asked whether |Anna Berg| {had said} <that the bridge was safe>.',
    '|The president| {will be asked to say} <whether the army is still there>.',
    '|The Fed| {is expected to announce} <a cut>.',
    // The clause above takes it back.
    'It is not true that |he| {said} <the bridge was safe>.',
    'It is doubtful that |he| {said} <the bridge was safe>.',
    'There is no evidence that |he| {said} <the bridge was safe>.',
    'I do not think |he| {said} <the bridge was safe>.',
    'She denied that |he| {had said} <the bridge was safe>.',
    'The rumour that |he| {said} <the bridge was safe> is old.',
    'Nor did |she| {say} <the bridge was safe>.',
    'At no point did |she| {say} <the bridge was safe>.',
  ])('%s', (marked) => {
    expect(judged(marked)).toBe(true);
  });
});

describe('said', () => {
  test.each([
    '|Anna Berg| {said} <that the bridge was not safe>.',
    '<The bridge is not safe>, |Anna Berg| {said}.',
    '<Nobody should use the bridge>, {said} |Anna Berg|.',
    '<There are no trains>, {according to} |the mayor|.',
    '<No money was ever paid> {according to} |the mayor|.',
    '|Anna Berg| {would later say} <that the bridge was safe>.',
    '|Anna Berg| {can say} <that the bridge is safe>.',
    '|Anna Berg| {went on to say} <that the bridge was safe>.',
    '|Anna Berg| {was quoted as saying} <that the bridge was safe>.',
    // A negation that affirms.
    '|Anna Berg| {made no secret that} <she was tired>.',
    '|Anna Berg| {did not hesitate to say} <that the bridge was unsafe>.',
    '|Anna Berg| {could not resist saying} <that she had been right>.',
    '|Anna Berg| {never fails to mention} <that she built it>.',
    '|Anna Berg| {minced no words in saying} <that the bridge was unsafe>.',
    '|Anna Berg| {did not doubt} <that the bridge was safe>.',
    '|Anna Berg| not only {said} <that the bridge was safe> but drove over it.',
    'Not only did |she| {say} <that the bridge was safe>.',
    'Only then did |she| {say} <that the bridge was safe>.',
    'There is no doubt that |she| {said} <that the bridge was safe>.',
    // The negation is another's.
    '|Anna Berg|, who was not there, {said} <that the bridge was safe>.',
    '|Anna Berg| did not stay but {said} <that the bridge was safe>.',
    '|Anna Berg| {said}, without naming anybody, <that the bridge was safe>.',
    'Peter Lund did not come because |she| {said} <that it was closed>.',
    'Asked if it was safe, |Anna Berg| {said} <that it was>.',
    'If, as |the club| {says}, <the money has been paid>, he can leave.',
    'Peter Lund did not know that |she| {had said} <the bridge was safe>.',
    'Not Peter Lund but |Anna Berg| {said} <that the bridge was safe>.',
    '|Not Peter Lund but Anna Berg| {said} <that the bridge was safe>.',
    '<Rents have risen and wages have not>, |tenants’ leader Eva Matos| {argued}.',
    // Who judges says so.
    '|The mayor| {dismissed} <the report as “fiction”>.',
    // These ask.
    '|The judge| {asked} <why he had washed the carpet>.',
    '|Parents| {want to know} <why the bus no longer stops>.',
    'Why did |she| {say} <that the bridge was safe>?',
    // Names and numbers.
    '|Theresa May| {said} <that the bridge was safe>.',
    '|Will Smith| {said} <that the bridge was safe>.',
    '|No. 10| {said} <that the bridge was safe>.',
    'In her first speech |Anna Berg| {said} <that the bridge was safe>.',
    '|The people who had seen it| {said} <that the bridge was safe>.',
  ])('%s', (marked) => {
    expect(judged(marked)).toBe(false);
  });
});
