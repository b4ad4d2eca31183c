import type { Block } from '../blocks.ts';
import { isRunning, lettersOf } from './running-text.ts';

/** Types of schema.org that are no articles (https://schema.org/WebPage). */
const OTHER_TYPES = /^(?:CollectionPage|SearchResultsPage|ProfilePage|ContactPage|CheckoutPage|RealEstateListing)$/u;
const ARTICLE_TYPES = /Article|BlogPosting|Report$|LiveBlog|DiscussionForumPosting|Recipe|Question|QAPage|Review$/u;

/** Titles of pages that are shown instead of what was asked for. */
const ERROR =
  /^(?:error\b|oops|sorry,|40[0-9]\b|50[0-9]\b|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|security check|verify(?:ing)? (?:that )?you are|one more step|service unavailable|bad gateway|site (?:is )?(?:under maintenance|unavailable))|\b(?:page|article|story|content|seite|artikel) (?:was |is |wurde |can ?not be |could not be )?(?:not found|nicht gefunden|no longer available|unavailable)\b|\bnot found$|\bpágina no encontrada\b|\bpage (?:introuvable|non trouvée)\b/iu;

/** An error page says little; a headline about an error has an article under it. In characters. */
const LITTLE = 1_500;

/** Less running text than this is no article, in characters; where the page calls itself one, far less may be. */
const LEAST = 300;
const LEAST_OF_ARTICLE = 80;

/** Of a list of teasers, each has a heading that is a link and less text under it than this, in characters. */
const TEASER = 500;
const MOST_TEASERS = 4;

/** What a page tells of itself. */
export type Told = { types: string[]; ogType: string | null; title: string; path: string };

/** Whether a page calls itself an article. */
export const saysArticle = ({ ogType, types }: Told): boolean =>
  ogType === 'article' || types.some((type) => ARTICLE_TYPES.test(type));

const lettersIn = (blocks: Block[]) => blocks.reduce((sum, { text }) => sum + lettersOf(text), 0);

/**
 * Whether a page is an article, by what it says it is and by the blocks that were taken for its text: not an error, a list
 * of links or of teasers (a section's front, search results), a log-in, a site's first page.
 */
export const isArticle = (blocks: Block[], told: Told): boolean => {
  const says = saysArticle(told);
  const running = lettersIn(blocks.filter(isRunning));
  if (running < LITTLE && ERROR.test(told.title)) return false;
  if (running < (says ? LEAST_OF_ARTICLE : LEAST)) return false;
  if (says) return true;
  if (told.path === '/' || told.types.some((type) => OTHER_TYPES.test(type))) return false;
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  const teasers = blocks.filter(({ element, linked, text }) => /^h[2-6]$/u.test(element) && linked > text.length * 0.8);
  const isList = teasers.length >= MOST_TEASERS && running / teasers.length < TEASER;
  return linked < lettersIn(blocks) / 2 && !isList;
};
