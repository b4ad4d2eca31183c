/** Gives the row of a form in the table of words: its own, else that of its last part, else that of unknown words (0). */
export const vocabularyOf = (words: string[]): ((form: string) => number) => {
  const rows = new Map<string, number>();
  for (const [index, word] of words.entries()) rows.set(word, index + 1);
  return (form) =>
    rows.get(form) ??
    rows.get(form.slice(form.lastIndexOf('-') + 1)) ??
    rows.get(form.replaceAll("'", '')) ??
    rows.get(form.replaceAll('.', '')) ??
    0;
};
