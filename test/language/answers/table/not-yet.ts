/**
 * Rows of the table that the reader can't do yet: what is right is not shown (refused), or something else is (wrong). Shorter is
 * better: a row that comes out otherwise fails the test until it is struck out here.
 */
export type Outcome = 'right' | 'refused' | 'wrong';

export const notYet: Record<string, Exclude<Outcome, 'right'>> = {
  'football: who won': 'refused',
  'football: score': 'wrong',
  'football: how many goals did arkwright get': 'refused',
  'football: what did arkwirght do b4 he was a footballer': 'refused',
  'football: why was verhelst sent off': 'wrong',
  'football: how many ppl watched': 'refused',
  'football: what did haan say about the schedule': 'refused',
  'football: whats happening w the prize money': 'refused',
  'football: why was odum sent off': 'wrong',
  'puffins: how much earlier do they lay': 'wrong',
  'puffins: did he burn the papers': 'wrong',
  'puffins: how many pairs are left': 'refused',
  'biscuits: how many jobs': 'refused',
  'biscuits: why are they closing': 'refused',
  'biscuits: who owns pembertons': 'refused',
  'biscuits: whats the ginger button': 'refused',
  'library: is the library closing': 'refused',
  'library: what happens to the librarian': 'refused',
  'library: who was against it': 'wrong',
  'violins: how did he do it': 'refused',
  'violins: how was he caught': 'refused',
  'violins: what did the judge say': 'refused',
  'violins: how many of the violins were found': 'refused',
  'storm: did anyone die': 'refused',
  'storm: when will the power b back': 'refused',
  'storm: what did bolitho say': 'refused',
  'storm: how much damage': 'refused',
  'caves: what did she die of': 'refused',
  'caves: and how did ricard die': 'wrong',
  'caves: why did she start caving': 'refused',
  'caves: whats her book called': 'refused',
  'caves: how many scouts did she save': 'refused',
  'caves: when did her niece marry': 'wrong',
  'valdoria: who won the election': 'wrong',
};
