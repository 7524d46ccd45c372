import { expect, it } from 'vitest';
import { checkEquations } from '../../../src/formal/equations/check-equations.ts';

it.each(['R = 5k || 5k = 2.5k', 'R_eq = 100 ∥ 100 = 50 Ω', 'R = 6 \\parallel 3 = 2'])(
  'leaves resistors side by side alone: %s',
  async (text) => {
    const checks = await checkEquations(text);
    expect(checks.filter(({ verdict }) => verdict !== 'unchecked')).toEqual([]);
  },
);
