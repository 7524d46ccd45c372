import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/formal/random.ts';
import { createReasoner } from '../../src/formal/reasoner.ts';
import { languageEntry } from '../../src/formal/registry.ts';

const table = '```csv\nPet,Food\nCat,3\nDog,9\n```';

describe('the reasoner', () => {
  test('writes the steps and the answer to what was asked formally', async () => {
    const next = (await createReasoner(table, ''))?.next;
    const asked = '{"kind":"sum","of":[{"row":"Cat"},{"row":"Dog"}]}';
    expect(next?.(`<think>\n${asked}\n`)).toBe('3 + 9 = 12\n</think>\n<answer>12</answer>');
    expect(next?.(`<think>\n${asked}\n</think>\n<answer>`)).toBe('12</answer>');
  });

  test.each([
    ['what is no request', '{"kind":"guess"}'],
    ['what is no JSON', '{"kind":}'],
    ['an empty object', '{}'],
  ])('leaves %s to the model, and calculates for it', async (_, asked) => {
    const next = (await createReasoner(table, ''))?.next;
    expect(next?.(`<think>\n${asked}\n`)).toBeUndefined();
    expect(next?.(`<think>\n${asked}\n3 + 9 =`)).toBe(' 12');
  });

  test('says why where there is no answer', async () => {
    const next = (await createReasoner(table, ''))?.next;
    const said = next?.('<think>\n{"kind":"lookup","of":{"row":"Cow"}}\n');
    expect(said).toMatch(
      /^([^\n]*Cow[^\n]*)\n<\/think>\n<answer>It cannot be told from what was read\. \1<\/answer>$/,
    );
  });

  test('says what a question names that is not there, whatever is asked of the rest', async () => {
    const next = (await createReasoner(table, 'How much food does the Cow get, and in May?'))?.next;
    expect(next?.('<think>\n{"kind":"total","scope":{}}\n')).toBe(
      'The description has no “May”.\n</think>\n<answer>It cannot be told from what was read. The description has no “May”.</answer>',
    );
  });

  test('is silent while the request is written, and after it', async () => {
    const next = (await createReasoner(table, ''))?.next;
    for (const written of ['', '<think>\n', '<think>\n{"kind":"row-count"}', '<think>\nCat\n'])
      expect(next?.(written)).toBeUndefined();
    expect(next?.('<think>\n{"kind":"row-count"}\nCat, Dog: 2\n')).toBeUndefined();
  });

  test.each([
    ['a name that is not there', '{"kind":"lookup","of":{"row":"C', 'o'],
    ['half a name', '{"kind":"lookup","of":{"row":"Ca', '"'],
    ['a key that is not known', '{"kind":"lookup","o', 'n'],
    ['a key twice', '{"kind":"lookup","', 'k'],
    ['a kind that is not known', '{"kind":"s', 'o'],
    ['a column where there is one alone', '{"kind":"total","scope":{"', 'c'],
    ['an end before it is whole', '{"kind":"lookup"', '}'],
    ['anything after it', '{"kind":"row-count"}', ' '],
    ['no request', '', '3'],
    ['a request in a reference', '{"kind":"lookup","of":{"row":"Cat"', ','],
    ['a value twice', '{"kind":"sum","of":[{"row":"Cat"},{"row":"', 'C'],
  ])('does not let %s be written', async (_, json, next) => {
    const rule = (await createReasoner(table, ''))?.rule;
    expect(rule?.allows('<think>\n', json)).toBe(true);
    expect(rule?.allows(`<think>\n${json}`, next)).toBe(false);
  });

  test.each([
    ['names of the question', 'How much is Dog?', '{"kind":"lookup","of":{"row":"', 'D', 'C'],
    ['the longer name', 'What is North Sea?', '{"kind":"lookup","of":{"row":"North', ' ', '"'],
    ['any, where none is named', 'Which is it?', '{"kind":"lookup","of":{"row":"', 'C', 'x'],
    ['a number of it', 'Which has more than 1,250?', '{"kind":"list","threshold":12', '5', '6'],
    ['all of the number', 'Which has more than 1,250?', '{"kind":"list","threshold":125', '0', ','],
  ])('lets be written: %s', async (_, question, json, right, wrong) => {
    const animals = '```csv\nPet,Food\nCow,3\nDog,9\nNorth,1\nNorth Sea,2\n```';
    const rule = (await createReasoner(animals, question))?.rule;
    expect(rule?.allows(`<think>\n${json}`, right)).toBe(true);
    expect(rule?.allows(`<think>\n${json}`, wrong)).toBe(false);
  });

  test('has nothing to say of languages without a solver', async () => {
    expect(await createReasoner('```text\nHello\n```', '')).toBeUndefined();
    expect(await createReasoner('```csv\n# bar chart\n```', '')).toBeDefined();
  });

  test.each(['chart', 'table', 'geometry', 'circuit', 'flowchart', 'scene'] as const)(
    'answers what is asked about a %s',
    async (id) => {
      const { load, fence } = languageEntry(id);
      const language = await load();
      await fc.assert(
        fc.asyncProperty(fc.nat(1e6), async (seed) => {
          const random = createRandom(seed);
          const description = language.sample(random, 3);
          const text = `\`\`\`${fence}\n${language.print(description)}\n\`\`\``;
          for (const asked of language.questions?.ask(description, random) ?? []) {
            const { request, solution, text: question } = asked;
            const { next, rule } = (await createReasoner(text, question)) ?? {};
            const written = `<think>\n${JSON.stringify(request)}\n`;
            for (let at = 0; rule && at < written.length; at += 1)
              expect(
                rule.allows(written.slice(0, at), written[at] ?? ''),
                written.slice(0, at + 1),
              ).toBe(true);
            expect(next?.(`<think>\n${JSON.stringify(request)}\n`)).toBe(
              [...solution.steps, `</think>\n<answer>${solution.answer}</answer>`].join('\n'),
            );
          }
        }),
        { numRuns: 15 },
      );
    },
  );
});
