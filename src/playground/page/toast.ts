/** A short word at the foot of the page that something was done; it is read out, and goes by itself. */
import { byId } from './elements.ts';

let timer = 0;

export const toast = (text: string): void => {
  const line = byId('toast');
  line.textContent = text;
  clearTimeout(timer);
  timer = window.setTimeout(() => line.replaceChildren(), 3_000);
};
