/** Byte order marks, and what they say of the bytes behind them (https://encoding.spec.whatwg.org/#bom-sniff). */
const MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const markedAs = (bytes: Uint8Array): string | null =>
  MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

/**
 * Bytes as text: as their byte order mark says; else UTF-8 where they are that without a slip; else windows-1252, which
 * old editors wrote and which every byte is something in. The mark itself is left out.
 */
export const decoded = (bytes: Uint8Array): string => {
  const encoding = markedAs(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Controls that stand in no text: all but tab, line ends, form feed and escape. */
const isControl = (byte: number) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;

/** Bytes that are looked at, and how many controls among a thousand a text may have: a tenth of what is packed are such. */
const LOOKED_AT = 65_536;
const STRAY = 20;

/** Whether bytes are something else than text. */
export const isBinary = (bytes: Uint8Array): boolean => {
  if (markedAs(bytes) !== null) return false;
  const head = bytes.subarray(0, LOOKED_AT);
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls * 1000 > head.length * STRAY;
};
