/** "And when?", "and where?", "who said so?": about the sentence that answered before, which the link carries. */
import type { Context } from '../../command/command.ts';
import type { Reply } from '../../command/reply.ts';
import { type FollowUp, followUp, furtherThan } from '../../language/answers/follow-up.ts';
import type { Question } from '../../language/answers/question.ts';
import type { Span } from '../../language/reading.ts';
import { about } from '../article-source.ts';
import { cut } from '../cut.ts';
import { inContext, link, next } from '../link.ts';
import type { Meant } from '../resolved-article.ts';
import { sentenceWith } from './answer-shown.ts';
import { TITLE } from './in-article.ts';
import { offered } from './offered-questions.ts';

export const followUpReply = (
  found: Meant,
  { question, and, place }: { question: Question; and: FollowUp; place: Span },
  context: Context,
): Reply => {
  const { words } = context;
  const { article, reading } = found;
  const { andOf, andNot, and: labels } = words.commands.ask;
  const told = followUp(reading, question, place, and);
  const quotation = told && sentenceWith(found, { found: true, confidence: 1, ...told }, words);
  const others = furtherThan(reading, question, place).filter((other) => other !== and);
  return about(
    found,
    context,
    {
      title: cut(`${andOf[and]} · ${question.plain}`, TITLE),
      blocks: quotation ? [quotation] : [{ kind: 'text', text: [andNot[and]] }],
      links: [
        inContext(words.quote.inContext, article.id, told?.span ?? place),
        ...others.map((other) =>
          link(labels[other], 'ask', {
            article: article.id,
            question: question.plain,
            and: other,
            at: place.start,
            to: place.end,
          }),
        ),
        ...next(words, article.id, ['askAgain']),
      ],
      more: offered(found, question, told?.span ?? null),
    },
    told?.sentence,
  );
};
