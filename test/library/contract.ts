/** What every store must do, whatever lies under it; word for word the same for each. */
import { describe } from 'vitest';
import { keepsJobs } from '../jobs/contract.ts';
import { knowsAgain } from './contract/alike.ts';
import { takesAnything } from './contract/any.ts';
import { knowsWhereFrom } from './contract/came.ts';
import { hidesNames } from './contract/corrections.ts';
import { outlives } from './contract/durable.ts';
import { findsWordsAndPeople } from './contract/found.ts';
import { keepsSoLong } from './contract/keeping.ts';
import { narrowsDown } from './contract/list.ts';
import { findsByMeaning } from './contract/meaning.ts';
import type { NewPlace } from './contract/place.ts';
import { keepsQuestions } from './contract/questions.ts';
import { hasRoom } from './contract/room.ts';
import { keepsAndFinds } from './contract/store.ts';
import { tellsStories } from './contract/stories.ts';
import { tellsWhen } from './contract/timeline.ts';

export const isALibrary = (name: string, newPlace: NewPlace): void => {
  describe(name, () => {
    describe('keeps and finds', () => keepsAndFinds(newPlace));
    describe('knows again', () => knowsAgain(newPlace));
    describe('knows where from', () => knowsWhereFrom(newPlace));
    describe('takes anything', () => takesAnything(newPlace));
    describe('hides names', () => hidesNames(newPlace));
    describe('outlives', () => outlives(newPlace));
    describe('finds words and people', () => findsWordsAndPeople(newPlace));
    describe('finds by meaning', () => findsByMeaning(newPlace));
    describe('keeps questions', () => keepsQuestions(newPlace));
    describe('keeps so long', () => keepsSoLong(newPlace));
    describe('has room', () => hasRoom(newPlace));
    describe('narrows down', () => narrowsDown(newPlace));
    describe('tells stories', () => tellsStories(newPlace));
    describe('tells when', () => tellsWhen(newPlace));
  });
  keepsJobs(name, async () => {
    const place = await newPlace();
    const store = await place.open();
    return {
      jobs: store.jobs,
      close: async () => {
        await store.close();
        await place.remove();
      },
    };
  });
};
