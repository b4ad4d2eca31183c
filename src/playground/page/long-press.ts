/** Browsers of phones that know no right click still know a finger that stays: after half a second it is one. */
export const longPressIsRightClick = (root: HTMLElement): void => {
  let timer = 0;
  const cancel = () => clearTimeout(timer);
  root.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' || !(event.target instanceof Element) || event.target.closest('button, a'))
      return;
    const { target, clientX, clientY } = event;
    timer = window.setTimeout(
      () => target.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX, clientY })),
      500,
    );
  });
  for (const end of ['pointerup', 'pointercancel', 'pointermove', 'contextmenu']) root.addEventListener(end, cancel);
};
