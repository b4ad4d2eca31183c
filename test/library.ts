/** A library in memory, for tests of what stands above it: the same interface, and nothing on disk. */
import type { Kept } from '../src/article/article.ts';
import { counterpartOf } from '../src/article/compare-draft.ts';
import { type Correction, correcting } from '../src/article/corrections.ts';
import { placeInTime } from '../src/language/dates/calendar.ts';
import { withinASlip } from '../src/language/names/find-name.ts';
import { type Called, nameWords, surname } from '../src/language/names/identities.ts';
import type { Name } from '../src/language/reading.ts';
import { overlaps } from '../src/language/text/spans.ts';
import type { Library, StoredLink } from '../src/library/library.ts';

const isCalled = ({ name, aliases }: Name, word: string): boolean =>
  [name, ...aliases].some((form) => nameWords(form).join(' ') === word);

const calledIn = (shelf: Kept[]): Called[] => {
  const names = shelf.flatMap(({ reading: { names, quotes } }) =>
    names
      .filter(({ kind, name }) => kind === 'person' || quotes.some(({ speaker }) => speaker?.name === name))
      .map((one) => ({ ...one, aside: names.some((other) => other !== one && isCalled(other, surname(one.name))) })),
  );
  return [...Map.groupBy(names, ({ name }) => name)].map(([name, all]) => ({
    name,
    articles: all.length,
    person: all.every(({ kind }) => kind === 'person'),
    aside: all.every(({ aside }) => aside),
  }));
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** @param shelf the newest first. */
export const libraryOf = (shelf: Kept[]): Library => {
  const talked = new Map<string, string>();
  const pinned = new Set<string>();
  const links = new Map<string, StoredLink>();
  const corrections = new Map<string, Correction[]>();
  const correct = correcting();
  const correctionsOf = (id: string) => corrections.get(id) ?? [];
  const keep = (link: StoredLink) => {
    const id = String(links.size);
    links.set(id, link);
    return id;
  };
  return {
    scope: 'server:1',
    edition: () => ({}),
    kept: async (id) => {
      const found = shelf.find(({ article }) => article.id === id);
      return found ? correct('server:1', found, correctionsOf(id)) : null;
    },
    corrections: async (id) => correctionsOf(id),
    correct: async (id, correction) => {
      corrections.set(id, [...correctionsOf(id), { ...correction, at: '2026-01-01T00:00:00Z' }]);
    },
    withdraw: async (id, place) => {
      corrections.set(
        id,
        correctionsOf(id).filter((correction) => !overlaps(correction.place, place)),
      );
    },
    alike: async ({ url }) =>
      shelf.filter(({ article }) => url !== null && article.url === url).map(({ article }) => article.id),
    counterpart: async (draft, reading) => {
      for (const { article, reading: kept } of shelf) {
        const found = counterpartOf(article, kept, draft, reading);
        if (found) return found;
      }
      return null;
    },
    taken: async () => ({ shelf: 0, own: 0, inAll: 0 }),
    counts: async (user) => ({
      all: shelf.length,
      own: shelf.filter(({ article }) => article.addedBy === user).length,
    }),
    keptAbout: async (user) => ({
      added: shelf.filter(({ article }) => article.addedBy === user).length,
      corrected: 0,
      asked: 0,
      own: 0,
    }),
    forgetPerson: async (user) => {
      for (const { article } of shelf) if (article.addedBy === user) article.addedBy = null;
    },
    forget: async (id) => {
      const at = shelf.findIndex(({ article }) => article.id === id);
      return at >= 0 && shelf.splice(at, 1).length > 0;
    },
    withoutBundled: async () => false,
    leaveOutBundled: async () => {},
    meant: async (channel) => {
      const last = channel === null ? undefined : talked.get(channel);
      if (last !== undefined) return { id: last, why: pinned.has(channel ?? '') ? 'pinned' : 'talked-about' };
      const [newest] = shelf;
      return newest ? { id: newest.article.id, why: 'newest' } : null;
    },
    talkedAbout: async (channel, id) => {
      if (!pinned.has(channel)) talked.set(channel, id);
    },
    pin: async (channel, id) => {
      if (id === null) pinned.delete(channel);
      else {
        pinned.add(channel);
        talked.set(channel, id);
      }
    },
    titled: async (typed, limit) => {
      const begun = wordsIn(typed);
      return shelf
        .filter(({ article }) => begun.every((word) => wordsIn(article.text).some((other) => other.startsWith(word))))
        .slice(0, limit)
        .map(({ article }) => article);
    },
    publishers: async (typed, limit) =>
      [...new Set(shelf.flatMap(({ article }) => article.publisher ?? []))]
        .filter((publisher) => publisher.toLowerCase().startsWith(typed.toLowerCase()))
        .slice(0, limit),
    newest: async (limit) => shelf.slice(0, limit).map(({ article }) => article),
    search: async (words, { offset, limit }) => {
      const found = shelf.filter(({ article }) => {
        const text = wordsIn(article.text);
        return wordsIn(words).every((word) => text.some((other) => other.startsWith(word)));
      });
      return { cards: found.slice(offset, offset + limit).map(({ article }) => article), total: found.length };
    },
    // Any article may hold any words: whether it does is for its reading to say.
    said: async (_words, limit) => shelf.slice(0, limit).map(({ article }) => article.id),
    asked: async (question, limit) => {
      const wanted = wordsIn(question);
      const shared = (text: string) => wordsIn(text).filter((word) => wanted.includes(word)).length;
      return shelf
        .map(({ article: { id, text } }) => ({ id, words: shared(text) }))
        .filter(({ words }) => words > 0)
        .sort((one, other) => other.words - one.words)
        .slice(0, limit)
        .map(({ id }) => id);
    },
    people: async (typed, limit) => {
      const wanted = nameWords(typed);
      const all = calledIn(shelf).map((called) => ({ ...called, words: nameWords(called.name) }));
      const begun = all.filter(({ words }) => wanted.every((word) => words.some((other) => other.startsWith(word))));
      const like = all.filter(({ words }) => wanted.some((word) => words.some((other) => withinASlip(word, other))));
      return (begun.length > 0 ? begun : like).slice(0, limit).map(({ words: _, ...called }) => called);
    },
    record: async (names, { offset, limit }) => {
      const found = shelf
        .filter(({ reading }) => reading.names.some(({ name }) => names.includes(name)))
        .map(({ article }) => article)
        .sort((one, other) => ((one.published ?? '') < (other.published ?? '') ? 1 : -1));
      return { cards: found.slice(offset, offset + limit), total: found.length };
    },
    timeline: async ({ about, from = -1e6, to = 1e6 }, { offset, limit }) => {
      const all = shelf
        .flatMap(({ article, reading }) =>
          reading.timeline.flatMap(({ start, sentence, when }) => {
            const around = reading.sentences[sentence];
            const said = wordsIn(article.text.slice(around?.start, around?.end));
            const year = Number(when?.from.slice(0, -6));
            const isAbout = wordsIn(about ?? '').every((word) => said.includes(word));
            return when && isAbout && from <= year && year <= to ? [{ article: article.id, start, when, year }] : [];
          }),
        )
        .sort((one, other) => placeInTime(one.when) - placeInTime(other.when));
      const years = [...Map.groupBy(all, ({ year }) => year)].map(([year, some]): [number, number] => [
        year,
        some.length,
      ]);
      const events = all.slice(offset, offset + limit).map(({ article, start }) => ({ article, start, others: 0 }));
      return { events, years };
    },
    // Articles with one title are one story.
    stories: async ({ about }, { offset, limit }) => {
      const chosen = shelf.filter(({ article }) => {
        const text = wordsIn(article.text);
        return wordsIn(about ?? '').every((word) => text.includes(word));
      });
      const stories = [...Map.groupBy(chosen, ({ article }) => article.title).values()];
      return {
        stories: stories.slice(offset, offset + limit).map((some) => some.map(({ article }) => article)),
        total: stories.length,
      };
    },
    keep: async () => {
      throw new Error('Nothing is kept here.');
    },
    keepLinks: async (kept) => kept.map(keep),
    link: async (id) => links.get(id) ?? null,
  };
};
