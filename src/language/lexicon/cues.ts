/** The words that say that somebody says something. General English, by what may follow each of them. */

const forms = (verb: string): string[] => {
  const [base = '', past, participle] = verb.split('/');
  const stem = base.replace(/e$/, '');
  const short = /[^aeiou][aeiou][bgmptr]$/.test(base) && base.length < 6 ? base + base.at(-1) : null;
  const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : null;
  const s = y ? `${y}ies` : /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`;
  const ed = past ?? (y ? `${y}ied` : `${short ?? stem}ed`);
  return [base, s, ed, participle ?? ed, base.endsWith('ee') ? `${base}ing` : `${short ?? stem}ing`];
};
const verbs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(/\s+/).flatMap((verb) => forms(verb).map((form) => [form, verb.split('/')[0] ?? verb] as const)));

/** Verbs of saying that take a whole statement: "said that it rains", "it rains, he said". */
const saying =
  verbs(`say/said tell/told add ask state claim argue report announce note insist write/wrote/written explain declare suggest warn
  acknowledge admit deny respond reply answer tweet remark comment continue contend assert recall observe stress emphasise emphasize
  confirm reveal disclose mention maintain allege predict promise vow pledge joke quip shout yell whisper cry scream mutter murmur
  proclaim conclude concede complain boast brag urge demand recommend propose testify swear/swore/sworn lament counter retort reiterate
  repeat affirm reaffirm caution advise inform notify assure remind describe read/read blog post interject exclaim elaborate clarify
  estimate signal indicate imply hint speculate wonder opine theorise theorize dispute plead beg rule show/showed/shown forecast
  forewarn point explain underscore underline highlight profess posit hypothesise protest object chime snap bark gush enthuse sigh
  laugh smile reflect muse begin/began/begun go/went/gone start agree find/found reason summarise summarize sum cite`);

/** Verbs of thinking that take a whole statement too. */
const thinking =
  verbs(`believe think/thought hope fear expect feel/felt know/knew/known suspect worry understand/understood realise realize
  assume doubt wish decide learn guess suppose imagine consider figure hear/heard`);

/** These are cues only beside quoted words: on their own they mean something else far more often. */
const onlyQuoting = new Set(
  `continue begin go start read show find point laugh smile sigh reflect reason sum cite agree cry rule post repeat
  object bark snap answer call describe`.split(/\s+/),
);

/** Verbs whose object, without "that", is what is said: "announced the withdrawal". */
const withObject = verbs(`announce confirm deny acknowledge reveal disclose predict demand propose recommend`);

/** Verbs that may take "to …": "vowed to stay", "urged him to stay". */
const withInfinitive =
  verbs(`promise vow pledge threaten offer urge ask tell/told warn beg advise order instruct demand swear/swore/sworn plead
  remind encourage call agree refuse want hope plan expect`);

/** Verbs with somebody spoken to between them and what is said: "told reporters that". */
const addressed = new Set(
  'tell ask inform notify assure remind warn advise urge show beg order instruct encourage promise answer caution'.split(
    ' ',
  ),
);

/** Verbs whose object gets quoted words as its name: "called it “pivotal”". */
const naming = verbs(
  'call describe dismiss denounce praise brand label dub hail slam blast condemn characterise characterize decry portray deride refer mock',
);

export type Cue = {
  verb: string;
  statement: boolean;
  thinking: boolean;
  object: boolean;
  infinitive: boolean;
  addressee: boolean;
  naming: boolean;
  onlyQuoting: boolean;
};

/** What the lower-case word `form` can introduce, or null where it is not a cue. */
export const cueOf = (form: string): Cue | null => {
  const verb = saying.get(form) ?? thinking.get(form) ?? withInfinitive.get(form) ?? naming.get(form);
  if (verb === undefined) return null;
  return {
    verb,
    statement: saying.has(form) || thinking.has(form),
    thinking: thinking.has(form),
    object: withObject.has(form),
    infinitive: withInfinitive.has(form),
    addressee: addressed.has(verb),
    naming: naming.has(form),
    onlyQuoting: onlyQuoting.has(verb) && !withInfinitive.has(form),
  };
};

/** Rarer verbs, which say something only right beside quoted words. The tagger, which was trained without them, is not told. */
const rarer =
  verbs(`confide venture volunteer mumble grumble rasp rail thunder fume moan groan chuckle giggle grin nod shrug sob wail roar bellow
  croak stammer whine tease scoff sneer jeer crow gloat fret attest concur echo enquire inquire query rejoin ruminate text relate recount
  reassure hazard chide scold rage beam hiss growl drawl deadpan wisecrack banter marvel surmise stipulate specify chant sing/sang/sung
  call reckon intone blurt splutter sniff snort counsel implore beseech entreat`);

/** Whether the lower-case word is a verb that introduces the quoted words which it stands beside. */
export const isQuoting = (form: string): boolean => cueOf(form)?.statement === true || rarer.has(form);

/** Whether the cue's words belong to saying rather than thinking or wanting. */
export const isSpeech = (cue: string): boolean =>
  /\baccording to\b/i.test(cue) ||
  cue
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => saying.has(word) || naming.has(word));

/** Verbs that say of what follows that it is not so, or was not said. */
const denying =
  verbs(`deny doubt dispute refuse decline reject dismiss refute rebut rebuff debunk repudiate disavow disown disagree disbelieve
  avoid fail`);

/** Whether a lower-case word is a form of a verb like "deny" or "refuse". */
export const isDenying = (form: string | undefined): boolean => form !== undefined && denying.has(form);
