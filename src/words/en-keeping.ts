/** What is said about keeping: how long, what about whom, and how to get rid of it. */

const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`;

export const forget = {
  description: 'Take an article off the shelf, for good',
  options: { article: 'Which article, by its title; the one talked about last if left out' },
  title: 'Forget this article?',
  ask: (title: string) =>
    `“${title}” and all that was found in it go for good, and buttons on older replies about it stop working.`,
  yes: 'Forget it',
  done: (title: string) => `“${title}” is forgotten.`,
  notYours: (title: string) =>
    `“${title}” was not added by you. Whoever added it can forget it, or somebody who may manage messages here.`,
  bundled: {
    title: 'Leave out the article that comes with me?',
    ask: (title: string) =>
      `“${title}” comes with me, so I can’t forget it. I can leave it out here, and show it again whenever you like.`,
    yes: 'Leave it out here',
    left: (title: string) => `“${title}” is left out here from now on.`,
    again: 'Show it again',
    shown: 'The article that comes with me is shown here again.',
    onlyModerators: 'Only somebody who may manage messages here can leave out the article that comes with me.',
  },
};

export const exporting = {
  description: 'Take articles with you: one of them, or everything that is kept here',
  options: {
    article: 'Only this article, by its title; everything kept here if left out',
    as: 'How one article is written: to be read, or for programs',
  },
  choices: { as: { markdown: 'Markdown, to be read', json: 'JSON, for programs' } },
  single: 'The article with who said what in it.',
  quotes: 'Who said what',
  all: (count: number) =>
    `${articles(count)}, with who said what in ${count === 1 ? 'it' : 'them'}: one line of JSON each. Whoever runs a bot like me can bring ${count === 1 ? 'it' : 'them'} in again with npm run import.`,
  none: 'Nothing is kept here yet but what comes with me.',
  onlyModerators:
    'Only somebody who may manage messages here can take everything along. Name an article to get that one.',
  tooMuch:
    'That is more than Discord lets me send. Please ask whoever runs me for a copy, or take articles along one by one.',
};

export const privacy = {
  description: 'What I keep, for how long, and how to have it deleted',
  options: {},
  title: 'What I keep',
  kept: (days: number | null) => [
    'The articles that people add here: their text, where they are from, when and by whose Discord id they were added, and what I found in them.',
    'Who pasted a text or added a file: replies about it show that, since anybody can paste anything.',
    'Speakers’ names that a moderator hid, with the moderator’s id.',
    'Which article a channel talked about last.',
    'What a button needs that is too long for the button itself, such as a question, until thirty days after it was last used.',
    'What somebody asked me to keep, who and where, for at most thirty days after I am done with it.',
    days === null
      ? 'Articles stay until somebody takes them away with /forget.'
      : `Articles go ${days} days after they were added, or when somebody takes them away with /forget.`,
    'When I am taken out of a server, what it kept goes thirty days later, unless I come back.',
  ],
  not: 'Not kept',
  never: [
    'Messages: I see none but the one that you right-click, and only while I answer.',
    'Names, pictures or lists of people on Discord.',
    'Your questions, but for those in buttons.',
  ],
  goes: 'Where it goes',
  nowhere: [
    'Nowhere: I answer on the machine on which I run. Only pages that somebody asks me to keep are fetched, and the site sees that I came, not who asked.',
    'My log says which command was used, how long it took, and which article it was about. It has no names, ids of people, questions or words of articles.',
  ],
  about: 'About you',
  nothing: 'I keep nothing about you.',
  added: (count: number) => `You added ${articles(count)} in servers.`,
  corrected: (count: number) => `You hid ${count} ${count === 1 ? 'name' : 'names'} that you found wrong.`,
  asked: (count: number) =>
    `That you asked me to keep something is noted ${count === 1 ? 'once' : `${count} times`}, for at most thirty days after I am done with it.`,
  own: (count: number) => `Your own shelf has ${articles(count)}.`,
  delete: 'Delete what is kept about me',
  sure: {
    title: 'Delete what is kept about you?',
    servers:
      'Articles that you added in servers stay there, without your id. To take them away, use /forget there first.',
    own: (count: number) => `The ${articles(count)} on your own shelf ${count === 1 ? 'goes' : 'go'} for good.`,
    yes: 'Delete it',
  },
  deleted: 'Nothing is kept about you any more.',
};
