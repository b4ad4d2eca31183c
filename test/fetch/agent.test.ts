/** How the bot calls itself. */
import { expect, test } from 'vitest';
import { agentOf } from '../../src/fetch/agent.ts';

test.each([
  [{ version: '1.2.3' }, 'OnRecord/1.2.3'],
  [
    { version: '1.2.3', repository: 'https://code.example/onrecord' },
    'OnRecord/1.2.3 (+https://code.example/onrecord)',
  ],
  [
    { version: '1.2.3', repository: { type: 'git', url: 'git+https://code.example/onrecord.git' } },
    'OnRecord/1.2.3 (+https://code.example/onrecord)',
  ],
])('%o', (packageJson, agent) => {
  expect(agentOf(packageJson)).toBe(agent);
});
