import { describe, expect, test } from 'vitest';
import type { GridRequest } from '../../src/formal/delimited/data-grid.ts';
import { orderPair } from '../../src/formal/delimited/order-pair.ts';
import { createReasoner } from '../../src/formal/reasoner.ts';

const milk = { row: 'Milk' };
const tea = { row: 'Tea' };
const ratio: GridRequest = { kind: 'ratio', of: [milk, tea] };
const difference: GridRequest = { kind: 'difference', of: [milk, tea], signed: true };

const firstOf = (request: GridRequest, question: string): unknown => {
  const ordered = orderPair(request, question);
  return 'of' in ordered && Array.isArray(ordered.of) ? ordered.of[0] : undefined;
};

describe('a pair is in the order of its question', () => {
  test.each([
    [ratio, 'How many times as large as Milk is Tea?', tea],
    [ratio, 'How many times as large as Tea is Milk?', milk],
    [ratio, 'How many times as large is Tea as Milk?', tea],
    [ratio, 'What is the ratio of Tea to Milk?', tea],
    [ratio, 'How many times more Tea than Milk?', tea],
    [difference, 'How many more did Tea get than Milk?', tea],
    [difference, 'How much less is Tea than Milk?', milk],
    [{ kind: 'compare', of: [milk, tea], which: 'largest' }, 'Is Tea higher than Milk?', tea],
    [{ kind: 'percent-change', of: [milk, tea] }, 'What is the change from Tea to Milk?', tea],
  ] as const)('%o: %s', (request, question, first) => {
    expect(firstOf(request, question)).toEqual(first);
  });

  test('where it tells none, or other names, nothing changes', () => {
    expect(orderPair(ratio, 'Tea, Milk?')).toBe(ratio);
    expect(orderPair(ratio, 'What is the ratio of Teapot to Milk?')).toBe(ratio);
    expect(orderPair(difference, 'What is the difference between Tea and Milk?')).toBe(difference);
    const numbered: GridRequest = { kind: 'ratio', of: [{ row: 'Day 1' }, { row: 'Day 10' }] };
    expect(orderPair(numbered, 'What is the ratio of Day 1 to Day 10?')).toBe(numbered);
    expect(firstOf(numbered, 'What is the ratio of Day 10 to Day 1?')).toEqual({ row: 'Day 10' });
  });

  test('columns of one row tell it, too', () => {
    const of = [
      { row: 'Ann', column: 'Art' },
      { row: 'Ann', column: 'Music' },
    ] as const;
    expect(
      firstOf({ kind: 'ratio', of }, 'How many times as large as Art is Music in Ann?'),
    ).toEqual(of[1]);
  });
});

test('the answer is that of the question, whatever the model takes for the first', async () => {
  const description = '```csv\n# bar chart\npet,votes\ndog,8\nparrot,2\n```';
  const question = 'How many times as large as parrot is dog?';
  const reasoner = await createReasoner(description, question);
  const written = '<think>\n{"kind":"ratio","of":[{"row":"parrot"},{"row":"dog"}]}\n';
  expect(reasoner?.next(written)).toBe('8 / 2 = 4\n</think>\n<answer>4</answer>');
});
