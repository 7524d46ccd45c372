import { describe, expect, it } from 'vitest';
import { proportion, rateOverFigures, ratioOverFigures } from '../../src/benchmark/intervals.ts';

const places = (estimate: object | undefined) =>
  Object.fromEntries(
    Object.entries(estimate ?? {}).map(([key, value]) => [key, Number(value.toFixed(4))]),
  );

describe('proportion', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d has Wilson’s interval', (successes, n, low, high) => {
    const value = Number((successes / n).toFixed(4));
    expect(places(proportion(successes, n))).toEqual({ value, low, high, n });
  });

  it('is nothing of nothing', () => expect(proportion(0, 0)).toBeUndefined());
});

describe('ratioOverFigures', () => {
  const halves = Array.from({ length: 100 }, (_, i) => ({ part: i % 2 ? 4 : 0, whole: 4 }));

  it('is about as wide as the normal approximation over figures, not over facts', () => {
    const { value, low, high, n } = ratioOverFigures(halves) ?? expect.fail();
    expect([value, n]).toEqual([0.5, 400]);
    // 1.96 * sqrt(0.5 * 0.5 / 100) = 0.098; over 400 facts it would be half of that.
    expect(value - low).toBeGreaterThan(0.08);
    expect(value - low).toBeLessThan(0.12);
    expect(high - value).toBeGreaterThan(0.08);
    expect(high - value).toBeLessThan(0.12);
  });

  it('weighs figures by their facts, and gives the same interval each time', () => {
    const shares = [
      { part: 1, whole: 1 },
      { part: 0, whole: 9 },
      { part: 0, whole: 0 },
    ];
    expect(ratioOverFigures(shares)).toEqual({ value: 0.1, low: 0, high: 1, n: 10 });
    expect(ratioOverFigures(halves)).toEqual(ratioOverFigures(halves));
  });

  it('is nothing where there is nothing to divide by', () => {
    expect(ratioOverFigures([])).toBeUndefined();
    expect(ratioOverFigures([{ part: 0, whole: 0 }])).toBeUndefined();
  });
});

describe('rateOverFigures', () => {
  it('takes each figure for one trial where all are perfect', () => {
    const perfect = Array.from({ length: 20 }, () => ({ part: 5, whole: 5 }));
    expect(places(rateOverFigures(perfect))).toEqual({ value: 1, low: 0.8389, high: 1, n: 100 });
    const none = Array.from({ length: 20 }, () => ({ part: 0, whole: 5 }));
    expect(places(rateOverFigures(none))).toEqual({ value: 0, low: 0, high: 0.1611, n: 100 });
  });
});
