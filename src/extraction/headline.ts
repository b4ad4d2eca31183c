import { isBoilerplate } from './boilerplate.ts';
import { metadataIn } from './byline.ts';
import { cutTail, isSiteName } from './publisher.ts';

/** A paragraph of running text: a sentence, or long. What stands before the first one is the page's head. */
export const isBody = (paragraph: string) =>
  paragraph.length >= 160 ||
  (/\.["'”’»)\]]*$/u.test(paragraph) && paragraph.split(' ').length >= 5 && metadataIn(paragraph) === null);

const isTitle = (line: string) =>
  !isBody(line) && !isBoilerplate(line) && !isSiteName(line) && metadataIn(line) === null;

/** A title without the tails that name its site, and the publisher that the outermost of them names. */
export const withoutTails = (whole: string): { title: string; publisher: string | null } => {
  let title = whole;
  let publisher: string | null = null;
  for (let cut = cutTail(title); cut && isTitle(cut.title); cut = cutTail(title)) {
    title = cut.title;
    publisher ??= cut.publisher;
  }
  return { title, publisher };
};

/** A line's letters and digits alone: two lines that agree in them say the same. */
export const wordsOf = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || line;
