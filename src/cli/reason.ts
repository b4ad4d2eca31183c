import { refusalIn } from '../intake/make-draft.ts';
import { refusalShown } from '../show/adding.ts';
import { en } from '../words/en.ts';

/** What the disk, gzip and the reader of tables say, by their codes (man errno, zlib's manual, csv-parse's documentation). */
const REASONS: Record<string, string> = {
  ENOENT: 'There is no file or folder of that name.',
  ENOTDIR: 'There is no file or folder of that name.',
  EACCES: 'This user may not read it.',
  EPERM: 'This user may not read it.',
  EISDIR: 'It is a folder, not a file.',
  ELOOP: 'Its links lead in a circle.',
  ENAMETOOLONG: 'Its name is longer than names may be.',
  EIO: 'The disk can’t read it.',
  Z_DATA_ERROR: 'It isn’t packed with gzip, or it is damaged.',
  Z_BUF_ERROR: 'It is cut off: the end of what gzip packed is missing.',
  CSV_MAX_RECORD_SIZE:
    'A row is longer than 16 MB, perhaps for want of a quotation mark; the rest of the table was not read.',
};

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Why something could not be read or kept, in a sentence. */
export const reasonOf = (error: unknown): string => {
  const refusal = refusalIn(error);
  if (refusal) return refusalShown(refusal, en.adding);
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  if (code.startsWith('CSV_') && !Object.hasOwn(REASONS, code))
    return `The table is damaged here, and the rest of it was not read: ${error.message}`;
  return Object.hasOwn(REASONS, code) ? String(REASONS[code]) : error.message;
};
