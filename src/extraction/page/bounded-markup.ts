/**
 * More tags than a page of text has, start and end tags together: most have a few thousand. Parsers and Readability need some ten microseconds for each, and far more for each
 * that stands deep in others.
 */
const MOST_TAGS = 24_000;

/** More tags and character references together: each of these is a piece of text of its own to a parser. */
const MOST_PIECES = 80_000;

/** Pages are nested some fifty deep, hardly one more than a hundred. The parser's time grows with the square of the depth. */
const DEEPEST = 200;

/**
 * Characters, each counted once for every element that it stands in: Readability reads an element's text again for each element
 * around it. Five megabytes that stand fifty deep have as many.
 */
const MOST_READ = 250_000_000;

/** Elements that have no end tag, so that nothing stands in them. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements that the next of their kind ends. */
const ENDED_BY_NEXT = new Set('dd dt li option p td th tr'.split(' '));

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/** How far up an end tag looks for its element. */
const LOOKED_UP = 40;

const PIECE = /&|<(?:(!--)|(\/?)([a-z][a-z0-9:-]*))?/giu;

/**
 * A page as far as it can be parsed in bounded time: cut where it has more tags, or is nested deeper, than pages are.
 * Linear in the page's length.
 */
export const bounded = (html: string): string => {
  const open: string[] = [];
  const piece = new RegExp(PIECE);
  let [tags, pieces, read, from] = [0, 0, 0, 0];
  for (let found = piece.exec(html); found !== null; found = piece.exec(html)) {
    const [, comment, end, written = ''] = found;
    const name = written.toLowerCase();
    pieces += 1;
    if (name !== '') tags += 1;
    if (tags > MOST_TAGS || pieces > MOST_PIECES) return html.slice(0, found.index);
    const left = (MOST_READ - read) / open.length;
    if (found.index - from >= left) return html.slice(0, from + left);
    read += (found.index - from) * open.length;
    from = piece.lastIndex;
    if (name === '' && comment === undefined) continue;
    if (comment !== undefined || (end === '' && RAW.has(name))) {
      const close = comment === undefined ? new RegExp(`</${name}`, 'giu') : /-->/gu;
      close.lastIndex = piece.lastIndex;
      const closed = close.exec(html);
      if (closed === null) return html;
      piece.lastIndex = closed.index + closed[0].length;
      from = piece.lastIndex;
    } else if (end === '/') {
      const at = open.lastIndexOf(name);
      if (at >= 0 && at >= open.length - LOOKED_UP) open.length = at;
    } else if (!VOID.has(name) && !(ENDED_BY_NEXT.has(name) && open.at(-1) === name)) {
      open.push(name);
      if (open.length > DEEPEST) return html.slice(0, found.index);
    }
  }
  return html.slice(0, from + (MOST_READ - read) / open.length);
};
