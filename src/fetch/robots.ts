/** What a site's robots.txt lets this bot fetch, by RFC 9309. */
import { setImmediate as breathe } from 'node:timers/promises';
import { PRODUCT } from './agent.ts';

type Rule = { allow: boolean; pattern: string };

export type Robots = {
  /** Whether a path with its query may be fetched. */
  allows(path: string): boolean;
  /** Bytes kept, about. */
  size: number;
};

/** Steps of comparing patterns with stars, some 10 ms: a file that needs more is made to keep us busy, and allows nothing. */
const MOST_STEPS = 10_000_000;

/** Characters that are read at a stretch; a file may have half a million, and others wait meanwhile. */
const STRETCH = 4096;

/** Characters of a pattern: no path that is asked for is longer (`web-address.ts`). */
const LONGEST = 4096;

/** Bytes of a rule beside its pattern, about. */
const RULE = 100;

const LINE = /^[ \t]*(user-agent|allow|disallow)[ \t]*:([^#\r\n]*)/gim;

/** Section 2.2.2: as compared, everything but ASCII is percent-encoded, and what needs no encoding has none. */
const normal = (path: string) =>
  path
    .replace(/[^\x21-\x7e]+/g, encodeURIComponent)
    .replace(/%[\da-f]{2}/gi, (byte) =>
      /^%(?:2[de]|3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])$/i.test(byte)
        ? decodeURIComponent(byte)
        : byte.toUpperCase(),
    );

/** Section 2.2.3: "*" is any run of characters, "$" at the end is the end. */
const matches = (pattern: string, path: string): boolean => {
  if (!/[*$]/.test(pattern)) return path.startsWith(pattern);
  const isWhole = pattern.endsWith('$');
  const [start = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  const last = isWhole ? parts.pop() : undefined;
  let at = start.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
};

/**
 * The rules of the groups for this bot by its name, or else of those for everybody. Only they are kept, and nothing in
 * the file can take more than time in proportion to its length.
 */
export const parseRobots = async (text: string): Promise<Robots> => {
  const named: Rule[] = [];
  const everybody: Rule[] = [];
  let isNamed = false;
  /** Whom the group is for in which the lines stand, and whether it is still naming them. */
  let group: Rule[][] = [];
  let isNaming = false;
  let stretch = 0;
  for (const { index, 1: field = '', 2: rest = '' } of text.matchAll(LINE)) {
    if (index > stretch + STRETCH) {
      await breathe();
      stretch = index;
    }
    const value = rest.trim();
    if (field.toLowerCase() === 'user-agent') {
      if (!isNaming) group = [];
      isNaming = true;
      const product = /^[a-z_-]+/i.exec(value)?.[0].toLowerCase();
      if (product === PRODUCT.toLowerCase()) {
        isNamed = true;
        if (!group.includes(named)) group.push(named);
      }
      if (value.startsWith('*') && !group.includes(everybody)) group.push(everybody);
    } else {
      isNaming = false;
      if (value === '' || value.length > LONGEST || group.length === 0) continue;
      const rule = { allow: field.toLowerCase() === 'allow', pattern: normal(value) };
      for (const rules of group) rules.push(rule);
    }
  }
  const rules = isNamed ? named : everybody;
  const size = rules.reduce((sum, { pattern }) => sum + pattern.length + RULE, 0);
  return { allows: (path) => isAllowed(rules, normal(path)), size };
};

/** The longest pattern that matches decides; of two as long, the one that allows. */
const isAllowed = (rules: Rule[], path: string): boolean => {
  let best: Rule | null = null;
  let steps = 0;
  for (const rule of rules) {
    const { length } = rule.pattern;
    if (best && (length < best.pattern.length || (length === best.pattern.length && (best.allow || !rule.allow))))
      continue;
    if (rule.pattern.includes('*')) steps += length * path.length;
    if (steps > MOST_STEPS) return false;
    if (matches(rule.pattern, path)) best = rule;
  }
  return best?.allow ?? true;
};
