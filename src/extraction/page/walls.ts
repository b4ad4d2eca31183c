import type { Block } from '../blocks.ts';
import type { Document } from '../dom.ts';
import { asksToPay } from './calls-to-act.ts';

/** Names of the elements that stand before what one has to pay for. */
const PAYWALL_NAMES =
  /\b(?:pay-?wall|reg-?wall|meter-?wall|subscriber-only|subscribers-only|premium-wall|paid-barrier|subscription-barrier|barrier-page|article-gate|content-gate|gated-content|offer-wall|piano-(?:inline|offer))/iu;

/** A longer text than this is a whole article, though the page has a place where it asks to pay. In characters. */
const SHORT = 1_500;

/** And a longer one than this, whatever the page says of itself. */
const WHOLE = 2_500;

const CONSENT =
  /\bcookies?\b|\bconsent\b|\bgdpr\b|\bprivacy\b|\bpersonal data\b|\bour partners\b|\bpersonali[sz]ed ads\b|\beinwilligung\b|\bdatenschutz\b|\bzustimm|\bvertraulich|\bconsentement\b|\bdonnées personnelles\b|\bprivacidad\b|\bdatos personales\b/iu;

const AGREE =
  /^(?:(?:yes,? )?(?:i )?(?:accept|agree|consent|allow)(?: (?:all|and (?:close|continue)|to all|cookies))*|(?:accept|reject|allow) all(?: cookies)?|got it|continue|alle (?:akzeptieren|ablehnen)|akzeptieren(?: und weiter)?|zustimmen(?: und weiter)?|einverstanden|(?:tout )?accepter(?: et (?:fermer|continuer))?|j[’']accepte|aceptar(?: todo| y continuar)?|accetta(?: tutti)?|akkoord)$/iu;

const lettersIn = (blocks: Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** What a page says of who may read it, taken before anything is taken out of it. */
export type Walls = {
  /** Something asks to pay or to register for the rest. */
  asksToPay: boolean;
  /** Most of what the page says is about cookies, and there is a button to agree. */
  isConsent: boolean;
};

/** Looks for walls. `blocks` are all that the page shows. */
export const wallsIn = (document: Document, blocks: Block[]): Walls => {
  const named = Array.from(document.querySelectorAll('div[class], section[class], aside[class], div[id]')).some(
    (element) =>
      PAYWALL_NAMES.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300)),
  );
  const agree = () =>
    Array.from(document.querySelectorAll('button, a, input[type=submit], input[type=button]')).some((element) =>
      AGREE.test((element.getAttribute('value') ?? element.textContent ?? '').trim().slice(0, 60)),
    );
  const consent = lettersIn(blocks.filter(({ text }) => CONSENT.test(text)));
  return {
    asksToPay: named || blocks.some(({ text }) => asksToPay(text)),
    isConsent: consent > lettersIn(blocks) / 2 && agree(),
  };
};

/**
 * Whether a page shows only the beginning of its article: it says that it isn't free (schema.org, the tags of newsrooms),
 * or has a place where it asks to pay, and there isn't much text.
 */
export const isPartial = (text: string, walls: Walls, free: boolean): boolean =>
  text.length < (free ? (walls.asksToPay ? SHORT : 0) : WHOLE);
