/** Who has been spoken of so far on the way through an article, and how: what pronouns and roles are resolved by. */
import type { Pronoun, Trace } from './antecedents.ts';
import type { Known } from './same-name.ts';

/** Several people, or an organisation or thing, that acted last: what "they" and "it" mean. */
export type Acting = { known: Known; sentence: number; source: boolean };

export type Scene = {
  traces: Map<Known, Trace>;
  /** Sentences of quoted words alone have no number: they are the speaker's, not the article's. */
  sentence: number;
  paragraph: number;
  /** Whether the sentence has had a verb, a person and a source so far, and whether somebody has asked the one named next. */
  verb: boolean;
  person: boolean;
  said: boolean;
  asked: boolean;
  /** Number of the last source. */
  statement: number;
  /** Whom the last sentence with a person for its subject was about, and its number. */
  theme: Known | null;
  themed: number;
  /** The first person of the article, and whether a paragraph has come back to them by a pronoun. */
  protagonist: Known | null;
  returned: boolean;
  group: Acting | null;
  thing: Acting | null;
};

/** How somebody is mentioned: as what the sentence is about, subject of a verb, owner of a thing, source of a statement. */
export type Manner = { main: boolean; subject: boolean; owner: boolean; source: boolean };

/** Those mentioned longest ago are forgotten, so that each step takes the same time in an article of any length. */
const remembered = 24;
/** Sentences back from which a pronoun can still mean somebody. */
const reach = 8;

export const emptyScene = (): Scene => ({
  traces: new Map(),
  sentence: -1,
  paragraph: -1,
  verb: false,
  person: false,
  said: false,
  asked: false,
  statement: -1,
  theme: null,
  themed: -1,
  protagonist: null,
  returned: false,
  group: null,
  thing: null,
});

/** Begins a sentence. */
export const enter = (scene: Scene, paragraph: number) => {
  Object.assign(scene, {
    sentence: scene.sentence + 1,
    paragraph,
    verb: false,
    person: false,
    said: false,
    asked: false,
  });
};

/** Notes a mention of `known` at the scene's own place. */
export const remember = (scene: Scene, known: Known, manner: Manner) => {
  const { traces, sentence, paragraph } = scene;
  const main = (manner.main && !manner.owner) || (manner.source && !scene.said);
  const acts = manner.source || (manner.subject && !manner.owner);
  const isPerson = known.kind === 'person';
  if (isPerson) scene.protagonist ??= known;
  if (main && isPerson) {
    scene.theme = known;
    scene.themed = sentence;
  }
  if (manner.source) {
    scene.statement++;
    scene.said = true;
  }
  if (!isPerson && (main || manner.source)) scene.thing = { known, sentence, source: manner.source };
  const before = traces.get(known);
  const here = before?.sentence === sentence ? before : undefined;
  const first = here?.first ?? !scene.person;
  if (isPerson) Object.assign(scene, { person: true, asked: false });
  traces.delete(known);
  traces.set(known, {
    known,
    sentence,
    paragraph,
    main: main || here?.main === true,
    owner: manner.owner && here?.owner !== false,
    first,
    source: manner.source ? scene.statement : (before?.source ?? -1),
    said: manner.source ? sentence : (before?.said ?? -1),
    acted: acts || before?.acted === true,
  });
  if (traces.size > remembered) {
    const [oldest] = traces.keys();
    if (oldest) traces.delete(oldest);
  }
};

/** Notes several who act or speak together; nobody of them is the last who spoke. */
export const enterTogether = (scene: Scene, known: Known, source: boolean) => {
  scene.group = { known, sentence: scene.sentence, source };
  if (!source) return;
  scene.statement++;
  scene.said = true;
};

/** Those who can still be meant. */
export const tracesIn = ({ traces, sentence }: Scene): Trace[] =>
  [...traces.values()].filter((trace) => sentence - trace.sentence <= reach);

/** The scene's own place, for a pronoun that stands there. */
export const placeIn = (scene: Scene, gender: Pronoun['gender'], source: boolean): Pronoun => {
  const { sentence, paragraph, statement, theme, themed, traces } = scene;
  const opens = !source && [...traces.values()].every((trace) => trace.paragraph !== paragraph);
  const protagonist = opens ? scene.protagonist : null;
  return { gender, sentence, paragraph, statement, source, theme, themed, protagonist, returned: scene.returned };
};
