import { describe, expect, it } from 'vitest';
import { formula } from '../../../src/formal/formula/formula.ts';

const read = (source: string) => formula.parse(source).description?.formulas;

describe('formula', () => {
  it.each([
    ['x + 1', ['x + 1']],
    ['$$x + 1$$', ['x + 1']],
    ['\\[ x + 1 \\]', ['x + 1']],
    ['\\(a\\) and', ['a', 'and']],
    ['x = 5\ny = 3', ['x = 5', 'y = 3']],
    ['$x = 5$\n\n$y = 3$', ['x = 5', 'y = 3']],
    [
      '\\begin{aligned}\na &= 1 \\\\\nb &= 2\n\\end{aligned}\nc',
      ['\\begin{aligned}\na &= 1 \\\\\nb &= 2\n\\end{aligned}', 'c'],
    ],
    ['\\documentclass{article}\n\\begin{document}\nx^2\n\\end{document}', ['x^2']],
    ['% a comment\nx', ['x']],
  ])('reads %j', (source, formulas) => expect(read(source)).toEqual(formulas));

  it('marks what KaTeX cannot set, at its place', () => {
    const { ok, problems } = formula.parse('x = 1\ny = \\foo{2}');
    expect(ok).toBe(false);
    expect(problems).toEqual([
      expect.objectContaining({ line: 2, column: 5, length: 4, found: '\\foo', severity: 'error' }),
    ]);
    expect(problems[0]?.message).toContain('Undefined control sequence');
  });

  it('keeps a formula that cannot be set, so that it can be corrected', () => {
    expect(read('\\frac{1}{2')).toEqual(['\\frac{1}{2']);
  });

  it('refuses nothing more than it must: endless macros and deep nesting end', () => {
    expect(formula.parse('\\def\\a{\\a\\a}\\a').ok).toBe(false);
    expect(formula.parse('{'.repeat(5000)).ok).toBe(false);
  });

  it('takes two ways to write the same formula for the same', () => {
    const of = (...formulas: string[]) => ({ formulas });
    expect(formula.compare(of('\\frac12 x'), of('\\dfrac{1}{2}x')).exact).toBe(true);
    expect(formula.compare(of('\\left(a\\right)'), of('(a)')).exact).toBe(true);
    expect(formula.compare(of('x^2'), of('x_2')).exact).toBe(false);
    expect(formula.compare(of('a', 'b'), of('b', 'c'))).toMatchObject({
      right: 1,
      missingFacts: ['c'],
      inventedFacts: ['a'],
    });
  });
});
