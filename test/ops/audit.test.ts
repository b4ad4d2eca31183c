import { expect, test } from 'vitest';
import { verdict } from '../../.ci/audit.ts';

const found = {
  vulnerabilities: { leftpad: { name: 'leftpad', severity: 'high' } },
  metadata: { vulnerabilities: { high: 1, total: 1 } },
};

test.each([
  [
    'a clean report',
    JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } }),
    false,
    'no known',
  ],
  ['a finding', JSON.stringify(found), true, 'leftpad (high)'],
  [
    'a registry that has no such answer',
    JSON.stringify({ statusCode: 405, message: 'Not allowed' }),
    false,
    'not be checked',
  ],
  ['npm’s own error', JSON.stringify({ error: { code: 'ENOTFOUND' } }), false, 'not be checked'],
  ['no answer in time', '', false, 'not be checked'],
  ['a page instead of a report', '<html>busy</html>', false, 'not be checked'],
  ['null', 'null', false, 'not be checked'],
])('%s', (_, output, failed, says) => {
  expect(verdict(output)).toMatchObject({ failed });
  expect(verdict(output).line).toContain(says);
});
