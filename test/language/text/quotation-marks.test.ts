import { expect, test } from 'vitest';
import { quotationsOf } from '../../../src/language/text/quotation-marks.ts';
import { paragraphsOf } from '../../../src/language/text/sentences.ts';

test.each<[string, string, string[]]>([
  ['straight', 'He said "yes" and "no".', ['yes', 'no']],
  ['curly', '“Yes,” he said. “No.”', ['Yes,', 'No.']],
  [
    'single, curly, with apostrophes',
    '‘We don’t like the workers’ plan,’ she said.',
    ['We don’t like the workers’ plan,'],
  ],
  ['single, straight, with apostrophes', "'It's a dog's life,' he said.", ["It's a dog's life,"]],
  ['single, ending in s, before a name', "They 'ran out of legs' after a goal by Cal O'Dowd.", ['ran out of legs']],
  ['single, ending in s, before others', "They 'ran out of legs' and were 'done'.", ['ran out of legs', 'done']],
  ['single, curly, ending in s, before others', 'They ‘ran out of legs’ and were ‘done’.', ['ran out of legs', 'done']],
  ['single, ending in s, before a plural', "They 'ran out of legs' after the fans' song.", ['ran out of legs']],
  [
    'single, with words cut short',
    "'We went an' we heard it goin' on,' he said.",
    ["We went an' we heard it goin' on,"],
  ],
  ['apostrophes only', "The dogs' owner doesn't like rock 'n' roll or 'em.", []],
  ['German low', '„Nein“, sagte er. „No”, she said.', ['Nein', 'No']],
  ['German low, single', '‚Nein‘, sagte er. ‚No‘, she said.', ['Nein', 'No']],
  [
    'single, never closed before "said"',
    "He left. 'There is nothing to say, he said, and went.",
    ['There is nothing to say,'],
  ],
  ['guillemets, either way', '«Oui» and »Ja«', ['Oui', 'Ja']],
  ['TeX and typewriter', "``One'' and ''two''", ['One', 'two']],
  ['nested', '“She said ‘never’ to “us” then,” he said.', ['She said ‘never’ to “us” then,']],
  ['straight inside curly', '“A "deal" is near,” he said.', ['A "deal" is near,']],
  ['never closed', 'He said "it goes on', ['it goes on']],
  ['never closed before "said"', '“It reopens today, said Ana Costa', ['It reopens today,']],
  ['behind an apostrophe that looks like a mark', `The 'old guard said "we won" and "we lost".`, ['we won', 'we lost']],
  [
    'never closed before who said it',
    'It fell. “We mean to stay, as we told you, the bank’s governor, Ana Costa, told us',
    ['We mean to stay, as we told you,'],
  ],
  [
    'never closed before what she told',
    '“It is so because it is so, she told the board.',
    ['It is so because it is so,'],
  ],
  ['never closed and opened again', '"It is cold, Ana Costa said, "and wet."', ['It is cold,', 'and wet.']],
  ['over two paragraphs', '“It goes on.\n\n“Then it ends.”', ['It goes on.', 'Then it ends.']],
  ['single, over two paragraphs', '‘It goes on.\n\n‘Then it ends.’', ['It goes on.', 'Then it ends.']],
  ['closing mark used to open', 'the ”deal” was', ['deal']],
  ['inches and feet', 'a 6" pipe', []],
])('%s: %j', (_kind, text, expected) => {
  expect(quotationsOf(text, paragraphsOf(text)).map(({ inner }) => text.slice(inner.start, inner.end))).toEqual(
    expected,
  );
});
