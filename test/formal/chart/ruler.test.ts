import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findNumberAxis,
  type PlacedText,
  readAxis,
} from '../../../src/formal/chart/number-axis.ts';
import { createRuler } from '../../../src/formal/chart/ruler.ts';

/** Numbers in a column, right edges flush, as beside an upright axis. */
function column(values: readonly (string | number)[], top = 10, bottom = 90): PlacedText[] {
  const per = (bottom - top) / (values.length - 1);
  return values.map((value, index) => {
    const at = bottom - index * per;
    return { text: String(value), box: [6 - String(value).length, at - 1, 6, at + 1] };
  });
}

/** Numbers in a row, as below a flat axis. */
function row(values: readonly (string | number)[], left = 10, right = 90): PlacedText[] {
  const per = (right - left) / (values.length - 1);
  return values.map((value, index) => {
    const at = left + index * per;
    return { text: String(value), box: [at - 1, 94, at + 1, 96] };
  });
}

describe('the axis of numbers', () => {
  test('is found in a column, with units, thousands and a sign', () => {
    const axis = findNumberAxis(column(['-$1,000', '$0', '$1,000', '$2,000']), true);
    expect(axis).toMatchObject({ step: 1000, ticks: 4 });
    expect(readAxis(axis as never, 10)).toBe(2000);
    expect(readAxis(axis as never, 90)).toBe(-1000);
  });

  test('keeps to what most numbers say where some are misread, missing or of something else', () => {
    const texts = [
      ...column([0, 10, 20, 30, 40, 50]).filter(({ text }) => text !== '20'),
      { text: '17', box: [3, 40, 6, 42] },
      { text: '2019', box: [30, 94, 34, 96] },
      { text: 'Sales', box: [40, 2, 60, 6] },
    ] as PlacedText[];
    const misread = texts.map((one) => (one.text === '30' ? { ...one, text: '80' } : one));
    const axis = findNumberAxis(misread, true);
    expect(axis).toMatchObject({ step: 10, ticks: 4 });
    expect(readAxis(axis as never, 58)).toBe(20);
  });

  test('needs three numbers that agree', () => {
    expect(findNumberAxis(column([0, 10]), true)).toBeUndefined();
    expect(findNumberAxis(column([0, 10, 11]), true)).toBeUndefined();
    expect(findNumberAxis([], true)).toBeUndefined();
    expect(findNumberAxis(column([5, 5, 5, 5]), true)).toBeUndefined();
  });

  test('is told by two of at least three that stand evenly, if no others go together', () => {
    const axis = findNumberAxis(column([0, 8, 40]), true);
    expect(axis).toMatchObject({ step: 20 });
    expect(readAxis(axis as never, 50)).toBe(20);
    expect(findNumberAxis(row([10, 0, 30]), false)).toMatchObject({ step: 10 });
    expect(findNumberAxis(column([40, 20, 0]), true)).toMatchObject({ per: 2 });
    expect(findNumberAxis(column([40, 7, 0]), true)).toBeUndefined();
    const uneven = column([0, 8, 40]).map((one, index) =>
      index === 1 ? { ...one, box: [3, 60, 6, 62] as const } : one,
    );
    expect(findNumberAxis(uneven, true)).toBeUndefined();
  });

  test('reads any value at a fifth or a quarter back, however the axis runs', () => {
    const scale = fc.record({
      step: fc.constantFrom(0.1, 0.25, 1, 2, 5, 20, 250, 1e6),
      first: fc.integer({ min: -5, max: 5 }),
      count: fc.integer({ min: 4, max: 9 }),
      steps: fc.integer({ min: 0, max: 3 }),
      part: fc.constantFrom(0, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8),
      off: fc.double({ min: -0.15, max: 0.15, noNaN: true }),
    });
    fc.assert(
      fc.property(scale, ({ step, first, count, steps, part, off }) => {
        const values = Array.from({ length: count }, (_, index) =>
          Number(((first + index) * step).toPrecision(12)),
        );
        const axis = findNumberAxis(column(values), true);
        // Without the noise of binary fractions, which for millions is more than the ninth decimal.
        const value = Number(((first + steps + part) * step).toPrecision(12)) || 0;
        const place = 90 - ((steps + part) * 80) / (count - 1);
        expect(readAxis(axis as never, place + off)).toBe(value);
      }),
    );
  });
});

describe('the ruler', () => {
  const upright = createRuler([...column([0, 10, 20, 30, 40]), ...row([2018, 2019, 2020, 2021])]);

  test('measures upwards and sideways, and prints as charts do', () => {
    expect(upright.measure('```csv\n# bar chart\nlabel,value\nAnn,^<p50>0')).toBe('20');
    expect(upright.measure('```csv\n# bar chart\nlabel,value\nAnn,^<p45>0')).toBe('22.5');
    expect(upright.measure('```csv\n# scatter chart\nx,y\n_<p36>7')).toBe('2019');
  });

  test('is silent without a whole mark, and without an axis', () => {
    for (const written of ['Ann,^<p50>', 'Ann,^<p5', 'Ann,12', '', 'Ann,^<p50>00', 'a <p50>0'])
      expect(upright.measure(written)).toBeUndefined();
    expect(createRuler([]).measure('Ann,^<p50>0')).toBeUndefined();
    expect(createRuler(column([0, 1, 2])).measure('Ann,_<p50>0')).toBeUndefined();
  });

  test('takes the parts below from a stacked bar’s part', () => {
    const head = '```csv\n# stacked bar chart: A\nlabel,a,b,c\n"x, 9",^<p70>010 kg,';
    expect(upright.measure(`${head}^<p50>0`)).toBe('10');
    expect(upright.measure(`${head}^<p50>010 kg,^<p10>0`)).toBe('20');
    expect(upright.measure(`${head.replace('stacked ', '')}^<p50>0`)).toBe('20');
  });
});

describe('the filter of marks', () => {
  const marked =
    'a > b,^<p45>612\n_<p7>0-3,$^<p100>95\n<p3><p77>x ^ <p, <p1><p0>"-->|no| B", <pre> 5 < 7';
  const plain = 'a > b,12\n-3,$5\nx ^ <p, "-->|no| B", <pre> 5 < 7';

  test('gives the same text however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sizes) => {
        const filter = createRuler([]).createFilter();
        let text = '';
        for (let at = 0, turn = 0; at < marked.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          text += filter.push(marked.slice(at, at + size));
          at += size;
        }
        expect(text + filter.end()).toBe(plain);
      }),
    );
  });

  test('holds back no more than a mark, and gives back what was none', () => {
    const filter = createRuler([]).createFilter();
    expect(filter.push('1 ^')).toBe('1 ');
    expect(filter.push('<p12')).toBe('');
    expect(filter.push('x')).toBe('^<p12x');
    expect(filter.push('<p12>')).toBe('');
    expect(filter.push('_')).toBe('');
    expect(filter.end()).toBe('_');
    expect(filter.end()).toBe('');
  });
});
