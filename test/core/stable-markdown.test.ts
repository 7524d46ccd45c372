import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeMath } from '../../src/core/normalize-math.ts';
import { escapeMarkdown, splitBlocks, stableMarkdown } from '../../src/core/stable-markdown.ts';

const fragment = fc.constantFrom(
  ...['a', '1', ' ', '\n', '\n\n', '$', '$$', '\\(', '\\)', '\\[', '\\]', '\\boxed{', '}', '`'],
  ...['```', '```csv\n', '\\', '*', '- ', '**b**', '\\frac'],
);
const messy = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(''));

describe('stableMarkdown', () => {
  it.each([
    ['plain text', 'a b', ''],
    ['a closed formula', 'a $x$ b', ''],
    ['an open dollar', 'a ', '$x + '],
    ['an open bracket', 'a ', '\\(x + '],
    ['an open display', 'a\n', '$$\nx'],
    ['a fence', 'a\n', '```csv\nb,1\n'],
    ['a fence that begins', 'a\n', '``'],
    ['a command that begins', 'a ', '\\bo'],
    ['a lone backslash', 'a ', '\\'],
    ['boxed', 'a ', '\\boxed{1'],
  ])('%s', (_, stable, tail) => {
    expect(stableMarkdown(stable + tail)).toEqual({ stable, tail });
  });

  it('gives up on a delimiter at the end of its paragraph', () => {
    expect(stableMarkdown('costs $5 now\n\nnext').tail).toBe('');
  });

  it('keeps all of the text, and the stable part needs no holding back', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { stable, tail } = stableMarkdown(text);
        expect(stable + tail).toBe(text);
        expect(normalizeMath(text)).toBeTypeOf('string');
      }),
    );
  });
});

describe('splitBlocks', () => {
  it('cuts at blank lines, not in lists, code or indented text', () => {
    expect(splitBlocks('a\n\nb\n\n- c\n\n- d\n\n  e\n\nf')).toEqual([
      'a\n\n',
      'b\n\n- c\n\n- d\n\n  e\n\n',
      'f',
    ]);
    expect(splitBlocks('```\na\n\nb\n```\n\nc')).toEqual(['```\na\n\nb\n```\n\n', 'c']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(messy, (text) => {
        expect(splitBlocks(text).join('')).toBe(text);
      }),
    );
  });
});

it('escapes every mark', () => {
  expect(escapeMarkdown('a*b_$')).toBe('a\\*b\\_\\$');
});
