import { expect, test } from 'vitest';
import { suggestQuestions } from '../../src/core/suggest-questions.ts';

const templates = {
  csv: ['What is the total?', 'How many more is {label} than {other}?', 'What is {label}?'],
  geometry: ['What is angle {label}?'],
  '*': ['What does this figure show?'],
};
const chart = '```csv\n# bar chart: Sales\nlabel,value\nNorth,12\nSouth,30\n```';

test('fills in labels, the larger of the first two first', () => {
  expect(suggestQuestions(templates, chart, [])).toEqual([
    'What is the total?',
    'How many more is South than North?',
    'What is South?',
  ]);
});

test('leaves out what was asked, and stops at the count', () => {
  expect(suggestQuestions(templates, chart, ['What is the total?'], 1)).toEqual([
    'How many more is South than North?',
  ]);
});

test('leaves out templates whose labels were not read', () => {
  expect(suggestQuestions(templates, '```csv\nlabel,value\nNorth,12\n```', [])).toEqual([
    'What is the total?',
    'What is North?',
  ]);
  expect(suggestQuestions(templates, '```csv\n,5\n ,6\nNorth, \n```', [])).toEqual([
    'What is the total?',
  ]);
});

test('asks of no label whether it is more than itself', () => {
  expect(suggestQuestions(templates, '```csv\nA,8\nA,8\nDan,9\n```', [])).toContain(
    'How many more is Dan than A?',
  );
  expect(suggestQuestions(templates, '```csv\nA,8\nA,9\n```', [])).toEqual([
    'What is the total?',
    'What is A?',
  ]);
});

test('asks for the unknown angle, else for a known one', () => {
  const known = 'Equals(MeasureOf(Angle(A)),40)';
  const unknown = 'Equals(MeasureOf(Angle(B)),?)';
  const ask = (lines: string) =>
    suggestQuestions(templates, `\`\`\`geometry\n${lines}\n\`\`\``, []);
  expect(ask(`${known}\n${unknown}`)).toEqual(['What is angle B?']);
  expect(ask(known)).toEqual(['What is angle A?']);
  expect(ask('')).toEqual([]);
});

test('falls back to general questions', () => {
  const general = ['What does this figure show?'];
  expect(suggestQuestions(templates, 'no fence at all', [])).toEqual(general);
  expect(suggestQuestions(templates, '```spice\nR1 1 0 10\n```', [])).toEqual(general);
  expect(suggestQuestions({}, chart, [])).toEqual([]);
});

test('reads a fence that is not closed yet', () => {
  expect(suggestQuestions(templates, '```csv\nNorth,12', [])).toContain('What is North?');
});

test('takes the model’s words as text, whatever they are', () => {
  const general = ['What does this figure show?'];
  expect(suggestQuestions(templates, '```constructor\nx\n```', [])).toEqual(general);
  expect(suggestQuestions(templates, '```__proto__\nx\n```', [])).toEqual(general);
  const odd = '```csv\n$&,2\n{other},1\n```';
  expect(suggestQuestions(templates, odd, [])).toContain('How many more is $& than {other}?');
});
