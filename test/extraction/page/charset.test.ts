import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePage } from '../../../src/extraction/page/charset.ts';

/** "Порт" in windows-1251, "Übung" in windows-1252, "港" in Shift_JIS, EUC-JP and GBK, "Ł" in ISO-8859-2. */
const PORT = [0xcf, 0xee, 0xf0, 0xf2];
const ÜBUNG = [0xdc, 0x62, 0x75, 0x6e, 0x67];
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)));

test.each<[string, Uint8Array, string | null, string]>([
  ['UTF-8, and nobody says so', bytes('<p>Порт “is” open'), null, '<p>Порт “is” open'],
  ['the header', bytes('<p>', PORT), 'text/html; charset=windows-1251', '<p>Порт'],
  ['the header, quoted and in another label', bytes('<p>', PORT), 'text/html;Charset="CP1251"', '<p>Порт'],
  ['meta charset', bytes('<meta charset=windows-1251><p>', PORT), null, '<meta charset=windows-1251><p>Порт'],
  [
    'meta http-equiv',
    bytes('<meta content="text/html; charset=windows-1251" http-equiv="Content-Type">', PORT),
    'text/html',
    '<meta content="text/html; charset=windows-1251" http-equiv="Content-Type">Порт',
  ],
  [
    'an XML declaration',
    bytes('<?xml version="1.0" encoding="windows-1251"?>', PORT),
    null,
    '<?xml version="1.0" encoding="windows-1251"?>Порт',
  ],
  [
    'the header before the page',
    bytes('<meta charset=koi8-r>', PORT),
    'text/html; charset=windows-1251',
    '<meta charset=koi8-r>Порт',
  ],
  ['a byte order mark before the header', bytes([0xef, 0xbb, 0xbf], 'é'), 'text/html; charset=windows-1251', 'é'],
  ['UTF-16', bytes([0xff, 0xfe, 0x1f, 0x04, 0x3e, 0x04]), null, 'По'],
  ['UTF-16, the other way round', bytes([0xfe, 0xff, 0x04, 0x1f]), 'text/html; charset=utf-8', 'П'],
  [
    'UTF-8 that is called Latin',
    bytes('<meta charset=iso-8859-1>“Zoë”'),
    'text/html; charset=ISO-8859-1',
    '<meta charset=iso-8859-1>“Zoë”',
  ],
  [
    'Latin that is called UTF-8, where the page knows',
    bytes('<meta charset=latin1>', ÜBUNG),
    'text/html; charset=utf-8',
    '<meta charset=latin1>Übung',
  ],
  ['no word at all', bytes(ÜBUNG), null, 'Übung'],
  ['a charset that is none', bytes('é'), 'text/html; charset=klingon', 'é'],
  [
    'a charset that is none, and Latin',
    bytes('<meta charset=x-unknown>', ÜBUNG),
    'text/html; charset=none',
    '<meta charset=x-unknown>Übung',
  ],
  ['Shift_JIS', bytes([0x8d, 0x60]), 'text/html; charset=Shift_JIS', '港'],
  ['EUC-JP', bytes([0xb9, 0xc1]), 'text/html; charset=euc-jp', '港'],
  ['GBK', bytes([0xb8, 0xdb]), 'text/html; charset=gb2312', '港'],
  ['Big5', bytes([0xb4, 0xe4]), 'text/html; charset=big5', '港'],
  ['EUC-KR', bytes([0xc7, 0xd7]), 'text/html; charset=euc-kr', '항'],
  ['ISO-2022-JP', bytes([0x1b, 0x24, 0x42, 0x39, 0x41, 0x1b, 0x28, 0x42]), 'text/html; charset=iso-2022-jp', '港'],
  ['ISO-8859-2', bytes([0xa3]), 'text/html; charset=iso-8859-2', 'Ł'],
  ['KOI8-R', bytes([0xf0, 0xcf, 0xd2, 0xd4]), 'text/html; charset=koi8-r', 'Порт'],
  ['a broken byte in UTF-8', bytes('a', [0xff], 'é'), 'text/html; charset=utf-8', 'a\ufffdé'],
  ['nothing', bytes(), null, ''],
])('%s', (_name, page, type, text) => {
  expect(decodePage(page, type)).toBe(text);
});

test('no bytes and no header make it throw', () => {
  const label = fc.oneof(
    fc.string(),
    fc.constantFrom('utf-8', 'windows-1251', 'utf-16', 'replacement', 'shift_jis', 'x-user-defined'),
  );
  fc.assert(
    fc.property(fc.uint8Array(), label, label, (raw, header, meta) => {
      const page = bytes(`<meta charset="${meta}">`, [...raw]);
      expect(typeof decodePage(page, `text/html; charset=${header}`)).toBe('string');
    }),
  );
});
