import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreesWith, findExactAnswer } from '../../src/formal/exact-answer.ts';
import { type LanguageId, languageEntry } from '../../src/formal/registry.ts';

type ParaphraseSet = {
  readonly language: LanguageId;
  readonly description: string;
  /** Question, answer (alternatives by `|`), remark. */
  readonly questions: readonly (readonly string[])[];
  /** Questions that the description has no exact answer to. */
  readonly not: readonly string[];
};

// Written by hand before the recognisers were tried on them, and kept apart from the wordings of `ask`.
const sets: readonly ParaphraseSet[] = JSON.parse(
  readFileSync('test/fixtures/paraphrases/paraphrases.json', 'utf8'),
);
const fenced = ({ language, description }: ParaphraseSet) =>
  `\`\`\`${languageEntry(language).fence}\n${description}\n\`\`\``;

describe('findExactAnswer', () => {
  it('answers paraphrases rightly or not at all', async () => {
    let asked = 0;
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const set of sets) {
      for (const [question = '', expected = ''] of set.questions) {
        asked += 1;
        const found = await findExactAnswer(fenced(set), question);
        if (!found) missed.push(question);
        else if (!expected.split('|').some((one) => agreesWith(one, found.solution)))
          wrong.push(`${question} -> ${found.solution.answer}, not ${expected}`);
      }
    }
    console.log(`recall on paraphrases: ${asked - missed.length - wrong.length} of ${asked}`);
    for (const question of missed) console.log(`  not recognised: ${question}`);
    expect(wrong).toEqual([]);
    expect(asked).toBe(100);
  }, 60_000);

  it('says nothing to questions that the description does not answer', async () => {
    const recognised: string[] = [];
    for (const set of sets) {
      for (const question of set.not) {
        const found = await findExactAnswer(fenced(set), question);
        if (found) recognised.push(`${question} -> ${found.solution.answer}`);
      }
    }
    expect(recognised).toEqual([]);
  }, 60_000);

  it('says nothing about a description that does not parse or has no language', async () => {
    expect(await findExactAnswer('no fence', 'What is the total?')).toBeUndefined();
    expect(await findExactAnswer('```python\nx\n```', 'What is the total?')).toBeUndefined();
  });
});

describe('agreesWith', () => {
  const solution = (answer: string, value?: number, unit?: string) => ({
    answer,
    steps: [],
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
  });

  it.each([
    ['42', solution('42', 42)],
    ['The total is **42**.', solution('42', 42)],
    ['2 + 40 = 42', solution('42', 42)],
    ['3.33', solution('3.333', 10 / 3)],
    ['10/3', solution('3.333', 10 / 3)],
    ['1,234', solution('1234', 1234)],
    ['60 degrees', solution('60°', 60, '°')],
    ['2.5 mA', solution('0.0025 A', 0.0025, 'A')],
    ['0.0025 A', solution('2.5 mA', 2.5, 'mA')],
    ['2 kΩ', solution('2000 Ω', 2000, 'Ω')],
    ['−4 °C', solution('-4 °C', -4, '°C')],
    ['Cleo', solution('Cleo')],
    ['The tallest bar is Cleo.', solution('Cleo')],
    ['yes, you can', solution('Yes')],
  ])('%s', (answer, exact) => expect(agreesWith(answer, exact)).toBe(true));

  it.each([
    ['41', solution('42', 42)],
    ['42 - 1 = 41', solution('42', 42)],
    ['8', solution('8.3', 8.3)],
    ['3.34', solution('3.333', 10 / 3)],
    ['2.5 A', solution('2.5 mA', 2.5, 'mA')],
    ['Cleopatra', solution('Cleo')],
    ['No', solution('Yes')],
    ['', solution('42', 42)],
    ['none', solution('42', 42)],
  ])('not %s', (answer, exact) => expect(agreesWith(answer, exact)).toBe(false));
});
