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

  test('whatever words its names have', () => {
    const of = [{ row: 'More trees' }, { row: 'Cheaper tickets' }] as const;
    const asked: GridRequest = { kind: 'difference', of, signed: true };
    expect(orderPair(asked, 'How much more is More trees than Cheaper tickets?')).toBe(asked);
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

describe('a request has the keys of its kind alone', () => {
  const description = '```csv\n# bar chart\npet,votes\ndog,8\nparrot,2\n```';
  const begun = async (json: string, next: string, question = 'How many pets are there?') => {
    const reasoner = await createReasoner(description, question);
    return reasoner?.rule?.allows(`<think>\n${json}`, next);
  };

  test('so that it comes to its end', async () => {
    expect(await begun('{"kind":"row-count"', '}')).toBe(true);
    expect(await begun('{"kind":"row-count"', ',')).toBe(false);
    expect(await begun('{"kind":"lookup",', '"of')).toBe(true);
    expect(await begun('{"kind":"lookup",', '"which')).toBe(false);
    expect(await begun('{"kind":"lookup"', ',"which":')).toBe(false);
  });

  test('what counts by a limit is asked where there is one', async () => {
    expect(await begun('{"kind":"', 'count"')).toBe(false);
    expect(await begun('{"kind":"', 'row-count"')).toBe(true);
    expect(await begun('{"kind":"', 'count"', 'How many have more than 5?')).toBe(true);
    expect(await begun('{"kind":"', 'count"', 'How many have more than five?')).toBe(true);
  });
});

test('a name that is a part of another one may be asked about beside it', async () => {
  const description = '```csv\ndrink,small\nTea,2\nIced tea,3\n```';
  const reasoner = await createReasoner(description, 'What is the ratio of Tea to Iced tea?');
  const begun = '<think>\n{"kind":"ratio","of":[{"row":"';
  expect(reasoner?.rule?.allows(begun, 'Tea"')).toBe(true);
  const other = await createReasoner(description, 'What is Iced tea?');
  expect(other?.rule?.allows('<think>\n{"kind":"lookup","of":{"row":"', 'Tea"')).toBe(false);
});
