import { describe, expect, test } from 'vitest';
import type { FoundText } from '../../src/core/conversation.ts';
import { createMarkFilter, createRuler } from '../../src/formal/chart/ruler.ts';
import { createRig, firstRequest, followUp, partsOf, record } from './run-fixture.ts';

/** The model points; the numbers that stand there are the app's. */
const pointed = '```csv\n# bar chart\nlabel,value\nAnn,^<p50>0 kg\nBen,^<p30>0 kg\n```';
const answer = '<think>\nBen: 30\n</think>\n<answer>Ben</answer>';
const hints = ['40', '30', '20', '10', '0'].map((text, index): FoundText => {
  const at = 10 + 20 * index;
  return { text, box: [4, at - 1, 6, at + 1], rotation: 0, confidence: 1 };
});
const loadRuler = async (texts: readonly FoundText[]) => createRuler(texts);
const byCharacter = { tokenCharacters: 1 };

describe('a run with the ruler', () => {
  test('shows, keeps and counts what was measured, and no marks', async () => {
    const { setting } = createRig({ replies: [pointed, answer], ...byCharacter }, { loadRuler });
    const { run, error } = await record({ ...firstRequest, hints }, setting);
    expect(error).toBeUndefined();
    expect(partsOf(run)[0]).toEqual([
      'formal-description',
      '```csv\n# bar chart\nlabel,value\nAnn,20 kg\nBen,30 kg\n```',
      'complete',
    ]);
    const usage = run.state.status === 'ended' ? run.state.usage : [];
    expect(usage.map((stage) => stage.takenFromFigure)).toEqual([2, undefined]);
    expect(usage.some((stage) => 'laidOut' in stage)).toBe(false);
  });

  test('goes on in the same session: its marks are the model’s own', async () => {
    const { setting, model } = createRig(
      { replies: [pointed, answer], ...byCharacter },
      { loadRuler },
    );
    await record({ ...firstRequest, hints }, setting);
    expect(model.sessions).toHaveLength(1);
  });

  test('is followed by reasoning from the plain description alone, for a model that was trained so', async () => {
    const { setting, model } = createRig(
      { replies: [pointed, answer, answer], ...byCharacter },
      { loadRuler, reasonsAlone: true },
    );
    const first = await record({ ...firstRequest, hints }, setting);
    expect(first.error).toBeUndefined();
    const [looking, reasoning] = model.sessions;
    expect([looking?.image, reasoning?.image].map((image) => image !== undefined)).toEqual([
      true,
      false,
    ]);
    expect(reasoning?.turns[0]?.messages[1]?.text).toContain('Ann,20 kg');
    // A follow-up goes on where the first question ended.
    await record(followUp({ ...firstRequest, hints }, first.run, 'And Ann?'), setting);
    expect(model.sessions).toHaveLength(2);
  });

  test('leaves the model alone where nothing can be measured, and still shows no marks', async () => {
    const guessed = pointed.replaceAll(/(\^<p\d+>\d)/g, '$17');
    const { setting } = createRig({ replies: [guessed, answer], ...byCharacter }, { loadRuler });
    const { run } = await record(firstRequest, setting);
    expect(partsOf(run)[0]?.[1]).toContain('Ann,7 kg\nBen,7 kg');
  });

  test('writes all of the description where the encoder saw what it is', async () => {
    const draft = '```none\n```';
    const { setting } = createRig(
      { replies: [pointed, answer], ...byCharacter },
      {
        loadRuler: async () => ({
          laysOut: true,
          createFilter: createMarkFilter,
          measure: (written) =>
            draft.startsWith(written) && written !== draft
              ? draft.slice(written.length)
              : undefined,
        }),
      },
    );
    const { run } = await record({ ...firstRequest, hints }, setting);
    // The scripted model knows no rule that would keep it from going on.
    expect(partsOf(run)[0]?.[1]).toMatch(/^```none\n```/);
    const usage = run.state.status === 'ended' ? run.state.usage : [];
    expect(usage[0]).toMatchObject({ laidOut: true });
    expect(usage[0] && 'takenFromFigure' in usage[0]).toBe(false);
  });

  test('is not there for a model that does not point', async () => {
    const { setting } = createRig({ replies: [pointed, answer], ...byCharacter });
    const { run } = await record({ ...firstRequest, hints }, setting);
    expect(partsOf(run)[0]?.[1]).toContain('Ann,^<p50>0 kg');
    const usage = run.state.status === 'ended' ? run.state.usage : [];
    expect(usage.some((stage) => 'takenFromFigure' in stage)).toBe(false);
  });
});
