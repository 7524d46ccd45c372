import { describe, expect, test } from 'vitest';
import { endsInLoop } from '../../src/core/repetition.ts';
import { fastestMs } from '../fastest-ms.ts';

/** Text as varied as prose, the same at each call: words of a linear congruential generator. */
function prose(characters: number): string {
  let state = 7;
  let text = '';
  while (text.length < characters) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${(state >>> 8).toString(36)} `;
  }
  return text.slice(0, characters);
}

const sentence = 'The next angle is 40 degrees, so the sum is 180 degrees. ';

describe('finds loops', () => {
  test.each<[string, string]>([
    ['one character', 'x'.repeat(400)],
    ['a word', 'no '.repeat(120)],
    ['a sentence', sentence.repeat(6)],
    ['a table row', `label,value\n${'total,12\n'.repeat(40)}`],
    ['a paragraph', prose(390).repeat(4)],
    ['a loop after honest text', prose(2000) + sentence.repeat(7)],
    ['a loop cut in mid-sentence', prose(500) + sentence.repeat(7) + sentence.slice(0, 20)],
  ])('%s', (_, text) => {
    expect(endsInLoop(text)).toBe(true);
  });
});

const markdownRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

describe('leaves honest text alone', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['prose', prose(3000)],
    ['a repeated sentence, three times', prose(500) + sentence.repeat(3)],
    ['the ruled line of a wide table', `|${'------------|'.repeat(16)}`],
    ['a line of dashes', '-'.repeat(120)],
    ['empty rows', '|     |     |     |     |\n'.repeat(8)],
    ['equal rows', '| Monday | closed | closed | closed |\n'.repeat(7)],
    ['an all-zero matrix', '0,0,0,0,0,0,0,0\n'.repeat(12)],
    ['empty HTML cells', `<tr>${'<td class="day"></td>'.repeat(12)}`],
    [
      'rows that differ in a number',
      Array.from({ length: 40 }, (_, i) => markdownRow(['Item', String(i), '0', '0'])).join(''),
    ],
    [
      'a long table of equal values',
      Array.from({ length: 40 }, (_, i) => `2${String(i).padStart(3, '0')},100\n`).join(''),
    ],
    ['a chain of nodes', Array.from({ length: 40 }, (_, i) => `  n${i} --> n${i + 1}\n`).join('')],
  ])('%s', (_, text) => {
    for (let length = 0; length <= text.length; length++)
      expect(endsInLoop(text.slice(0, length))).toBe(false);
  });
});

test('a loop that the model left is over', () => {
  expect(endsInLoop(`${sentence.repeat(8)}Then`)).toBe(false);
});

test('is cheap enough for each token of a long reply', () => {
  const nearLoop = `${prose(1500)}#${sentence.repeat(3)}`;
  const worst = [prose(3000), `${prose(2700)}#${'x'.repeat(300)}`, nearLoop, nearLoop.repeat(3)];
  for (const text of worst) {
    const rounds = 200;
    const work = () => {
      for (let i = 0; i < rounds; i++) endsInLoop(text);
    };
    expect(fastestMs(work, rounds)).toBeLessThan(rounds);
  }
});
