import { expect, test } from 'vitest';
import { noSteps, summaryOf } from '../../src/ui/checked-steps.ts';

test.each([
  [0, 0, 0, ''],
  [2, 0, 0, '0 of 2 steps checked'],
  [1, 1, 0, '1 of 1 step checked: it holds'],
  [1, 0, 1, '1 of 1 step checked: it does not hold'],
  [3, 0, 1, '1 of 3 steps checked: it does not hold'],
  [3, 3, 0, '3 of 3 steps checked: all hold'],
  [3, 2, 1, '3 of 3 steps checked: 1 does not hold'],
  [3, 1, 2, '3 of 3 steps checked: 2 do not hold'],
])('%i steps, %i held, %i failed: “%s”', (steps, held, failed, summary) => {
  expect(summaryOf({ ...noSteps, steps, held, failed })).toBe(summary);
});
