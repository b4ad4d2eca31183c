/** Where a page's own word on its charset is looked for, in bytes. */
const HEAD = 4096;

/** A decoder of the WHATWG's Encoding Standard, which knows a charset by all its labels; null for any other name. */
const decoder = (label: string | null | undefined, fatal: boolean): TextDecoder | null => {
  try {
    return label ? new TextDecoder(label.trim(), { fatal }) : null;
  } catch {
    return null;
  }
};

const tryDecode = (bytes: Uint8Array, label: string | null | undefined): string | null => {
  try {
    return decoder(label, true)?.decode(bytes) ?? null;
  } catch {
    return null;
  }
};

/** A byte order mark outdoes everything: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding */
const markOf = ([a, b, c]: Uint8Array): string | null => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : null;
};

const inHeader = (type: string | null) => /;\s*charset\s*=\s*["']?([^\s"';]+)/iu.exec(type ?? '')?.[1];

/** What `<meta charset>`, `<meta http-equiv>` or the XML declaration says. As it can be read, it isn't UTF-16. */
const inPage = (bytes: Uint8Array) => {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const label =
    /<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*([^\s"'/;>]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml\b[^<>]*?\bencoding\s*=\s*["']([^"']+)/iu.exec(head)?.[1];
  return label && /^utf-?16/iu.test(label) ? 'utf-8' : label;
};

/**
 * The text of a page. Its charset is that of the byte order mark, else UTF-8 where the bytes are UTF-8, since nothing else
 * looks like it by chance; else what the Content-Type header says, then what the page says, if that fits the bytes. Never
 * throws: bytes that fit nothing become U+FFFD.
 * @param type the Content-Type header
 */
export const decodePage = (bytes: Uint8Array, type: string | null): string => {
  const mark = markOf(bytes);
  if (mark) return decoder(mark, false)?.decode(bytes) ?? '';
  const utf8 = tryDecode(bytes, 'utf-8');
  const told = [inHeader(type), inPage(bytes)].filter((label) => decoder(label, false) !== null);
  // ISO-2022-JP is written in ASCII's bytes alone, so it is UTF-8 too.
  if (utf8 !== null && !told.some((label) => /^(?:cs)?iso-?2022/iu.test(label ?? ''))) return utf8;
  for (const label of told) {
    const text = tryDecode(bytes, label);
    if (text !== null) return text;
  }
  return decoder(told[0] ?? 'windows-1252', false)?.decode(bytes) ?? '';
};
