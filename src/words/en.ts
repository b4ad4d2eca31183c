/** What the bot says, in English. Articles' words are never in here. */
import type { Counted } from '../language/reading.ts';
import { adding } from './en-adding.ts';
import { counted as countedFrom, date, when, yearShown } from './en-dates.ts';
import { exporting, forget, privacy } from './en-keeping.ts';
import { origin } from './en-origin.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const lasting = (seconds: number) =>
  seconds < 90 ? counted(seconds, 'second', 'seconds') : counted(Math.ceil(seconds / 60), 'minute', 'minutes');

/** "a, b or c" */
const either = (values: string[]) =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const whichArticle = 'Which article, by its title; the one talked about last if left out';
const onlyArticle = 'Only this article, by its title; all that are kept here if left out';

export const en = {
  /** By the command's file name: what Discord and /help show, then what the command says. */
  commands: {
    summary: {
      description: 'What the article says, in its own sentences',
      options: {
        article: whichArticle,
        sentences: 'In how many sentences; three if left out',
        about: 'Only what bears on this person or topic',
        articles: 'Of all that were kept here in this time: each story once, whoever tells it',
      },
      choices: { articles: { today: 'Today', week: 'This week', all: 'All' } },
      title: (sentences: number) =>
        sentences === 1 ? 'In one sentence' : sentences <= 3 ? 'In short' : 'At more length',
      titleAbout: (about: string) => `In short: ${about}`,
      step: (sentences: number, usual: number) =>
        sentences === 1 ? 'One sentence' : sentences <= usual ? 'Short' : 'Longer',
      whole: 'About everything',
      only: 'Only what bears on one of these',
      short: 'The article is short, and so is its summary: never more than a third of it.',
      rest: 'No other sentence makes a summary: the rest is what people say, or needs the sentences around it.',
      none: 'There is nothing in this article that could be summed up.',
      noneAbout: (about: string) => `The article says nothing about “${about}”.`,
      elsewhere: (title: string, about: string) =>
        `Nothing in “${title}” is about “${about}”. Another article kept here has something:`,
      oneOrMany: 'Either one article or several at once: please leave out “article” or “articles”.',
      digest: {
        title: { today: 'Kept today', week: 'Kept this week', all: 'All that is kept here' },
        about: (title: string, about: string) => `${title}: ${about}`,
        told: (publishers: string[], date: string | null) =>
          [publishers.join(', '), date].filter((part) => part).join(' · '),
        several: (articles: number) => counted(articles, 'article', 'articles'),
        undated: 'no date',
        open: 'Sum up one of these',
        none: {
          today: 'No article was kept here today.',
          week: 'No article was kept here in the last seven days.',
          all: 'No article is kept here yet. Add one with /add, and every command answers from it.',
        },
        noneAbout: (about: string) => `None of these articles says anything about “${about}”.`,
      },
    },
    quotes: {
      description: 'Who said what, word for word or reported',
      options: {
        article: whichArticle,
        person: 'Only what this person said',
        topic: 'Only what was said about this',
        kind: 'Only words of this kind',
      },
      choices: { kind: { quoted: 'Word for word', reported: 'Reported' } },
      title: 'Who said what',
      titleOf: (person: string) => `What ${person} said`,
      about: (topic: string) => `About “${topic}”`,
      everybody: 'Everybody',
      speakers: 'Only what one of them said',
      unnamed: 'Speaker not named',
      unclear:
        'The article leaves open who said this, it is not clear enough to put a name to, or a moderator hid the name. The whole sentence stands here instead.',
      ofKind: (kind: string, quotes: number) => `${kind} (${quotes})`,
      everyKind: 'Both kinds',
      everyTopic: 'All topics',
      count: (quotes: number) => counted(quotes, 'quote', 'quotes'),
      places: 'See one where it stands',
      none: 'This article quotes nobody.',
      noneRead: 'I find no quotes like that, but this article isn’t in English, and I read only English well.',
      noneOf: (person: string) => `The article has no words of ${person}. It may say something about them, though.`,
      noneAbout: (topic: string) => `Nobody in this article says anything about “${topic}”.`,
      elsewhere: (title: string, topic: string) =>
        `Nobody in “${title}” says anything about “${topic}”. In another article kept here somebody does:`,
      noneOfAbout: (person: string, topic: string) => `The article has nothing that ${person} says about “${topic}”.`,
      noneOfKind: {
        quoted: 'None of this is word for word; all of it is reported.',
        reported: 'None of this is only reported; all of it is word for word, at least in part.',
      },
    },
    'who-said': {
      description: 'Who said the words you remember',
      options: { words: 'The words, as well as you remember them', article: onlyArticle },
      form: {
        title: 'Who said …?',
        fields: { words: { label: 'The words you remember', placeholder: 'As well as you remember them' } },
      },
      title: (phrase: string) => `Who said “${phrase}”?`,
      close: 'not exactly in your words',
      tooCommon: (phrase: string) =>
        `“${phrase}” stands nearly everywhere. Please give a word or two that only one person would have used.`,
      near: 'Nobody said exactly that. The nearest is:',
      onlyDenied: 'Nobody is quoted as saying that. It was denied, or not said:',
      alsoQuoted: 'The message quotes more:',
      partNobody: 'nobody said that in the articles kept here',
      partDenied: 'denied, or not said',
      ownWords: 'the article’s own words, said by nobody in it',
      nobodySaid: (phrase: string) =>
        `Nobody in this article said “${phrase}”. Try fewer words, or look through the quotes.`,
      nobodyAnywhere: (phrase: string) => `Nobody in the articles kept here said “${phrase}”. Try fewer words.`,
      everywhere: 'Look in all articles',
      more: (person: string) => `More from ${person}`,
      also: (articles: number) => `also in ${counted(articles, 'other article', 'other articles')}`,
      others: (speakers: number) => `And ${speakers} more, in the menu below.`,
      places: 'See it where it stands',
    },
    'who-said-this': {
      display: 'Who said this?',
      description: 'On a message, under Apps: who said the words in it, or those that it quotes',
      options: { message: 'The message' },
      noWords: 'There are no words in this message that I could look up. Try it on one that quotes somebody.',
    },
    ask: {
      description: 'Ask a question and get the sentence that answers it',
      options: {
        question: 'Your question, in a few words',
        article: 'Which article, by its title; if left out, the one talked about last, or all of them',
      },
      form: {
        title: 'Ask a question',
        fields: { question: { label: 'Your question', placeholder: 'Who, what, when, where, why, how many …?' } },
      },
      notSaid: 'The article doesn’t say.',
      unclear: 'I found no clear answer in the article.',
      nearest: (sentences: number) => (sentences === 1 ? 'The nearest sentence:' : 'The nearest sentences:'),
      whole: 'What the article says about it:',
      notThis: 'Not what I asked',
      before: 'Back to the one before',
      another: (place: number, of: number) => `The next best sentence (${place} of ${of}):`,
      everywhere: 'Look in all articles',
      all: 'All articles kept here',
      allTyped: ['All', 'All articles', 'All the articles', 'All of them', 'Everywhere'],
      found: 'Found by looking through all articles kept here.',
      elsewhere: (title: string) => `I found no clear answer in “${title}”. Another article kept here has one:`,
      nowhere: 'None of the articles kept here says.',
      unclearAnywhere: 'I found no clear answer in the articles kept here.',
      norOthers: 'Nor does any other article kept here.',
      nearestIn: (title: string) => `The nearest sentence, from “${title}”:`,
      agree: (articles: number) => `${counted(articles, 'article', 'articles')} kept here give the same answer:`,
      differ: 'The articles kept here give different answers:',
      several: (articles: number) => `What ${counted(articles, 'article', 'articles')} kept here say about it:`,
      one: 'Ask one of these articles',
      and: { when: 'And when?', where: 'And where?', who: 'Who said so?' },
      andOf: { when: 'When was that?', where: 'Where was that?', who: 'Who said so?' },
      andNot: {
        when: 'The article doesn’t say here when that was.',
        where: 'The article doesn’t say here where that was.',
        who: 'The article leaves open who said this, or nobody did.',
      },
      wordless: 'There is no question in that. Please ask in a few words: who, what, when, where, why, how many …?',
      more: 'I need a few more words to know what you mean.',
      notEnglish: 'I read English only, so I can’t answer that well. Please ask in English.',
      notEnglishArticle: 'This article isn’t in English. I read only English well, so I may miss what it says.',
      written: 'The page names as its author:',
      unsigned: 'The page names no author.',
      published: 'The page gives as its date:',
      undated: 'The page gives no date.',
      by: 'The page names as its publisher:',
      unnamedPublisher: 'The page names no publisher.',
      address: 'The page is here:',
      addressless: 'I have no link to this article.',
      length: (count: number, minutes: number) =>
        `The article has ${counted(count, 'word', 'words')}: about ${counted(minutes, 'minute', 'minutes')} to read.`,
      /** The same of what the bot didn't fetch. */
      ofText: {
        written: 'I didn’t fetch this article from a page. The text says it is by:',
        unsigned: 'I didn’t fetch this article from a page, and the text names no author.',
        published: 'I didn’t fetch this article from a page. The text says it is of:',
        undated: 'I didn’t fetch this article from a page, and the text gives no date.',
        by: 'I didn’t fetch this article from a page. It is said to be from:',
        unnamedPublisher: 'I didn’t fetch this article from a page, and nobody said where it is from.',
      },
      quoted: (people: number) =>
        people === 0
          ? 'It quotes nobody by name.'
          : `${counted(people, 'person is', 'people are')} quoted in it by name:`,
      alsoQuoted: (others: string[]) => `Also quoted: ${others.join(', ')}.`,
      unnamedQuotes: (quotes: number) => `${counted(quotes, 'quote has', 'quotes have')} no name.`,
      named: (people: number) =>
        people === 0 ? 'It names nobody.' : `${counted(people, 'person is', 'people are')} named in it:`,
    },
    facts: {
      description: 'Who did what, when, where and why, and the numbers, dates and names',
      options: {
        article: whichArticle,
        about: 'Only from sentences about this',
        kind: 'Only facts of this kind',
      },
      choices: {
        kind: { number: 'Numbers', date: 'Dates', place: 'Places', organisation: 'Organisations', person: 'People' },
      },
      title: 'The facts',
      titleAbout: (about: string) => `The facts about “${about}”`,
      event: { who: 'Who', what: 'What', when: 'When', where: 'Where', why: 'Why', how: 'How' },
      names: 'Names',
      places: 'See one where it stands',
      kinds: 'Only one kind of fact',
      overview: 'The main facts',
      count: (places: number) => counted(places, 'sentence', 'sentences'),
      none: 'I found no facts in this article that could be listed.',
      noneAbout: (about: string) =>
        `The article states no facts about “${about}”. Try fewer words, or see all the facts.`,
      noneOfKind: (kind: string) => `${kind}: there are none to list here. See the other facts instead.`,
    },
    person: {
      description: 'Who somebody is, what they said, and what others said about them',
      options: { name: 'Whom you mean; a surname will do', article: onlyArticle },
      form: {
        title: 'Who is …?',
        fields: { name: { label: 'Whom you mean', placeholder: 'A surname will do' } },
      },
      alsoCalled: (aliases: string[]) => `Also called ${aliases.join(', ')} here`,
      said: 'What they said',
      others: 'What others said about them',
      told: 'What the article says about them',
      somebodyElse: 'Somebody else in this article',
      record: (person: string) => `On record: ${person}`,
      describedAs: 'described as',
      undated: 'no date',
      onlyIn: 'All from one article',
      everywhere: 'In all articles',
    },
    timeline: {
      description: 'What happened when, in the order it happened',
      options: {
        article: onlyArticle,
        about: 'Only what is about this',
        from: 'Only from this year on',
        to: 'Only up to this year',
      },
      title: 'When it happened',
      titleAbout: (about: string) => `When it happened: “${about}”`,
      undated: 'No date can be given, in the article’s order',
      unpublished:
        'It isn’t known on what day this article was published, and that is what some of its dates are counted from.',
      fromPublishing: ({ from }: Counted) =>
        `Days that the article calls “Monday” or “last week” are counted from ${date(from)}, when it was published.`,
      everywhere: 'In all articles',
      overview: 'The whole timeline',
      alsoIn: (articles: number) => `also in ${counted(articles, 'other article', 'other articles')}`,
      countedFromThen: 'counted from that day',
      places: 'See one where it stands',
      years: 'Only one year',
      everyYear: 'All years',
      upTo: (year: string) => `Up to ${year}`,
      count: (events: number) => counted(events, 'date', 'dates'),
      none: 'This article gives no dates, so there is nothing to put in order.',
      noneAnywhere:
        'None of the articles kept here gives a date that can be known, so there is nothing to put in order.',
      noneAbout: (about: string) =>
        `Nothing about “${about}” is dated here. Try fewer words, or see the whole timeline.`,
      noneThen: 'Nothing here is dated in these years. Try others, or see the whole timeline.',
    },
    article: {
      description: 'An article at a glance: where it is from, its first lines, who is in it',
      options: {
        article: whichArticle,
        keep_here: 'From now on this channel means this article when none is named; False to end that',
      },
      kept: 'From now on this channel keeps to this article: it is meant whenever none is named.',
      notKept: 'This channel no longer keeps to an article: the one talked about last is meant when none is named.',
    },
    articles: {
      description: 'The articles kept here, newest first',
      options: {
        search: 'Words from the title or the text',
        publisher: 'Only what this publisher brought out',
        author: 'Only what was written by somebody of this name',
        quotes: 'Only what quotes this person',
        from: 'Only what was published in this year or later',
        to: 'Only what was published in this year or before',
        sort: 'In which order; the newest here first if left out',
      },
      choices: { sort: { added: 'Newest here first', published: 'Latest published first' } },
      title: 'Kept here',
      titleOf: (search: string) => `Kept here about “${search}”`,
      only: {
        publisher: (name: string) => `brought out by ${name}`,
        author: (name: string) => `written by ${name}`,
        quotes: (name: string) => `with words of ${name}`,
        years: (from: string | null, to: string | null) => {
          if (from === null) return `published in ${to} or before`;
          return to === null ? `published in ${from} or later` : `published from ${from} to ${to}`;
        },
        all: (those: string[]) => `Only articles ${those.join(', ')}.`,
      },
      keptAt: (date: string, time: string) => `kept ${date}, ${time} UTC`,
      open: 'Open one of them',
      none: 'No article is kept here yet. Add one with /add, and every command answers from it.',
      noneAbout: (search: string) =>
        `No article kept here has “${search}” in it. Try fewer words, or see all that are kept.`,
      noneSuch: 'No article kept here is like that. Leave out some of what you asked for, or see all that are kept.',
      by: (author: string) => `By ${author}`,
      updated: (date: string) => `updated ${date}`,
      paragraphs: (paragraphs: number) => counted(paragraphs, 'paragraph', 'paragraphs'),
      contents: (paragraphs: number, quotes: number, people: number) =>
        [
          counted(paragraphs, 'paragraph', 'paragraphs'),
          counted(quotes, 'quote', 'quotes'),
          counted(people, 'person', 'people'),
        ].join(' · '),
      people: 'Who is in it',
      read: 'Read it',
      before: '◀ Before',
      after: 'After ▶',
      beyond: 'The article has no such place. Open it from the start instead.',
    },
    add: {
      description: 'Keep an article here: from a link, a file, or text that you paste',
      options: {
        link: 'The address of its page',
        file: 'A .txt, .md, .html, .pdf, .docx or .epub file',
      },
      form: {
        title: 'Keep an article',
        fields: {
          title: { label: 'Its headline', placeholder: 'If you leave it out, the first line of the text' },
          from: {
            label: 'Where you say it is from',
            placeholder: 'The address of its page, or the name of the paper',
          },
          text: {
            label: 'The text',
            placeholder: 'Paste it here. For more than 4,000 letters, give me a file instead',
          },
        },
      },
    },
    'keep-this': {
      display: 'Keep this article',
      description: 'On a message, under Apps: keep the article that it links to, or its file, or its text',
      options: { message: 'The message', file: 'Its file' },
    },
    forget,
    export: exporting,
    privacy,
    help: {
      description: 'What I can do, with examples to press',
      options: { command: 'Only about this command' },
      title: 'What I can do',
      intro: 'I answer from the articles kept here, in their own words and with the place where they stand.',
      more: 'More about one command',
      needed: 'needed',
      oneOf: (values: string[]) => either(values.map((value) => `“${value}”`)),
      press: 'The buttons below are examples: press one.',
      unknown: (command: string) => `There is no command called “${command}”.`,
    },
  },

  /** An article on its way into the library. */
  adding,

  /** Where an article is from that the bot didn't fetch. */
  origin,

  /** Options that every command has. */
  options: { hide: 'Show the reply to me alone' },

  /** Which article is meant. */
  meant: {
    why: {
      pinned: 'No article named, so this is the one that this channel keeps to.',
      'talked-about': 'No article named, so this is the one talked about here last.',
      newest: 'No article named, so this is the newest one kept here.',
    },
    others: 'Ask another article instead',
    unknown: (title: string) => `No article kept here is called “${title}”.`,
    gone: 'That article is no longer kept here.',
    several: (title: string) => `Several articles kept here match “${title}”. Which one do you mean?`,
    all: 'All articles',
  },

  /** Who and what is meant inside an article. */
  nobodyCalled: (name: string) => `Nobody called “${name}” is in this article.`,
  whichOf: (name: string) => `More than one in this article could be “${name}”. Whom do you mean?`,
  nobodyKept: (name: string) => `Nobody called “${name}” is in the articles kept here.`,
  whichOfKept: (name: string) => `More than one in the articles kept here could be “${name}”. Whom do you mean?`,
  didYouMean: (problem: string) => `${problem} Did you mean …?`,
  theseAre: (problem: string) => `${problem} These are:`,

  /** Behind a pronoun of the article, in brackets: ours. */
  whoIsMeant: (name: string, owner: boolean) => ` [${name}${owner ? '’s' : ''}]`,

  /** Where words stand. */
  place: {
    headline: 'The headline',
    standfirst: 'Under the headline',
    paragraph: (number: number, of: number) => `Paragraph ${number} of ${of}`,
  },

  /** Under a quotation. */
  quote: {
    type: { direct: 'word for word', mixed: 'partly word for word', indirect: 'reported' },
    unnamed: 'speaker not named',
    denied: 'denied or not said:',
    inContext: 'In context',
    cite: 'Cite',
    atSource: 'at the source',
  },

  /** A quote to be copied. */
  cite: {
    title: 'To cite',
    markdown: 'Markdown',
    plain: 'Plain text',
    shortened: 'These words are long and were shortened; in context they stand whole.',
    denied: 'denied or not said',
    speaker: (name: string, how: string | null) => (how === null ? name : `${name} (${how})`),
    article: (title: string) => `“${title}”`,
    credit: (parts: string[]) => `— ${parts.join(', ')}`,
    gone: 'There is no quote at this place any more. Look through the quotes again.',
  },

  /** A speaker's name that a moderator finds wrong. */
  wrongSpeaker: {
    hide: 'Wrong speaker',
    show: 'Show the name again',
    hidden: (name: string) => `“${name}” is no longer shown in this server as the speaker of:`,
    shown: 'This name is shown in this server again:',
    noted:
      'It is noted for whoever runs this bot, so that they can learn from it. Replies that were given before stay as they are.',
    onlyModerators: 'Only a moderator of this server, who may manage messages, can do that.',
    notNamed: 'No name is shown for these words here, so there is none to hide.',
    notHidden: 'No name is hidden for these words here.',
  },

  /** Buttons that lead on, the same under every reply. */
  next: {
    summary: 'In short',
    quotes: 'Who said what',
    facts: 'Facts',
    timeline: 'When',
    ask: 'Ask …',
    askAgain: 'Ask something else …',
    whoSaid: 'Who said …?',
    about: (person: string) => `About ${person}`,
    previous: '◀ Previous',
    next: 'Next ▶',
  },

  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pastTheEnd: (page: number, pages: number) =>
    pages === 1
      ? `There is no page ${page}: it all fits on one.`
      : `There is no page ${page}: the last one is ${pages}.`,
  lastPage: 'The last page',
  date,
  /** The days that a date stands for, and how they were found. */
  when,
  counted: countedFrom,
  year: yearShown,

  /** What the frame around the commands says. */
  frame: {
    remove: 'Remove',
    missing: (option: string) => `Something is missing: please fill in “${option}”.`,
    empty: (option: string) => `“${option}” is empty. Please put in a word or two.`,
    tooLong: (option: string, max: number) => `“${option}” is too long: please use at most ${max} characters.`,
    outOfRange: (option: string, min: number, max: number) => `“${option}” must be from ${min} to ${max}.`,
    notWhole: (option: string) => `“${option}” must be a whole number, such as 2.`,
    notYesOrNo: (option: string) => `“${option}” must be true or false.`,
    notAFile: (option: string) => `“${option}” must be a file. Please attach one.`,
    unknownChoice: (option: string, choices: string[]) => `“${option}” must be ${either(choices)}.`,
    unknownOption: (option: string) => `I know no option called “${option}”. Please choose the command again.`,
    unknownCommand: (command: string) => `I know no command called “${command}”. Try /help to see what I can do.`,
    expired: 'This button is too old to press. Please use the command again.',
    unreadable: 'I can’t read what this button asks for. Please use the command again.',
    notYours: 'Only the person who asked, or a moderator, can do that. Use the command yourself to get your own reply.',
    tooMuch: {
      person: (seconds: number) => `You’re faster than I am. Please go on in ${lasting(seconds)}.`,
      server: (seconds: number) =>
        `This server asks more of me than I can do at once. Please go on in ${lasting(seconds)}.`,
      all: (seconds: number) => `I’m asked more than I can do at once. Please go on in ${lasting(seconds)}.`,
    },
    busy: 'I have more to do than I can keep up with, and leave this for later. Please try again in a minute.',
    timedOut: 'That took too long and I gave up. Please try again in a moment.',
    unexpected: (id: string) =>
      `Something went wrong on my side. Please try again; if it happens again, report it as ${id}.`,
  },
};
