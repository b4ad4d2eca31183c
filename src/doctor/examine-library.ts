/** The library, wherever it is. */
import { check } from '../library/check-store.ts';
import { isAddress } from '../library/open-store.ts';
import { examineDisk } from './examine-machine.ts';
import { examineOutage } from './examine-outage.ts';
import { bad, counted, type Finding, good, note, sentenceOf } from './finding.ts';

/** @param place a file, or the address of a database. */
export const examineLibrary = async (place: string): Promise<Finding[]> => {
  const disk = isAddress(place) ? [] : await examineDisk(place);
  // A folder that can't be had is the cause of whatever else is wrong.
  if (disk.some(({ ok }) => ok === false)) return disk;
  try {
    const { engine, waiting, articles, outage } = await check(place);
    const what =
      articles === null ? 'is not made yet; the first start makes it' : `keeps ${counted(articles, 'article')}`;
    return [
      ...disk,
      good(`The library can be opened (${engine}), and ${what}.`),
      ...(waiting > 0 && articles !== null
        ? [
            note(
              `${counted(waiting, 'migration')} will be made at the next start. Keep a backup: npm run -s backup -- FILE.`,
            ),
          ]
        : []),
      ...examineOutage(outage),
    ];
  } catch (error) {
    return [...disk, bad(sentenceOf(error))];
  }
};
