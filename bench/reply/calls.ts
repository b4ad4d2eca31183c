/** Every command as people call it, on each of the articles. */
import type { Action } from '../../src/playground/action.ts';
import type { CommandOptionValue } from '../../src/playground/protocol.ts';
import type { StandIn } from '../../src/playground/stand-in.ts';
import { asOf, text } from '../speed/rounds.ts';
import type { Asked } from './articles.ts';

export type Calls = { name: string; actions: Action[] };

const whole = (option: string, value: number): CommandOptionValue => ({ name: option, type: 4, value });

/** @param posted a message with words of an article, to be clicked on. */
export const callsOf = (standIn: StandIn, articles: Asked[], posted: string): Calls[] => {
  const call = (command: string, options: CommandOptionValue[], target: string | null = null): Action => ({
    do: 'call',
    as: asOf(standIn),
    command,
    options,
    target,
  });
  const of = ({ id }: Asked) => text('article', id);
  /** The same command on each article, with each of these options. */
  const each = (command: string, ...variants: ((article: Asked) => CommandOptionValue[])[]): Calls => ({
    name: `/${command}`,
    actions: articles.flatMap((article) =>
      variants.map((options) => call(command, [of(article), ...options(article)])),
    ),
  });
  const plain = () => [];
  const person = ({ person: name }: Asked) => [text('name', name ?? 'Nobody')];
  const questions = articles.flatMap((article) => article.questions.map((question) => ({ article, question })));
  return [
    {
      name: '/ask in one article',
      actions: questions.map(({ article, question }) => call('ask', [of(article), text('question', question)])),
    },
    {
      name: '/ask in all',
      actions: questions
        .filter((_, at) => at % 3 === 0)
        .map(({ question }) => call('ask', [text('article', 'all articles'), text('question', question)])),
    },
    each('summary', plain, () => [whole('sentences', 6)]),
    each('quotes', plain, (article) => [text('person', article.person ?? 'Nobody')]),
    each('who-said', (article) => [text('words', article.words)]),
    { name: '/who-said in all', actions: articles.map(({ words }) => call('who-said', [text('words', words)])) },
    { name: 'Who said this?', actions: [call('Who said this?', [], posted)] },
    each('facts', plain),
    each('person', person),
    { name: '/person in all', actions: articles.map((article) => call('person', person(article))) },
    each('timeline', plain),
    { name: '/timeline in all', actions: [call('timeline', [])] },
    { name: '/articles', actions: [call('articles', []), call('articles', [text('search', 'the')])] },
    each('article', plain),
    each('export', plain),
    { name: '/privacy', actions: [call('privacy', [])] },
    { name: '/help', actions: [call('help', []), call('help', [text('command', 'quotes')])] },
    { name: '/forget, before it is sure', actions: [call('forget', articles[1] ? [of(articles[1])] : [])] },
  ];
};
