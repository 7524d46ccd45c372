import type { EquationCheck } from '../formal/equations/equation-check.ts';

/** What the equations of a reasoning came to. A line that only names a value is no step. */
export type CheckedSteps = {
  readonly checks: readonly EquationCheck[];
  readonly steps: number;
  readonly held: number;
  readonly failed: number;
};

export const noSteps: CheckedSteps = { checks: [], steps: 0, held: 0, failed: 0 };

/** Counts them. */
export function toCheckedSteps(checks: readonly EquationCheck[]): CheckedSteps {
  const count = (verdict: EquationCheck['verdict']): number =>
    checks.filter((check) => check.verdict === verdict).length;
  const statements = checks.filter((check) => check.reason === 'statement').length;
  return {
    checks,
    steps: checks.length - statements,
    held: count('holds'),
    failed: count('fails'),
  };
}

/** For the line above the reasoning; empty where there was no step. */
export function summaryOf({ steps, held, failed }: CheckedSteps): string {
  if (steps === 0) return '';
  const checked = held + failed;
  const start = `${checked} of ${steps} ${steps === 1 ? 'step' : 'steps'} checked`;
  if (checked === 0) return start;
  if (checked === 1) return `${start}: it ${failed === 1 ? 'does not hold' : 'holds'}`;
  if (failed > 0) return `${start}: ${failed} ${failed === 1 ? 'does' : 'do'} not hold`;
  return `${start}: all hold`;
}

/** For the line beside the answer; empty where nothing was checked. */
export function answerNoteOf({ steps, held, failed }: CheckedSteps): string {
  if (failed > 0) return failed === 1 ? '1 step does not hold' : `${failed} steps do not hold`;
  if (held === 0) return '';
  if (held < steps)
    return `${held} of ${steps} steps checked: ${held === 1 ? 'it holds' : 'all hold'}`;
  return held === 1 ? 'The step holds' : `All ${held} steps hold`;
}
