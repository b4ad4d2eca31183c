/** What the bot says, in English. Articles' words are never in here. */
export const en = {
  /** By the command's file name: what Discord and /help show. */
  commands: {
    summary: {
      description: 'What the article says, in its own sentences',
      options: { article: 'Which article; the one talked about last if left out' },
    },
  },
};
