import { describe, expect, test } from 'vitest';
import type { ForceText } from '../../src/core/vision-language-model.ts';
import { createCalculator } from '../../src/formal/calculator.ts';
import { createRig, description, firstRequest, followUp, partsOf, record } from './run-fixture.ts';

/** The model leaves its results out: what stands there is the app's. */
const sums = '<think>\n12 + 30 =\n42 / 2 =\n</think>\n<answer>42</answer>';
const loadReasoner = async (text: string) => {
  const next = createCalculator(text);
  return next && { next };
};
const byCharacter = { tokenCharacters: 1 };

describe('a run with the calculator', () => {
  test('has its results in the reasoning and counts them in what the stage cost', async () => {
    const { setting } = createRig(
      {
        replies: [description, sums, '<think>\n30 - 12 =\n</think>\n<answer>18</answer>'],
        ...byCharacter,
      },
      { loadReasoner },
    );
    const first = await record(firstRequest, setting);
    expect(first.error).toBeUndefined();
    expect(partsOf(first.run).slice(1)).toEqual([
      ['reasoning', '12 + 30 = 42\n42 / 2 = 21', 'complete'],
      ['answer', '42', 'complete'],
    ]);
    const usage = first.run.state.status === 'ended' ? first.run.state.usage : [];
    expect(usage.map((stage) => [stage.stage, stage.computedSums])).toEqual([
      ['formalize', undefined],
      ['reason', 2],
    ]);
    const second = await record(followUp(firstRequest, first.run, 'How many more?'), setting);
    expect(partsOf(second.run)[0]?.[1]).toBe('30 - 12 = 18');
  });

  test('calculates nothing while it describes, and is told what it reasons over', async () => {
    const told: string[] = [];
    const force: ForceText = () => undefined;
    const { setting } = createRig(
      { replies: ['```csv\nlabel,value\nA = ,1\n1 + 1 = \n```', sums], ...byCharacter },
      {
        loadReasoner: async (text) => {
          told.push(text);
          return { next: force };
        },
      },
    );
    const { run } = await record(firstRequest, setting);
    expect(partsOf(run)[0]?.[1]).toContain('1 + 1 = \n');
    expect(told).toEqual(['```csv\nlabel,value\nA = ,1\n1 + 1 = \n```']);
    await record({ ...firstRequest, description, runId: 'run-2' }, setting);
    expect(told).toEqual([told[0], description]);
  });

  test('sees the reply from its beginning, an answer that was forced included', async () => {
    const seen: string[] = [];
    const { setting } = createRig(
      { replies: [description, '<think>\n1 + 1 = 2\n2 + 2', '4</answer>'], ...byCharacter },
      {
        budgets: { description: 200, reasoning: 20, answer: 40 },
        loadReasoner: async () => ({
          next: (written) => {
            seen.push(written);
            return undefined;
          },
        }),
      },
    );
    await record(firstRequest, setting);
    expect(seen).toContain('<think>\n1 + 1 = 2\n');
    expect(seen.at(-1)).toMatch(/^<think>\n1 \+ 1 = 2\n2.*\n<\/think>\n<answer>4<\/answer>$/s);
  });

  test('is left alone where nothing can calculate, and in benchmarks', async () => {
    for (const [load, request] of [
      [async () => undefined, firstRequest],
      [() => Promise.reject(new Error('asked')), { ...firstRequest, forcedTokens: 30 }],
    ] as const) {
      const { setting } = createRig(
        { replies: [description, sums], ...byCharacter },
        { loadReasoner: load },
      );
      const { run, error } = await record(request, setting);
      expect(error).toBeUndefined();
      const usage = run.state.status === 'ended' ? run.state.usage : [];
      expect(usage).toHaveLength(2);
      expect(usage.every((stage) => !('computedSums' in stage))).toBe(true);
    }
  });
});
