/**
 * What Discord accepts, from its documentation (Interactions, Components, Application Commands; August 2026).
 * Lengths are counted in characters (UTF-16 code units, which is never more lenient than Discord).
 */
export const LIMITS = {
  /** Milliseconds until the first answer; autocomplete too. */
  firstAnswer: 3_000,
  /** Milliseconds that an interaction's token lives. */
  token: 15 * 60_000,
  message: {
    /** Nested ones are counted. */
    components: 40,
    /** All text displays together. */
    text: 4_000,
    actionRow: 5,
    gallery: 10,
    sectionTexts: 3,
    files: 10,
    /** Bytes of all files together where nobody pays for more. */
    fileBytes: 10 * 1024 * 1024,
  },
  button: { label: 80, url: 512 },
  customId: 100,
  select: { options: 25, label: 100, value: 100, description: 100, placeholder: 150 },
  modal: { title: 45, components: 5, input: 4_000, label: 45, description: 100, placeholder: 100 },
  command: {
    name: 32,
    namePattern: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
    description: 100,
    options: 25,
    choices: 25,
    choiceName: 100,
    choiceValue: 100,
    optionLength: 6_000,
    /** Names, descriptions and values of one command together, the longest localisation of each counting. */
    total: 8_000,
    slash: 100,
    message: 15,
  },
  /** Follow-ups an interaction where the app is only user-installed. */
  userInstalledFollowUps: 5,
} as const;
