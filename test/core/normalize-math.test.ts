import { describe, expect, it } from 'vitest';
import { normalizeMath } from '../../src/core/normalize-math.ts';

describe('normalizeMath', () => {
  it.each([
    ['inline brackets', 'so \\(a + b\\) is', 'so $a + b$ is'],
    ['display brackets', '\\[\nx = 1\n\\]', '$$\nx = 1\n$$'],
    ['display inside a line', 'then \\[x = 1\\] holds', 'then \n$$\nx = 1\n$$\n holds'],
    ['display on one line', '$$x = 1$$', '$$\nx = 1\n$$'],
    ['display below a list marker', '- \\[x\\]', '- \n  $$\n  x\n  $$'],
    ['bare boxed', 'It is \\boxed{\\frac{1}{2}}.', 'It is $\\boxed{\\frac{1}{2}}$.'],
    ['boxed inside a formula', '$\\boxed{2}$', '$\\boxed{2}$'],
    ['a formula that is there already', 'let $x_1$ be', 'let $x_1$ be'],
    ['prices', 'costs $5 and $10', 'costs \\$5 and \\$10'],
    ['a range of prices', '$5-$6', '\\$5-\\$6'],
    ['products', '3*4*5 = 60', '3\\*4\\*5 = 60'],
    ['emphasis', 'a *b* c', 'a *b* c'],
    ['inline code', 'use `\\(x\\) $1` here', 'use `\\(x\\) $1` here'],
    ['fenced code', '```\n\\(x\\) 3*4*5\n```\n\\(y\\)', '```\n\\(x\\) 3*4*5\n```\n$y$'],
    ['an unclosed fence', '```csv\n$1,2*3*4', '```csv\n$1,2*3*4'],
    ['an unclosed bracket', 'a \\(b', 'a \\(b'],
    ['an escaped dollar', '\\$5$', '\\$5\\$'],
    ['an escaped backslash', '\\\\(x', '\\\\(x'],
    [
      'an environment without dollars',
      '\\begin{align*}\na &= 1 \\\\\nb &= 2\n\\end{align*}',
      '$$\n\\begin{align*}\na &= 1 \\\\\nb &= 2\n\\end{align*}\n$$',
    ],
    [
      'an environment within a line',
      'f = \\begin{cases} 1 \\end{cases} so',
      'f = \n$$\n\\begin{cases} 1 \\end{cases}\n$$\n so',
    ],
    [
      'an environment that is in a formula already',
      '$$\n\\begin{aligned}\na\n\\end{aligned}\n$$',
      '$$\n\\begin{aligned}\na\n\\end{aligned}\n$$',
    ],
    [
      'an environment of older LaTeX',
      '\\begin{multline}a\\end{multline}',
      '$$\n\\begin{gather*}a\\end{gather*}\n$$',
    ],
    ['an environment that is no formula', '\\begin{itemize}x', '\\begin{itemize}x'],
    ['an unclosed environment', '\\begin{align}\na', '\\begin{align}\na'],
    ['a lone backtick', 'a ` b', 'a ` b'],
  ])('%s', (_, text, expected) => {
    expect(normalizeMath(text)).toBe(expected);
  });

  it('does not close a formula across a blank line', () => {
    expect(normalizeMath('\\(a\n\nb\\)')).toBe('\\(a\n\nb\\)');
  });
});
