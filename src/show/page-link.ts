/** Addresses of pages in what people write. */

const { canParse } = URL;

/** A page's address as somebody typed it, "example.org/article" too; null where it is none. */
export const pageLink = (typed: string): string | null => {
  const bare = typed.replace(/^<(.*)>$/, '$1');
  if (/\s/.test(bare)) return null;
  if (/^[a-z][a-z\d+.-]*:/i.test(bare) && !/^[^/]+:\d/.test(bare)) return canParse(bare) ? bare : null;
  const url = `https://${bare}`;
  return /^[^/?#]+\.[^/?#.]+/.test(bare) && canParse(url) ? url : null;
};

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Without the marks that end a sentence, or enclose the link: one pass from the end, since a link may be nothing but marks. */
const trimmed = (link: string): string => {
  let open = count(link, '(') - count(link, ')');
  let end = link.length;
  for (; end > 0; end--) {
    const mark = link.charAt(end - 1);
    if (mark === ')' && open < 0) open++;
    else if (!/[.,;:!?'"*_~|\]}»”’]/.test(mark)) break;
  }
  return link.slice(0, end);
};

/** The first link in a text; null where there is none. */
export const linkIn = (text: string): string | null => {
  const [found] = /https?:\/\/[^\s<>"]+/i.exec(text) ?? [];
  const link = found === undefined ? null : trimmed(found);
  return link !== null && canParse(link) ? link : null;
};
