import { detectAll } from 'tinyld/light';

/** As much text as tells a language, in characters. */
const SAMPLE = 3000;

/** Less text than this may look like another language's. */
const TELLING = 200;

/** English less likely than this is ruled out. Names and code in an English text may look like other languages more than that. */
const UNLIKELY = 0.05;

/**
 * The language of a text, in ISO 639-1: what the page says, unless the text is plainly something else. Templates say "en"
 * of whatever is filled into them, so whether it is English the text decides; which other language it is, the page.
 */
export const languageOf = (text: string, declared: string | null): string => {
  const found = text.length < TELLING ? [] : detectAll(text.slice(0, SAMPLE));
  const [best] = found;
  if (best === undefined) return declared ?? 'en';
  if (declared === null || (declared !== 'en' && best.lang === 'en')) return best.lang;
  const english = found.find(({ lang }) => lang === 'en')?.accuracy ?? 0;
  return declared === 'en' && english < UNLIKELY ? best.lang : declared;
};
