/** Who-said-what F1: a statement counts where its words match a marked one and its speaker is the right one. */

import { isSpeech } from '../../src/language/lexicon/cues.ts';
import type { Quote } from '../contract.ts';
import { f1, percent } from '../counts.ts';
import type { Figure } from '../figures.ts';
import type { Gold } from './gold.ts';
import { type Matched, rightSpeaker } from './matching.ts';

type Class = {
  name: string;
  gold(one: Gold): boolean;
  /** Of a found statement without a partner; one that has a partner is of its partner's class. */
  found(one: Quote, text: string): boolean;
  anchor?: string;
  speakerAnchor?: string;
};

const classes: Class[] = [
  {
    name: 'direct+mixed',
    gold: ({ type }) => type !== 'indirect',
    found: ({ type }) => type !== 'indirect',
    anchor: 'BiLSTM-CRF 83.2, people 91.6; to reach 86, stretch 89',
    speakerAnchor: 'BiLSTM-CRF 96.7, people 98; to reach 96.5, stretch 97.5',
  },
  {
    name: 'direct',
    gold: ({ type }) => type === 'direct',
    found: ({ type }) => type === 'direct',
    anchor: 'BiLSTM-CRF 88.0',
  },
  {
    name: 'speech',
    gold: ({ speech }) => speech,
    found: ({ cue }, text) => cue !== null && isSpeech(text.slice(cue.start, cue.end)),
    anchor: 'BiLSTM-CRF 80.3, people 87.8; to reach 83, stretch 86',
  },
  {
    name: 'all',
    gold: () => true,
    found: () => true,
    anchor: 'BiLSTM-CRF 65.6, people 73.1; to reach 68, stretch 71',
  },
];

export const whoSaidWhat = (articles: Matched[]): Figure[] =>
  classes.flatMap(({ name, gold: inGold, found: inFound, anchor, speakerAnchor }) => {
    const pairs = articles.flatMap((one) => one.pairs).filter(({ gold }) => inGold(gold));
    const right = pairs.filter(({ gold, found }) => rightSpeaker(gold, found)).length;
    const marked = articles.flatMap(({ article }) => article.quotes).filter(inGold).length;
    const alone = articles.flatMap(({ article: { text }, near, spurious }) =>
      [...near.map(({ found }) => found), ...spurious].filter((found) => inFound(found, text)),
    ).length;
    const found = pairs.length + alone;
    return [
      { name: `who said what, ${name}: F1`, value: f1(right, marked, found), ...(anchor && { anchor }) },
      { name: `words, ${name}: F1`, value: f1(pairs.length, marked, found) },
      {
        name: `speaker right, ${name}`,
        value: percent(right, pairs.length),
        unit: '%',
        ...(speakerAnchor && { anchor: speakerAnchor }),
      },
    ];
  });
