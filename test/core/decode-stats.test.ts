import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTokensPerSecond, percentile } from '../../src/core/decode-stats.ts';

describe('decodeTokensPerSecond', () => {
  test('n tokens span n - 1 intervals', () => {
    expect(decodeTokensPerSecond([1000, 1500])).toBe(2);
    expect(decodeTokensPerSecond([0, 100, 200, 300, 400])).toBe(10);
  });

  test('is undefined where there is no interval', () => {
    expect(decodeTokensPerSecond([])).toBeUndefined();
    expect(decodeTokensPerSecond([5])).toBeUndefined();
    expect(decodeTokensPerSecond([5, 5])).toBeUndefined();
  });
});

describe('percentile', () => {
  test('interpolates between neighbours, whatever the order', () => {
    expect(percentile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(percentile([30, 10, 20], 0.5)).toBe(20);
    expect(percentile([10, 20], 0.9)).toBeCloseTo(19);
    expect(percentile([10, 9, 100], 0)).toBe(9);
    expect(percentile([10, 9, 100], 1)).toBe(100);
  });

  test('is undefined without samples', () => {
    expect(percentile([], 0)).toBeUndefined();
    expect(percentile([], 0.5)).toBeUndefined();
  });

  test('lies among the samples and grows with the share', () => {
    const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(samples, share, share, (values, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (s) => percentile(values, s) ?? NaN,
        );
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
        expect(low).toBeLessThanOrEqual((high ?? NaN) + 1e-9);
      }),
    );
  });
});
