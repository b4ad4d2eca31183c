/** Sentences that don't stand alone. */

// A sentence that opens like this leans on the one before it.
const leaning =
  /^["“‘'«]?(?:he|she|it|they|him|her|his|its|their|them|this|that|these|those|such|but|and|or|so|yet|however|also|still|then|instead|meanwhile|moreover|therefore|thus|nevertheless|nonetheless|both|another|others|the (?:latter|former|two|pair|move|decision|comments|remarks|statement|incident))\b/i;

/** Whether the sentence's opening words point back to a sentence before it. */
export const leans = (sentence: string): boolean => leaning.test(sentence);
