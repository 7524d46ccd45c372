import { describe, expect, it } from 'vitest';
import { countTests } from '../../tools/count-tests.mjs';

const passed = { status: 'passed', fullName: 'adds' };
type Test = { status: string; fullName: string; failureMessages?: string[] };
const suite = (status: string, ...assertionResults: Test[]) => ({
  status,
  name: 'a.test.ts',
  assertionResults,
});

describe('countTests', () => {
  it('counts passed and failed tests', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        suite('failed', passed, {
          status: 'failed',
          fullName: 'divides',
          failureMessages: ['Error: expected 1 to be 2\n    at a.test.ts:3'],
        }),
      ],
    };
    expect(countTests(report, false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [],
      failures: ['a.test.ts: divides: Error: expected 1 to be 2'],
    });
  });

  it('counts a file that does not load as one failure', () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [suite('failed')] };
    expect(countTests(report, false)).toMatchObject({ failed: 1, failures: ['a.test.ts: '] });
  });

  it('counts a bad exit without a failed test as one failure', () => {
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [suite('passed', passed)] };
    expect(countTests(report, false).failed).toBe(1);
    expect(countTests(report, true).failed).toBe(0);
  });

  it.each(['skipped', 'pending', 'todo'])('names a test that is %s', (status) => {
    const report = {
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [suite('passed', { status, fullName: 'multiplies' })],
    };
    expect(countTests(report, true).skipped).toEqual(['a.test.ts: multiplies']);
  });
});
