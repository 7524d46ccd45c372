import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArithmetic } from '../../../src/formal/equations/check-arithmetic.ts';
import { checkEquations } from '../../../src/formal/equations/check-equations.ts';
import { createEquationChecker } from '../../../src/formal/equations/equation-checker.ts';
import { fastestAsyncMs, fastestMs } from '../../fastest-ms.ts';

async function only(text: string) {
  const found = await checkEquations(text);
  expect(found).toHaveLength(1);
  const [check] = found;
  if (!check) throw new Error('There is one.');
  return check;
}

describe('what would have been right', () => {
  it.each([
    ['33 - 2 = 30', '31'],
    ['10 / 3 = 3', '≈ 3.333'],
    ['12 cm + 3 cm = 16 cm', '15 cm'],
    ['5 V / 10 kΩ = 5 mA', '0.5 mA'],
    ['1.5 km + 250 m = 1650 m', '1750 m'],
    ['15/60 = 20%', '25%'],
    ['45/120 × 100 = 35.5%', '37.5%'],
    ['$12.50 + $3.25 = $16.75', '$15.75'],
    ['180° - 50° = 120°', '130°'],
    ['28 = 25 + 2', '27'],
    ['x + 30 = 180\nx = 140', '150'],
    ['2x + 4 = 10\n2x = 14', 'x = 3'],
    ['2(x + 3) = 2x + 5', '2x + 6'],
    ['3/8 + 1/4 = 4/12', '0.625'],
    ['1 / 10^8 = 2 / 10^8', '1e-8'],
    ['2 / 30000000 = 0.5', '≈ 6.667e-8'],
    ['12.4 million - 9.8 million = 3.6 million', '2.6 million'],
    ['100 / 7 = 14.28579', '≈ 14.28571'],
    ['1000000 / 7 = 142867', '≈ 142857'],
  ])('%s', async (text, expected) => {
    const wrong = (await checkEquations(text)).filter(({ verdict }) => verdict === 'fails');
    expect(wrong.map((check) => check.expected)).toEqual([expected]);
  });
});

describe('what is looked at', () => {
  it('tells where it stands, without the name in front', async () => {
    const text = 'So the Total = 25 + 2 = 27 apples.';
    expect(await only(text)).toEqual({
      text: '25 + 2 = 27',
      start: text.indexOf('25'),
      end: text.indexOf(' apples'),
      verdict: 'holds',
    });
  });

  it('has offsets into the text, past formulas and characters of two units', async () => {
    const text = '🙂 $\\frac{1}{2}\\cdot 6 = 3$ and\n\\[ 3 + 4 = 8 \\]';
    for (const check of await checkEquations(text))
      expect(text.slice(check.start, check.end)).toBe(check.text);
    expect((await checkEquations(text)).map((check) => check.verdict)).toEqual(['holds', 'fails']);
  });

  it('calls a name with its value a statement, and an equation with unknowns symbolic', async () => {
    expect(await only('P = 39')).toMatchObject({ verdict: 'unchecked', reason: 'statement' });
    expect(await only('y = 2x + 4')).toMatchObject({ verdict: 'unchecked', reason: 'symbolic' });
  });

  it.each([
    '9^9^9^9 = 5',
    '100000! = 5',
    '10^400 = 7',
    '1/0 = 5',
    '0^0 = 1',
    `${'('.repeat(200)}1${')'.repeat(200)} = 2`,
  ])('leaves %s unchecked', async (text) => {
    for (const check of await checkEquations(text)) expect(check.verdict).toBe('unchecked');
  });
});

describe('a text that grows', () => {
  const text = [
    'The bars are 12, 30 and 7.',
    '12 + 30 = 42',
    '42 + 7',
    '= 49',
    '```\n3 = 4 + 5\n```',
    'So $49 - 2 =',
    '47$ and x + 3 = 10, then',
    'x = 7',
    '2x + 4 = 10\n2x = 6\nx = 4\n',
    '\\[\n3 \\times 4\n= 13\n\\]',
    'sqrt(2) ≈ 1.41',
    '1.41 * 1.41 = 2',
  ].join('\n');

  it('gives in pieces what it gives at once', async () => {
    const whole = await checkEquations(text);
    expect(whole.filter(({ verdict }) => verdict === 'fails')).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (cuts) => {
        const checker = createEquationChecker();
        for (const cut of cuts.toSorted((a, b) => a - b))
          await checker.check(text.slice(0, cut), false);
        expect(await checker.check(text, true)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('gives in pieces what it gives at once where a line tells about one before it', async () => {
    const puzzles =
      'Common mistakes:\n\n7 * 8 = 54\nso 3 + 4 = 8\n1 + 4 = 5\n2 + 5 = 12\n8 + 11 = ?\n\n2 + 2 = 5\nyes';
    const whole = await checkEquations(puzzles);
    expect(whole.filter(({ verdict }) => verdict === 'fails').map(({ text }) => text)).toEqual([
      '3 + 4 = 8',
      '2 + 2 = 5',
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(puzzles.length), { maxLength: 12 }), async (cuts) => {
        const checker = createEquationChecker();
        for (const cut of cuts.toSorted((a, b) => a - b))
          await checker.check(puzzles.slice(0, cut), false);
        expect(await checker.check(puzzles, true)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('leaves out a last line that may still be written', async () => {
    const checker = createEquationChecker();
    expect(await checker.check('3 + 4 = 7\n5 + 5 = 1', false)).toHaveLength(1);
    expect(await checker.check('3 + 4 = 7\n5 + 5 = 10\n', false)).toHaveLength(2);
  });

  it('begins anew with another text', async () => {
    const checker = createEquationChecker();
    await checker.check('3 + 4 = 7\n5 + 5 = 10\nyes', true);
    expect(await checker.check('1 + 1 = 3', true)).toMatchObject([{ text: '1 + 1 = 3', start: 0 }]);
  });
});

it('checks 100 kB of steps in an unknown in under 200 ms', async () => {
  for (const text of ['x + 1 = 2x + 3\n', 'x + 1 = 2x + 3, ']) {
    const steps = text.repeat(6600);
    expect(await fastestAsyncMs(() => checkEquations(steps), 200)).toBeLessThan(200);
  }
}, 60_000);

type Sum = { readonly text: string; readonly value: number };

const number = fc.integer({ min: 0, max: 400 }).map((value): Sum => ({ text: `${value}`, value }));
/** Random arithmetic in whole numbers, printed with brackets where they are needed. */
const { sum } = fc.letrec<{ sum: Sum; product: Sum }>((tie) => ({
  sum: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'sum' },
    tie('product'),
    fc.tuple(tie('sum'), fc.constantFrom('+', '-', '−'), tie('product')).map(([a, sign, b]) => ({
      text: `${a.text} ${sign} ${b.text}`,
      value: sign === '+' ? a.value + b.value : a.value - b.value,
    })),
  ),
  product: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'sum' },
    number,
    fc.tuple(number, fc.constantFrom('*', '×', '·'), number).map(([a, sign, b]) => ({
      text: `${a.text} ${sign} ${b.text}`,
      value: a.value * b.value,
    })),
    fc.tuple(number, tie('sum')).map(([a, b]) => ({
      text: `${a.text} * (${b.text})`,
      value: a.value * b.value,
    })),
  ),
}));
/** More than one number, or it says nothing. */
const calculation = sum.filter(({ text }) => /[*×·+(]/.test(text));
const frame = fc.constantFrom(
  (e: string) => e,
  (e: string) => `So the total is ${e}.`,
  (e: string) => `1. ${e}`,
  (e: string) => `**${e}**`,
  (e: string) => `Total = ${e}`,
  (e: string) => `\\[ ${e.replaceAll(/[*×·]/g, '\\cdot')} \\]`,
  (e: string) => `$${e.replaceAll(/[*×·]/g, '\\times')}$`,
);

describe('random arithmetic', () => {
  it('shows a right value of any size', () => {
    const size = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.constantFrom('+', '-', '*', '/', '^'), (a, b, sign) => {
        for (const { check } of checkArithmetic(`${a} ${sign} ${b} = 777777\n√${a} = ${b}`))
          expect(check.expected ?? '1').toMatch(/^(?:≈ )?-?[\d.]+(?:e[+-]\d+)?$/);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('holds when it is right', () => {
    fc.assert(
      fc.property(calculation, frame, ({ text, value }, put) => {
        const checks = checkArithmetic(put(`${text} = ${value}`));
        expect(checks.map(({ check }) => check.verdict)).toEqual(['holds']);
      }),
      { numRuns: 3000 },
    );
  });

  it('fails when it is wrong, and the right value is told', () => {
    fc.assert(
      fc.property(
        calculation,
        frame,
        fc.integer({ min: 1, max: 5000 }),
        ({ text, value }, put, by) => {
          const [found, ...more] = checkArithmetic(put(`${text} = ${value + by}`));
          expect(more).toEqual([]);
          expect(found?.check).toMatchObject({ verdict: 'fails', expected: `${value}` });
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('holds for a quotient rounded or cut to any number of digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 6 }),
        (a, b, digits) => {
          const [found] = checkArithmetic(`${a} / ${b} = ${(a / b).toFixed(digits)}`);
          expect(found?.check.verdict).not.toBe('fails');
        },
      ),
      { numRuns: 2000 },
    );
  });
});

const atoms =
  '1 23 4.5 1,234 = + - * / ^ ( ) [ ] { } | $ $$ \\( \\) \\[ \\] \\frac \\sqrt \\text x y ab % ° ! √ ½ ² ≈ < > , . : ; ? `\n' +
  '** _ # cm kΩ of max( sin log 9^9^9^9 \\begin{aligned} & \\\\ -> → and apples e π ∠C \n ';

describe('any text', () => {
  const soup = fc
    .array(fc.constantFrom(...atoms.split(' '), ' ', '\n'), { maxLength: 120 })
    .map((parts) => parts.join(''));

  it('never throws, and offsets always fit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 200 })),
        async (text) => {
          for (const check of await checkEquations(text))
            expect(text.slice(check.start, check.end)).toBe(check.text);
        },
      ),
      { numRuns: 1500 },
    );
  }, 30_000);

  const lines = (line: (i: number) => string): string =>
    Array.from({ length: 20_000 }, (_, i) => line(i))
      .join('')
      .slice(0, 100_000);

  it.each([
    ['steps', lines((i) => `Step ${i}: ${i} + ${i + 3} = ${2 * i + 3}\n`)],
    ['steps in LaTeX', lines((i) => `$\\frac{${i}}{2} \\cdot 4 = ${2 * i}$ \n`)],
    ['prose', lines((i) => `the bar number ${i} is taller than the one before it, `)],
    ['opening brackets', '('.repeat(100_000)],
    ['opening brackets and a sign', `${'('.repeat(99_990)} = 3`],
    ['signs', '='.repeat(100_000)],
    ['1=1=1', '1='.repeat(50_000)],
    ['dollars', '$'.repeat(100_000)],
    ['prices', '$5 '.repeat(33_333)],
    ['dollar words', '$a'.repeat(50_000)],
    ['backticks', '` '.repeat(50_000)],
    ['stars', '*'.repeat(100_000)],
    ['minus', '-'.repeat(100_000)],
    ['powers', '9^'.repeat(50_000)],
    ['digits', '9'.repeat(100_000)],
    ['digits and commas', '1,234'.repeat(20_000)],
    ['letters', 'a'.repeat(100_000)],
    ['x x x', 'x '.repeat(50_000)],
    ['sqrt', '\\sqrt{'.repeat(14_000)],
    ['frac', '\\frac{'.repeat(14_000)],
    ['text', '\\text{'.repeat(14_000)],
    ['newlines', '\n'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['plus', '1+'.repeat(50_000)],
    ['plus and a sign', `${'1+'.repeat(49_000)}1=2`],
    ['bars', '|'.repeat(100_000)],
    ['list marks', '- '.repeat(50_000)],
    ['quote marks', '> '.repeat(50_000)],
    ['units', '5 m/s '.repeat(16_000)],
    ['hearts', '❤️'.repeat(50_000)],
    ['a@', 'a@a.'.repeat(25_000)],
    ['tags', '<a '.repeat(33_000)],
    ['less-than signs', '<'.repeat(100_000)],
    ['calls', 'f('.repeat(50_000)],
    ['calls and signs', 'f(2) = 3 '.repeat(11_000)],
  ])(
    'reads 100 kB of %s in under 200 ms',
    (_name, text) => {
      expect(fastestMs(() => checkArithmetic(text), 200)).toBeLessThan(200);
    },
    60_000,
  );
});
