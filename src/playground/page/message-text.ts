/** The words of a message as it is drawn, without its buttons, badges and time. */

/** Its headings, paragraphs and list items, a string each. The browser knows best where one ends. */
export const blocksOf = (row: HTMLElement): string[] =>
  [...row.querySelectorAll<HTMLElement>('.markdown, .thinking, .file-name')]
    // biome-ignore lint/performance/useDomNodeTextContent: only the rendered text has line breaks between blocks
    .flatMap((part) => part.innerText.split('\n'))
    .map((block) => block.trim())
    .filter((block) => block !== '');

// Characters; who wants more goes to the message itself.
const longest = 400;

/** One text to be read out: a sentence ends where a block does, and a long text ends with a whole word. */
export const spoken = (blocks: string[]): string => {
  const text = blocks.map((block) => (/[.!?…:]["'”’)]*$/.test(block) ? block : `${block}.`)).join(' ');
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s\S*$/, '')}…`;
};
