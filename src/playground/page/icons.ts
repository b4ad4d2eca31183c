/** The page's own icons, drawn on a square of 24. */
const paths = {
  hash: 'M10.500 3 9.700 8H5v2h4.400l-.7 4H4v2h4.400l-.8 5h2l.8-5h4l-.8 5h2l.8-5H21v-2h-4.300l.7-4H22V8h-4.200l.8-5h-2l-.8 5h-4l.8-5zm.9 7h4l-.7 4h-4z',
  at: 'M12 3a9 9 0 1 0 5 16.500l-1.100-1.700A7 7 0 1 1 19 12v1.200a1.400 1.400 0 0 1-2.800 0V8h-2v.8a4.200 4.200 0 1 0 .5 6A3.400 3.400 0 0 0 21 13.200V12a9 9 0 0 0-9-9zm0 11.200a2.200 2.200 0 1 1 0-4.400 2.200 2.200 0 0 1 0 4.400z',
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  send: 'M3 4.500 21 12 3 19.500V14l11-2-11-2z',
  eye: 'M12 5c5 0 8.500 4.200 10 7-1.500 2.800-5 7-10 7s-8.500-4.200-10-7c1.500-2.800 5-7 10-7zm0 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zm0 2.300a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400z',
  more: 'M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  down: 'm5 9 7 7 7-7-1.500-1.500L12 13 6.500 7.500z',
  right: 'm9 5 7 7-7 7-1.500-1.500L13 12 7.500 6.500z',
  out: 'M14 3h7v7h-2V6.400l-8.300 8.300-1.400-1.400L17.600 5H14zM5 5h6v2H5v12h12v-6h2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z',
  close:
    'm6.400 5 5.600 5.600L17.600 5 19 6.400 13.400 12l5.600 5.600-1.400 1.400-5.600-5.600L6.400 19 5 17.600l5.600-5.600L5 6.400z',
  file: 'M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm7 1.500V8h4.500zM8 12v2h8v-2zm0 4v2h6v-2z',
  theme: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2v14a7 7 0 0 1 0-14z',
  slash: 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3zm9.300 4L7.800 18h2L16.300 6z',
  alert: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1 5h2v7h-2zm0 8.500h2v2h-2z',
  check: 'M9.500 18.500 3.500 12.500 5 11l4.500 4.500L19 6l1.500 1.500z',
  reply: 'M3 20v-6a6 6 0 0 1 6-6h9v2H9a4 4 0 0 0-4 4v6z',
} as const;

export type IconName = keyof typeof paths;

/** An icon without meaning of its own: whoever uses it gives the name. */
export const icon = (name: IconName): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
};
