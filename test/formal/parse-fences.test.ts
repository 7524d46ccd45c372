import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFences, printFences } from '../../src/formal/parse-fences.ts';

const description =
  'A chart.\n```csv\nlabel,value\nJun,4\n```\n\n```geometry\nTriangle(A,B,C)\n```';

describe('parseFences', () => {
  it('takes a description apart, words between fences included', () => {
    expect(parseFences(description, false)).toEqual([
      { language: '', body: 'A chart.', closed: true },
      { language: 'csv', body: 'label,value\nJun,4', closed: true },
      { language: 'geometry', body: 'Triangle(A,B,C)', closed: true },
    ]);
  });

  it('calls a block closed once its fence is, while the text streams', () => {
    const upTo = (words: string) =>
      parseFences(description.slice(0, description.indexOf(words) + words.length), true);
    expect(upTo('Jun,4').at(-1)).toEqual({
      language: 'csv',
      body: 'label,value\nJun,4',
      closed: false,
    });
    expect(upTo('Jun,4\n```\n').at(-1)).toMatchObject({ language: 'csv', closed: true });
  });

  it('never shows a part of a fence while it streams', () => {
    for (let end = 0; end <= description.length; end++)
      for (const { body } of parseFences(description.slice(0, end), true))
        expect(body).not.toContain('`');
  });

  it('has a fence that was never closed as a block that is not', () => {
    expect(parseFences('```csv\na,b', false)).toEqual([
      { language: 'csv', body: 'a,b', closed: false },
    ]);
  });

  it('knows a fence that says more than its language', () => {
    expect(parseFences('```csv title="Fruit"\na,b\n```', false)).toEqual([
      { language: 'csv', body: 'a,b', closed: true },
    ]);
    expect(parseFences('```inline``` code', false)).toMatchObject([{ language: '' }]);
  });

  it('keeps the indentation of a first line, and drops empty lines before it', () => {
    expect(parseFences('```spice\n  \n\n  R1 1 0 1k\n\n```', false)[0]?.body).toBe('  R1 1 0 1k');
  });
});

describe('printFences', () => {
  const language = fc.constantFrom('csv', 'mermaid', 'spice', 'geometry', 'boxes', 'text', 'latex');
  const body = fc
    .array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 6 })
    .map((lines) => lines.join('\n').replaceAll('`', '').trim())
    .filter((text) => text !== '');

  it('is the inverse of parseFences', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ language, body }), { maxLength: 4 }), (blocks) => {
        const read = parseFences(printFences(blocks), false);
        expect(read).toEqual(blocks.map((block) => ({ ...block, closed: true })));
      }),
      { seed: 1 },
    );
  });

  it('does not let a body end its own block', () => {
    const printed = printFences([{ language: 'text', body: 'one\n```\ntwo' }]);
    expect(parseFences(printed, false)).toHaveLength(1);
  });
});
