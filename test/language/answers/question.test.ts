import { expect, test } from 'vitest';
import {
  asksWhatItIs,
  isAboutSomething,
  isEnglish,
  questionOf,
  type Wanted,
} from '../../../src/language/answers/question.ts';

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
  expect(questionOf(typed).plain).toBe(expected);
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
  expect(questionOf(question).topic !== null).toBe(expected);
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
  expect(questionOf(question).topic).toBe(expected);
});

test.each<[string, Wanted]>([
  ['What was the score?', 'number'],
  ['What is the average summer temperature in Leeds?', 'number'],
  ['What’s the price of a ticket?', 'number'],
  ['What was the death toll?', 'number'],
  ['What is the name for the cost of a policy?', 'phrase'],
  ['What is the cost of living crisis?', 'phrase'],
  ['Who wrote the score?', 'person'],
  ['What age-related change is there?', 'phrase'],
  ['How old is the mayor?', 'number'],
  ['Is the price too high?', 'polar'],
  ['Who sang when the war was over?', 'person'],
  ['What happened when the bridge was closed?', 'phrase'],
  ['What is the street where it happened called?', 'phrase'],
  ['When the bridge was closed, who repaired it?', 'person'],
  ['When the bridge was closed what was flooded?', 'phrase'],
  ['When did the mayor say what it costs?', 'date'],
  ['In which city and when was she born?', 'place'],
  ['Where and when was she born?', 'place'],
  ['who won', 'person'],
  ['who is running it', 'person'],
  ['wheres the bridge', 'place'],
  ['whens it open', 'date'],
  ['y was it shut', 'reason'],
  ['how many ppl', 'number'],
  ['what did they open', 'phrase'],
  ['Did it close?', 'polar'],
])('%s: %s', (question, wanted) => {
  expect(questionOf(question).wanted).toBe(wanted);
});

test.each([
  ['Who will join Leeds?', false],
  ['Who has joined the club?', false],
  ['Who had led Orba since 2010?', false],
  ['Which club has won?', false],
  ['Who could buy it?', false],
  ['Who is leaving Halden?', false],
  ['Who met her?', false],
  ['Who will the club sign?', false],
  ['Who has Hill met?', false],
  ['Who will critics blame?', false],
  ['What has been announced?', false],
  ['What was announced?', false],
  ['Who did she meet?', false],
  ['Who is the mayor?', true],
  ['What is a lens?', true],
  ['What is leaving?', true],
  ['Whats it that she did sell?', false],
  ['Where is it?', false],
])('%s asks what it is: %s', (question, expected) => {
  expect(asksWhatItIs(questionOf(question))).toBe(expected);
});
