/** The only way to the terminal: what is printed can't control it, whoever wrote it. */
import { styleText } from 'node:util';

/** A part of a line that stands out. */
export type Styled = { bold: string } | { dim: string };
/** One line, whole or in parts. */
export type Line = string | readonly (string | Styled)[];

/** C0, DEL and C1; line and paragraph separators; marks that turn the direction of writing. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Characters of a progress line. */
const WIDTH = 100;

/** Shows each character that controls a terminal as JSON escapes it ("\u001b"), so that JSON stays the same JSON. */
const harmless = (text: string): string =>
  text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);

const partShown = (part: string | Styled): string => {
  if (typeof part === 'string') return harmless(part);
  return 'bold' in part ? styleText('bold', harmless(part.bold)) : styleText('dim', harmless(part.dim));
};

const shown = (line: Line): string => (typeof line === 'string' ? harmless(line) : line.map(partShown).join(''));

/** Prints results to standard output. A line break inside a line is shown, not obeyed. */
export const print = (lines: readonly Line[]): void => console.log(lines.map(shown).join('\n'));

/** Prints a value as JSON, indented or on one line. */
export const printJson = (value: unknown, indent = 0): void => print(JSON.stringify(value, null, indent).split('\n'));

/** Prints a line to standard error: progress, warnings, errors. */
export const printError = (line: Line): void => void process.stderr.write(`${shown(line)}\n`);

/** Writes over the last line of standard error, where that is a terminal; an empty text clears it. */
export const overwrite = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${harmless(text).slice(0, WIDTH)}`);
};
