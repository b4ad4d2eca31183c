import type { Block } from '../blocks.ts';
import { isBoilerplate } from '../boilerplate.ts';
import { metadataIn } from '../byline.ts';
import { wordsOf } from '../headline.ts';
import { asksToPay, isCall } from './calls-to-act.ts';

const isHeading = ({ element }: Block) => /^h[1-6]$/u.test(element);

/** A paragraph or a list's item that is nothing but links to other places. Rows and terms that are links say something. */
const isLink = ({ text, linked, element }: Block) =>
  linked >= text.length * 0.8 && !/^(?:h[1-6]|tr|t[dh]|d[dt]|pre|blockquote)$/u.test(element);

/** Blocks of this length that stand twice are a second copy for another screen, not a refrain. */
const REPEATED = 60;

/** Runs of neighbours of which `same` says that they belong together. */
const runsOf = <T>(items: T[], same: (a: T, b: T) => boolean): T[][] => {
  const runs: T[][] = [];
  for (const item of items) {
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && same(before, item)) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs;
};

/** What stands over a list of other articles. */
const OTHERS =
  /^(?:more\b(?! than)|related|recommended|read (?:more|next|also)|further reading|(?:see|read|watch) also|also (?:read|see|on)|you (?:may|might)|don[’']t miss|most (?:read|popular|viewed)|trending|top stories|latest|popular|what to read|mehr (?:zum|zu|aus|von)|weitere|auch interessant|lee también|te puede interesar|noticias relacionadas|más (?:noticias|sobre)|(?:à lire|lire) aussi|leggi anche|leia também|lees ook)/iu;

/** A line over a list: a heading, or a few words that end in no full stop. */
const isIntroduction = (block: Block) =>
  isHeading(block) || (block.element !== 'li' && block.text.length < 60 && !/[.!?”"]$/u.test(block.text));

/** Lists of which most items are links lead elsewhere, like a paragraph that is one link; their headings go with them. */
const withoutLinks = (blocks: Block[]): Block[] => {
  const runs = runsOf(blocks, (a, b) => a.element === 'li' && b.element === 'li');
  const introduces = (run: Block[] | undefined, words: RegExp) =>
    run?.length === 1 && run.every((block) => isIntroduction(block) && words.test(block.text));
  const leads = runs.map((run, i) => {
    const links = introduces(runs[i - 1], OTHERS) ? run.filter(({ linked }) => linked > 0) : run.filter(isLink);
    return links.length > run.length * 0.7;
  });
  return runs.filter((run, i) => !leads[i] && !(leads[i + 1] && introduces(run, /./u))).flat();
};

/** A heading with nothing under it. */
const withoutBareHeadings = (blocks: Block[]): Block[] => {
  const end = blocks.findLastIndex((block) => !isHeading(block));
  return blocks.slice(0, end + 1);
};

/**
 * The lines of an article's blocks, without what pages set between them: the title again, bylines and dates, share bars
 * and calls to subscribe, lists of links, headings of what was dropped.
 */
export const linesOf = (blocks: Block[], title: string): string[] => {
  const heading = wordsOf(title);
  const seen = new Set<string>();
  const own = withoutLinks(blocks).filter(({ text }) => {
    if (isBoilerplate(text) || isCall(text) || asksToPay(text) || metadataIn(text) !== null) return false;
    const words = wordsOf(text);
    if (words === heading || (seen.has(words) && text.length >= REPEATED)) return false;
    seen.add(words);
    return true;
  });
  return withoutBareHeadings(own).map(({ text }) => text);
};
