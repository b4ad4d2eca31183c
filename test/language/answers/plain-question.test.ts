import { expect, test } from 'vitest';
import {
  isAboutSomething,
  isEnglish,
  isTopic,
  plainQuestion,
  topicIn,
} from '../../../src/language/answers/plain-question.ts';

test.each([
  ['**When** did _it_ `happen`', 'When did it happen'],
  ['# Who is <@123456789012345678>?', 'Who is ?'],
  ['where <:pin:123> is ||Oslo||', 'where is Oslo'],
  ['What does https://miller.example/oven?a=b say', 'What does say'],
  ['<b>Who</b> <script src="x">won</script>?', 'Who won ?'],
  ['Is 3 < 4?', 'Is 3 < 4?'],
  ['  two\nlines ', 'two lines'],
  ['Who built [the oven](https://miller.example/a)?', 'Who built the oven?'],
])('%j without markup', (typed, expected) => {
  expect(plainQuestion(typed)).toBe(expected);
});

test.each([
  ['When did the bridge open?', true],
  ['who is ursula von der leyen', true],
  ['What did El Pais say about La Liga?', true],
  ['Karabakh', true],
  ['', true],
  ['Wann wurde die Brücke eröffnet?', false],
  ['Wer ist der Bürgermeister?', false],
  ['Qui est le maire de la ville ?', false],
  ['¿Quién es el alcalde?', false],
  ['Chi è il sindaco della città?', false],
  ['Wie is de burgemeester van Leeds?', false],
  ['Кто мэр города?', false],
  ['市长是谁？', false],
])('%s: English %s', (question, expected) => {
  expect(isEnglish(question)).toBe(expected);
});

test.each([
  ['Why?', false],
  ['And who was it?', false],
  ['???', false],
  ['', false],
  ['2020', true],
  ['Why the delay?', true],
])('%j is about something: %s', (question, expected) => {
  expect(isAboutSomething(question)).toBe(expected);
});

test.each([
  ['Karabakh', true],
  ['the ban on anchoring', true],
  ['Karabakh?', false],
  ['tell me when it opened', false],
  ['did Hill agree', false],
])('%s is a topic: %s', (question, expected) => {
  expect(isTopic(question)).toBe(expected);
});

test.each([
  ['the ban on anchoring', 'the ban on anchoring'],
  ['Tell me about Karabakh', 'Karabakh'],
  ['please tell me something about the railway.', 'the railway'],
  ['What about Armenia?', 'Armenia'],
  ['What does the article say about Heydar Aliyev?', 'Heydar Aliyev'],
  ['Is there anything on peacekeepers?', 'peacekeepers'],
  ['What did Aliyev say about Karabakh?', null],
  ['Tell me about when it opened', null],
  ['What about?', null],
])('%s has the topic %j', (question, expected) => {
  expect(topicIn(question)).toBe(expected);
});
