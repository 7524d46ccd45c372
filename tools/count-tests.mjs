/**
 * The part of the report of Vitest's JSON reporter that is read here.
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Test
 * @typedef {{ status: string, name: string, assertionResults: Test[], message?: string }} Suite  a test file
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: Suite[] }} Report
 *
 * @typedef {{ passed: number, failed: number, skipped: string[], failures: string[] }} Counts
 *   skipped: `file: name of the test`; failures: the same with the first line of what went wrong
 */

/** @param {string | undefined} message */
const firstLine = (message) => (message ?? '').trim().split('\n')[0] ?? '';

/**
 * @param {Report} report
 * @param {boolean} exitedWell whether Vitest's exit code was 0
 * @returns {Counts}
 */
export function countTests(report, exitedWell) {
  // A file that fails to load has no failed test; counted by tests alone it would vanish.
  const brokenFiles = report.testResults.filter(
    (suite) =>
      suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = report.numFailedTests + brokenFiles.length;
  const failures = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${suite.name}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`),
  );
  failures.push(...brokenFiles.map((suite) => `${suite.name}: ${firstLine(suite.message)}`));
  const skipped = report.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => `${suite.name}: ${test.fullName}`),
  );
  // An error outside of any test (an unhandled rejection, no test found) shows in the exit code only.
  return {
    passed: report.numPassedTests,
    failed: failed || (exitedWell ? 0 : 1),
    skipped,
    failures,
  };
}
