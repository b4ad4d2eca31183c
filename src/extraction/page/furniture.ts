import { type Element, isElement, isText } from '../dom.ts';

/** Elements that hold no words of an article, whatever stands in them. */
const WORDLESS = new Set(
  'audio button canvas datalist dialog embed frame frameset iframe img input link map meta nav noscript object option picture script select source style svg template textarea track video'.split(
    ' ',
  ),
);

const ROLES =
  /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|searchbox|tablist|toolbar|tooltip)$/u;

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

const families = (names: string) => names.trim().replace(/\s+/gu, '|');

/** Names that begin a word of a class or an id, of what stands beside an article on whatever site. */
const BESIDE = new RegExp(
  `(?:^|-)(?:${families(`
    ads? adslot adunit advert advertisement advertising banner outbrain taboola sponsor sponsored promo promos promoted promobox
    share shares sharing sharebar sharedaddy sharethis addthis social socials sociable socialmedia
    newsletters? subscribe subscription signup sign-up opt-in mailchimp
    related relatedposts recommended recommendations? recirc recirculation read-more readmore read-next read-also see-also also-read
    more-from more-stories more-news more-on more-articles you-may you-might up-next next-up most-read most-popular popular trending
    next-post prev-post previous-post post-nav post-navigation nav-links prev-next next-prev pagination pager paging
    breadcrumbs? cookies? gdpr consent popup modal lightbox overlay offcanvas tooltip
    sidebar side-bar nav navbar navigation menu submenu toolbar masthead skip-link table-of-contents
    author-bio author-box author-info author-card author-profile authorbox about-author about-the-author bio-box post-author-box
    noprint no-print hide-print print-hide
    feedback rating-form donate donation donations paywall regwall login-form
  `)})(?:-|$)`,
  'u',
);

/** What readers wrote, which may be longer than the article. */
const COMMENTS =
  /(?:^|-)(?:comments|comment-list|commentlist|comment-form|comment-respond|comment-section|disqus|respond|leave-reply)(?:-|$)/u;

/** What is read aloud to those who don't see a link's picture. */
const UNSEEN = /^(?:screen-reader|sr-only|visually-?hidden|assistive-text)/u;

/** The same, where it is short: such names are given to parts of articles too. */
const BESIDE_IF_SHORT = new RegExp(
  `(?:^|-)(?:${families(`
    byline bylines dateline-date author authors by-author posted-by posted-on submitted contributors? writer post-meta entry-meta article-meta story-meta
    post-info article-info date post-date publish-date published timestamp time-stamp updated reading-time read-time
    tags tag-list taglist tag-links tags-links post-tags keywords categories cat-links post-categories
    captions? credits? photo-credit image-credit picture-credit wp-caption-text
    copyright disclosure disclaimer eyebrow kicker rating ratings votes print share-count views tools footer
  `)})(?:-|$)`,
  'u',
);

/** A word of a class that tells of another thing than what the element is: its theme, its subject, what it lacks. */
const OF_ANOTHER = /^(?:has|with|no|without|not|is|tag|category|cat|topic|post-\d|type|format|js|wf)-/u;

/** Longer than a byline, a date or a caption is, in characters. */
const SHORT = 400;

/** "relatedPosts related_posts" -> "related-posts related-posts". */
const wordsIn = (names: string) =>
  names
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .split(/\s+/u)
    .filter((word) => word !== '' && !OF_ANOTHER.test(word));

export const isHidden = (element: Element) =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  HIDDEN_STYLE.test(element.getAttribute('style') ?? '');

/** Elements in which text runs; a name in the middle of it tells how it looks, not what it is. */
const RUNNING = new Set('blockquote dd dt figcaption h1 h2 h3 h4 h5 h6 li p pre td th'.split(' '));
const INLINE = new Set(
  'a abbr b cite code data dfn em font i ins kbd label mark q s small span strong sub sup time u var'.split(' '),
);

/** How surely an element stands beside the article: by what it is, only if it is short, or whatever its length. */
const besideness = (element: Element, inText: boolean): 'no' | 'if short' | 'yes' | 'always' => {
  const { localName } = element;
  if (localName === 'aside' || localName === 'footer' || localName === 'form' || isHidden(element)) return 'yes';
  const names = wordsIn(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400));
  if (inText && INLINE.has(localName)) return names.some((name) => UNSEEN.test(name)) ? 'if short' : 'no';
  if (names.some((name) => COMMENTS.test(name))) return 'always';
  if (ROLES.test(element.getAttribute('role') ?? '') || names.some((name) => BESIDE.test(name))) return 'yes';
  if (names.some((name) => BESIDE_IF_SHORT.test(name) || UNSEEN.test(name))) return 'if short';
  return localName === 'figcaption' ? 'if short' : 'no';
};

/** An element with more of the page's running text than this is the article's, unless its name says that readers wrote it. */
const HALF = 0.5;

/** With more than this, whatever its name. */
const MOST = 0.9;

/** What an element holds: letters in all, letters in paragraphs, and whether it is where the article stands. */
type Held = { all: number; running: number; article: boolean };

const isArticle = (element: Element) =>
  element.localName === 'h1' ||
  element.localName === 'main' ||
  /(?:^|\s)articleBody(?:\s|$)/u.test(element.getAttribute('itemprop') ?? '');

/** The shortest paragraph that counts as running text, in characters. */
const PARAGRAPH = 80;

/**
 * Takes out of a page what stands beside its article, by HTML's own elements, ARIA's roles, what is hidden, and names that
 * classes have on many sites. Nothing goes that holds the heading, or most of the page's running text.
 * Returns how many letters of running text went because they are hidden.
 */
export const withoutFurniture = (body: Element): number => {
  const held = new Map<Element, Held>();
  const measure = (element: Element): Held => {
    const sum: Held = { all: 0, running: 0, article: isArticle(element) };
    for (const child of [...element.childNodes]) {
      if (isText(child)) sum.all += (child.textContent ?? '').trim().length;
      else if (!isElement(child) || WORDLESS.has(child.localName)) child.remove();
      else {
        const inner = measure(child);
        sum.all += inner.all;
        sum.running += inner.running;
        sum.article ||= inner.article;
      }
    }
    if (element.localName === 'p') sum.running = sum.all >= PARAGRAPH ? sum.all : 0;
    held.set(element, sum);
    return sum;
  };
  const { running, all } = measure(body);

  /** The share of the page's text that an element holds. */
  const share = (inner: Held) => (running > 0 ? inner.running / running : inner.all / all);
  const goes = (element: Element, inText: boolean): boolean => {
    const inner = held.get(element);
    if (!inner || inner.article || share(inner) > MOST) return false;
    const beside = besideness(element, inText);
    if (beside === 'if short') return inner.all < SHORT;
    return beside === 'always' || (beside === 'yes' && share(inner) <= HALF);
  };
  let hidden = 0;
  const clear = (element: Element, inText: boolean) => {
    const within = inText || RUNNING.has(element.localName);
    for (const child of [...element.childNodes]) {
      if (!isElement(child)) continue;
      if (!goes(child, within)) clear(child, within);
      else {
        if (isHidden(child)) hidden += held.get(child)?.running ?? 0;
        child.remove();
      }
    }
  };
  clear(body, false);
  return hidden;
};
