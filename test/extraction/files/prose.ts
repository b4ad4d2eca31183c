/** An invented article, and ways to break its text into lines. */
export const TITLE = 'Wendle harbour opens again after nine years';

export const PARAGRAPHS = [
  'The harbour of Wendle opens again on Monday, nine years after the flood, and the first ferry to Oster leaves at noon, the council announced.',
  '“We have waited long enough,” said Ann Roe, who leads the council. She thanked the people of the town, who had worked on the quay by day and by night.',
  'The storm of 2015 had carried off two piers and the lighthouse. Rebuilding them cost 41 million crowns, of which the well-known Fen Trust gave a third.',
  'Bob Fen, a fisherman, said he would believe it when he saw it. “They have promised a ferry every spring,” he said, “and every spring I have kept my own boat.”',
];

/** Broken into lines of at most so many letters, as type is set. */
export const wrapped = (text: string, width: number): string[] => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};
