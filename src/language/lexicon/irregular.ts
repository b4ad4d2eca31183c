/** Forms of verbs that no rule of endings leads back to the verb: "met" is "meet". General English. */

const list = `arise/arose/arisen bear/bore/borne beat/beaten become/became begin/began/begun bend/bent bite/bit/bitten bleed/bled
  blow/blew/blown break/broke/broken bring/brought build/built buy/bought catch/caught choose/chose/chosen come/came
  deal/dealt die/died/dies/dying dig/dug draw/drew/drawn drink/drank/drunk drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt
  fight/fought find/found flee/fled fly/flew/flown forbid/forbade/forbidden forget/forgot/forgotten freeze/froze/frozen
  give/gave/given go/went/gone grow/grew/grown hang/hung hear/heard hide/hid/hidden hold/held keep/kept know/knew/known
  lead/led leave/left lend/lent lie/lied/lies/lying lose/lost make/made meet/met oversee/oversaw/overseen pay/paid ride/rode/ridden ring/rang/rung
  rise/rose/risen run/ran say/said see/saw/seen seek/sought sell/sold send/sent shake/shook/shaken shoot/shot show/shown
  sing/sang/sung sink/sank/sunk sit/sat sleep/slept speak/spoke/spoken spend/spent stand/stood steal/stole/stolen
  strike/struck swear/swore/sworn sweep/swept swim/swam/swum take/took/taken teach/taught tear/tore/torn tell/told
  think/thought throw/threw/thrown tie/tied/ties/tying undergo/underwent/undergone understand/understood wake/woke/woken wear/wore/worn
  weep/wept win/won withdraw/withdrew/withdrawn write/wrote/written`;

/** Each form with its verb. */
export const irregular: ReadonlyMap<string, string> = new Map(
  list.split(/\s+/).flatMap((verb) => {
    const [base = '', ...forms] = verb.split('/');
    return forms.map((form) => [form, base] as const);
  }),
);
