import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LineOutput, likelihood, mendWords } from '../../src/ocr/mend-words.ts';

const characters = ['', ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', ' '];
const words = new Set(['million', 'spain', 'spin', 'rainfall', 'people', 'kenya']);

/** One step a character and a blank after each; `' '` besides the character in brackets: `a[b0.2]`. */
function outputOf(steps: readonly (readonly [string, Record<string, number>?])[]): LineOutput {
  const classes = characters.length;
  const data = new Float32Array(steps.length * 2 * classes);
  for (const [index, [character, others = {}]] of steps.entries()) {
    const at = index * 2 * classes;
    const rest = Object.values(others).reduce((sum, one) => sum + one, 0);
    data[at + characters.indexOf(character)] = 1 - rest;
    for (const [other, chance] of Object.entries(others))
      data[at + characters.indexOf(other)] = chance;
    data[at + classes] = 1;
  }
  return { data, classes, characters };
}
const written = (text: string): [string][] => [...text].map((character) => [character]);

describe('mendWords', () => {
  test('puts in a letter that was seen, but less surely than none', () => {
    const output = outputOf([...written('mil'), ['', { l: 0.1 }], ...written('ion')]);
    expect(mendWords('milion', output, words)).toBe('million');
  });

  test('leaves alone what is as sure as can be, known words, and other letters that nobody saw', () => {
    expect(mendWords('milion', outputOf(written('milion')), words)).toBe('milion');
    const likeSpin = outputOf([...written('Sp'), ['a', { i: 0.4 }], ...written('in')]);
    expect(mendWords('Spain', likeSpin, words)).toBe('Spain');
    const doubted = outputOf([...written('mil'), ['', { l: 0.01 }], ...written('ion')]);
    expect(mendWords('milion', doubted, words)).toBe('milion');
  });

  test('exchanges and takes out letters, in the case of the word, each word of the line', () => {
    const output = outputOf([
      ...written('KE'),
      ['R', { N: 0.3 }],
      ...written('YA '),
      ...written('Rainfall'),
      ['l', { '': 0.2 }],
      ...written(' 12 So'),
      ['o', { p: 0.1 }],
    ]);
    expect(mendWords('KERYA Rainfalll 12 Soo', output, words)).toBe('KENYA Rainfall 12 Soo');
  });

  test('takes letters beside digits for no words', () => {
    const output = outputOf([...written('Keny'), ['o', { a: 0.4 }], ...written('7')]);
    expect(mendWords('Kenyo7', output, words)).toBe('Kenyo7');
  });
});

describe('likelihood', () => {
  /** Of all texts, by going through every path. */
  function byPaths({ data, classes, characters }: LineOutput): Map<string, number> {
    let paths = new Map<string, { text: string; last: number; chance: number }>([
      ['', { text: '', last: 0, chance: 1 }],
    ]);
    for (let start = 0; start < data.length; start += classes) {
      const next: typeof paths = new Map();
      for (const { text, last, chance } of paths.values())
        for (let label = 0; label < classes; label++) {
          const added = label !== 0 && label !== last ? text + characters[label] : text;
          const key = `${added}|${label}`;
          const before = next.get(key)?.chance ?? 0;
          next.set(key, {
            ...{ text: added, last: label },
            chance: before + chance * (data[start + label] ?? 0),
          });
        }
      paths = next;
    }
    const sums = new Map<string, number>();
    for (const { text, chance } of paths.values()) sums.set(text, (sums.get(text) ?? 0) + chance);
    return sums;
  }

  test('is the sum over all alignments, repeated letters included', () => {
    const step = fc
      .tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 100 })))
      .map((weights) => weights.map((one) => one / weights.reduce((sum, next) => sum + next, 0)));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const output = {
          data: Float32Array.from(steps.flat()),
          ...{ classes: 3, characters: ['', 'a', 'b'] },
        };
        const sums = byPaths(output);
        for (const text of ['', 'a', 'b', 'ab', 'aa', 'aba', 'abba']) {
          const chance = sums.get(text) ?? 0;
          expect(Math.exp(likelihood(text, output))).toBeCloseTo(chance, 5);
        }
      }),
    );
  });

  test('is none for a character without a class', () => {
    expect(likelihood('ä', outputOf(written('a')))).toBe(Number.NEGATIVE_INFINITY);
  });
});
