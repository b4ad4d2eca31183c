/** As many forms as a long article has. */
const most = 4096;

/** What `make` gives for a word's form, kept from one text to the next; where there are too many, all are made anew. */
export const keptByForm = <T extends object>(make: (form: string) => T): ((form: string) => T) => {
  const kept = new Map<string, T>();
  return (form) => {
    const known = kept.get(form);
    if (known) return known;
    const made = make(form);
    if (kept.size >= most) kept.clear();
    kept.set(form, made);
    return made;
  };
};
