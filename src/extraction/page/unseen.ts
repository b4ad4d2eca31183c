/** Elements whose content a browser shows only without scripts, or lets a script set into the page. */
const CARRIERS = /<\/?(?:noscript|template|script)\b[^<>]*>/giu;

/** A script's start tag is one where its type is no script's. Looked for in the tag, since a pattern for both would go back over it. */
const IS_SCRIPT = /^<\/?script/iu;
const OF_TEMPLATE = /\btype\s*=\s*["']?(?:text\/(?:template|html|x-[\w-]+)|application\/x-[\w-]+)/iu;

const opened = (tag: string) => (IS_SCRIPT.test(tag) && !OF_TEMPLATE.test(tag) ? tag : ' ');

/** Marks of what is hidden until a script shows it. */
const HIDDEN =
  /\s(?:hidden|aria-hidden\s*=\s*["']?true["']?)(?=[\s>])|(?:display\s*:\s*none|visibility\s*:\s*hidden)/giu;

/**
 * A page with what stands in it unseen laid open: hidden sections, `<noscript>`, templates for scripts. For pages whose
 * article isn't where a reader without scripts would see it.
 */
export const laidOpen = (html: string): string => html.replace(CARRIERS, opened).replace(HIDDEN, ' ');
