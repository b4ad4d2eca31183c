/** Elements whose content a browser shows only without scripts, or lets a script set into the page. */
const CARRIERS =
  /<\/?(?:noscript|template)\b[^<>]*>|<script\b[^<>]*\btype\s*=\s*["']?(?:text\/(?:template|html|x-[\w-]+)|application\/x-[\w-]+)["']?[^<>]*>/giu;

/** Marks of what is hidden until a script shows it. */
const HIDDEN =
  /\s(?:hidden|aria-hidden\s*=\s*["']?true["']?)(?=[\s>])|(?:display\s*:\s*none|visibility\s*:\s*hidden)/giu;

/**
 * A page with what stands in it unseen laid open: hidden sections, `<noscript>`, templates for scripts. For pages whose
 * article isn't where a reader without scripts would see it.
 */
export const laidOpen = (html: string): string => html.replace(CARRIERS, ' ').replace(HIDDEN, ' ');
