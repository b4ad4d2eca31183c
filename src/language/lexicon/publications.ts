/** Where something is to be read or seen, and not where anything happened: "reported in Nature", "the novel Bleak House". */

const within =
  /(?:\b(?:published|publishing|publishes|writing|writes|wrote|paper|article|column|editorial|letter)(?: (?:on \p{L}+day|this week|last week|today|yesterday|online))?|\b(?:scientists|researchers|authors|astronomers|team|they|study)(?: \p{L}+)? (?:reported|report|reports|say|says|said|describe|described))(?:,? in) (?:the )?(?:journal |magazine |newspaper )?$/iu;
const titled = /\b(?:the|a|his|her|their) (?:journal|magazine|newspaper|paper) $/i;

/** Whether a name is that of a journal, a magazine or a paper, by the words right in front of it. */
export const isPublication = (before: string): boolean => within.test(before) || titled.test(before);

/** Somebody made it: whatever its title says, it is no organisation and no place. */
export const isWork = (noun: string): boolean =>
  /^(?:book|novel|novella|film|movie|album|memoir|play|poem|song|single|sitcom|documentary|podcast|musical|opera)$/.test(
    noun,
  );
