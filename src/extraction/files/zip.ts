import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Unreadable } from '../../article/unreadable.ts';

/** A book has some hundred parts, one with a picture on each page a few thousand. */
const MOST_ENTRIES = 10_000;

/** Bytes of text parts, unpacked, in one file. */
const MOST_UNPACKED = 32 * 2 ** 20;

/** A ZIP file in memory. Nothing is written anywhere, so names are only names, wherever they point. */
export type Zip = {
  names: ReadonlySet<string>;
  /** The parts that are wanted, by name. What all calls unpack together is limited. Throws {@link Unreadable}. */
  read(isWanted: (name: string) => boolean): Map<string, Uint8Array>;
};

const unzipped = (bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) => {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken', { cause: error });
  }
};

/**
 * Opens a ZIP file and lists what it holds, unpacking nothing. fflate makes each part's room as large as its entry says and
 * never larger, so what an entry says is what is limited; a part that says too little ends early.
 * Throws {@link Unreadable}.
 */
export const openZip = (bytes: Uint8Array): Zip => {
  const names = new Set<string>();
  let entries = 0;
  unzipped(bytes, ({ name }) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw new Unreadable('too-large');
    names.add(name);
    return false;
  });
  let unpacked = 0;
  return {
    names,
    read: (isWanted) => {
      const parts = unzipped(bytes, ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new Unreadable('too-large');
        return true;
      });
      return new Map(Object.entries(parts));
    },
  };
};
