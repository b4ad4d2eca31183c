/** PDF files as texts of objects, written by hand (PDF 1.7, section 7.5). */
import { deflateSync } from 'node:zlib';

/** What to print where: points from the lower left corner of a page of 612 by 792. */
export type Printed = { text: string; x: number; y: number; size?: number; font?: 'roman' | 'bold' };

/** In Courier every letter is as wide as this, of the font's height. */
export const LETTER = 0.6;

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

/** The operators that print it. */
const printing = (printed: Printed[]): string =>
  printed
    .map(({ text, x, y, size = 10, font = 'roman' }) => {
      return `BT /${font === 'bold' ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;
    })
    .join('\n');

/** Lines below each other from `y` on. */
export const lines = (texts: string[], at: Omit<Printed, 'text'> & { leading?: number }): Printed[] =>
  texts.map((text, i) => ({ ...at, text, y: at.y - i * (at.leading ?? 12) }));

/** A file of objects, the first of which is the catalogue. */
export const pdfOf = (objects: string[], trailer = ''): Uint8Array => {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
};

export const stream = (data: string | Uint8Array, entries = ''): string =>
  `<</Length ${data.length} ${entries}>>\nstream\n${typeof data === 'string' ? data : Buffer.from(data).toString('latin1')}\nendstream`;

export const FONTS = '/Font <</F1 3 0 R /F2 4 0 R>>';

type About = { info?: Record<string, string>; compressed?: boolean; page?: string; trailer?: string };

/** A file of these pages. */
export const pdf = (
  pages: Printed[][],
  { info, compressed = false, page = '', trailer = '' }: About = {},
): Uint8Array => {
  const about = Object.entries(info ?? {}).map(([key, value]) => `/${key} (${escaped(value)})`);
  const contents = pages.map((printed) =>
    compressed ? stream(deflateSync(printing(printed)), '/Filter /FlateDecode') : stream(printing(printed)),
  );
  const first = 6;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`);
  return pdfOf(
    [
      '<</Type /Catalog /Pages 2 0 R>>',
      `<</Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length}>>`,
      '<</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding>>',
      '<</Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding>>',
      `<<${about.join(' ')}>>`,
      ...contents.flatMap((content, i) => [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<${FONTS}>> /Contents ${first + 2 * i + 1} 0 R ${page}>>`,
        content,
      ]),
    ],
    `/Info 5 0 R ${trailer}`,
  );
};
