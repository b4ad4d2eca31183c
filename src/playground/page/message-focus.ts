/** Which message, and which button in one, has the focus. */

/** Arrow keys go from message to message, so that each can be reached and read without a mouse. */
export const moveFocus = (event: KeyboardEvent, rows: HTMLElement): void => {
  if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('message')) return;
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const all = [...rows.querySelectorAll<HTMLElement>('article.message')];
  const next = all[all.indexOf(event.target) + (event.key === 'ArrowUp' ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
};

/** One message can be reached by Tab: the last, or the one where the arrow keys have led. */
export const makeReachable = (rows: HTMLElement): void => {
  const all = [...rows.querySelectorAll<HTMLElement>('article.message')];
  const focused = all.find((row) => row === document.activeElement);
  for (const row of all) row.tabIndex = row === (focused ?? all.at(-1)) ? 0 : -1;
};

const focusable = 'button, a, [tabindex="0"]';

/** A message that changes is drawn anew; the button one has just pressed keeps the focus. */
export const rememberFocus = (row: HTMLElement): ((fresh: HTMLElement) => void) => {
  const at = [...row.querySelectorAll(focusable)].indexOf(document.activeElement ?? row);
  const whole = row === document.activeElement;
  return (fresh: HTMLElement) => {
    if (whole) fresh.focus();
    else if (at >= 0) fresh.querySelectorAll<HTMLElement>(focusable)[at]?.focus();
  };
};
