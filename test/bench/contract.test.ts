/** The shapes that measurements rely on. Whoever changes one changes what every figure means. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, articleFromHtml, ask, read, shownQuotes, summarise } from '../../bench/contract.ts';

const title = 'Harbour to close in May';
const text = [
  title,
  'The harbour of Marlow will close on 4 May 2026, the council said on Monday. Repairs will cost £3 million.',
  '“We have no choice,” said Ida Voss, the harbour master. “The wall is cracked.”',
  'Fishermen oppose the plan because they would lose a season. Nobody has asked them, said their union.',
].join('\n\n');
const reading = await read({ text, title, published: '2026-02-02' });

const span = z
  .strictObject({ start: z.int().min(0), end: z.int().max(text.length) })
  .refine(({ start, end }) => start < end);
const place = span.nullable();
const share = z.number().min(0).max(1);
const answered = {
  found: z.boolean(),
  span: place,
  sentence: place,
  confidence: share,
};

describe('the bench contract', () => {
  it('read: quotes with spans, type, speaker, cue and confidence; the main event by six questions', () => {
    const quote = z.object({
      spans: z.array(span).min(1),
      type: z.enum(['direct', 'mixed', 'indirect']),
      speaker: z.strictObject({ start: z.int(), end: z.int(), name: z.string() }).nullable(),
      cue: place,
      confidence: share,
    });
    const event = z.strictObject({ who: place, what: place, when: place, where: place, why: place, how: place });
    z.object({ text: z.literal(text), headline: span, quotes: z.array(quote).min(1), event }).parse(reading);
  });

  it.each([
    ['the reader answers', 'When will the harbour close?', { gist: false, found: true }],
    ['the summary answers', 'what is this about?', { gist: true, found: true, span: null, sentence: null }],
    ['the page answers', 'Who wrote this article?', { gist: false, found: true, span: null, sentence: null }],
    ['the article doesn’t say', 'Who won the chess championship in Oslo?', { gist: false, found: false, span: null }],
  ])('ask, where %s', async (_, question, expected) => {
    const asked = z.strictObject({ gist: z.boolean(), ...answered }).parse(await ask(reading, question));
    expect(asked).toMatchObject(expected);
  });

  it('answer: the reader alone, whose span is inside its sentence', async () => {
    const found = z.strictObject(answered).parse(await answer(reading, 'When will the harbour close?'));
    expect(text.slice(found.span?.start, found.span?.end)).toContain('4 May 2026');
    expect(found.sentence?.start).toBeLessThanOrEqual(found.span?.start ?? -1);
  });

  it('shownQuotes: what /quotes lists, with the speaker as it is shown', async () => {
    const shown = z.array(z.strictObject({ spans: z.array(span), type: z.string(), speaker: z.string().nullable() }));
    const quotes = shown.parse(await shownQuotes(reading));
    const words = (spans: { start: number; end: number }[]) => spans.map((one) => text.slice(one.start, one.end));
    expect(quotes.map(({ spans, speaker }) => [speaker, words(spans).join(' … ')])).toContainEqual([
      'Ida Voss',
      expect.stringContaining('no choice'),
    ]);
  });

  it('summarise: spans in the order of the text', async () => {
    const spans = z
      .array(span)
      .min(1)
      .max(2)
      .parse(await summarise(reading, { sentences: 2 }));
    expect(spans).toEqual(spans.toSorted((one, other) => one.start - other.start));
  });

  it('articleFromHtml: the page’s own words about itself, and the body alone', async () => {
    const body = text.split('\n\n').slice(1);
    const html = `<html><head><title>${title}</title></head><body><article><h1>${title}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
    const article = await articleFromHtml(html, 'https://news.example/harbour');
    const known = z.string().nullable();
    z.object({ title: z.literal(title), byline: known, publisher: known, published: known }).parse(article);
    expect(article?.text.startsWith('The harbour of Marlow')).toBe(true);
  });
});
