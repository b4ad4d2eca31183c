/**
 * Learns how sure an attribution is: `node train/quotes/calibrate.ts ARTICLES.jsonl`, articles that the tagger was not trained on.
 * Writes data/models/confidence.json, the coefficients of src/language/statements/confidence.ts (see train/logistic.ts), and
 * prints how well they fit.
 */

import { writeFileSync } from 'node:fs';
import { articlesFrom } from '../../bench/quotes/gold.ts';
import { matched } from '../../bench/quotes/matching.ts';
import { read } from '../../src/language/read.ts';
import type { Span } from '../../src/language/reading.ts';
import { attributionsOf } from '../../src/language/statements/attributions.ts';
import { areSideBySide } from '../../src/language/statements/confidence.ts';
import { groupOf, signNames, signsOf } from '../../src/language/statements/confidence-signs.ts';
import { loadTagger } from '../../src/language/statements/tagger/load-tagger.ts';
import { overlaps } from '../../src/language/text/spans.ts';
import { dot, fitted, logistic, yesOrNo } from '../logistic.ts';
import { seenIn } from './prepare.ts';

type Group = ReturnType<typeof groupOf>;
const groups: Group[] = ['quoted', 'reported'];

type Sample = { group: Group; signs: number[]; right: number };

const evidenceIn = (text: string) => {
  const seen = seenIn(text);
  return loadTagger()(seen).flatMap((tagged) => {
    const paragraph = seen[tagged.paragraph];
    return paragraph ? attributionsOf(paragraph, tagged) : [];
  });
};

const samplesOf = (articles: Awaited<ReturnType<typeof articlesFrom>>): Sample[] =>
  articles.flatMap((article) => {
    const found = read(article).quotes;
    const { pairs, near } = matched({ article, found });
    const gold = new Map([...pairs, ...near].map((pair) => [pair.found, pair.gold]));
    const evidence = evidenceIn(article.text);
    return found.flatMap((quote) => {
      const { cue, speaker } = quote;
      const own = cue && evidence.find((one) => one.cue?.start === cue.start);
      if (!own || !speaker) return [];
      const marked: Span | null = gold.get(quote)?.speaker ?? null;
      const [content] = quote.spans;
      const written = {
        type: quote.type,
        content: article.text.slice(content?.start, content?.end),
        cue: article.text.slice(cue.start, cue.end),
        source: article.text.slice(speaker.start, speaker.end),
        sideBySide: areSideBySide(article.text, [...quote.spans, cue, speaker]),
      };
      const right = marked && overlaps(marked, speaker) ? 1 : 0;
      return [{ group: groupOf(written), signs: signsOf(own.evidence, written), right }];
    });
  });

const [file = ''] = process.argv.slice(2);
const samples = samplesOf(await articlesFrom(file));
const coefficients = Object.fromEntries(
  groups.map((group) => {
    const own = samples.filter((sample) => sample.group === group);
    const weights = fitted(own.map(({ signs, right }) => yesOrNo(signs, right)));
    return [group, Object.fromEntries(signNames.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(3))]))];
  }),
);
writeFileSync(
  new URL('../../data/models/confidence.json', import.meta.url),
  `${JSON.stringify(coefficients, null, 2)}\n`,
);

const sure = ({ group, signs }: Sample) =>
  logistic(
    dot(
      signNames.map((name) => coefficients[group]?.[name] ?? 0),
      signs,
    ),
  );
for (const group of groups)
  for (let tenth = 0; tenth < 10; tenth++) {
    const those = samples.filter((one) => one.group === group && Math.min(9, Math.floor(10 * sure(one))) === tenth);
    const right = those.filter((one) => one.right === 1).length;
    console.log(`${group}, ${tenth / 10} to ${(tenth + 1) / 10}: ${right} of ${those.length} right`);
  }
