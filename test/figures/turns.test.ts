import { describe, expect, it } from 'vitest';
import { changeOneFact } from '../../src/figures/change/change-one-fact.ts';
import { figureKinds, formalLanguageOf } from '../../src/figures/figure-kinds.ts';
import { draftFigure, planFigure } from '../../src/figures/make-figure.ts';
import { askTurns } from '../../src/figures/turns.ts';
import type { Difficulty } from '../../src/formal/formal-language.ts';
import { createRandom } from '../../src/formal/random.ts';

const languages = figureKinds.map(({ language }) => language).filter((id) => id !== 'none');
const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];

describe.each(languages)('turns about a figure of %s', async (language) => {
  const formal = await formalLanguageOf(language);
  if (!formal?.questions) throw new Error(`${language} has no questions.`);
  const { questions } = formal;
  const asked = difficulties.flatMap((difficulty) => {
    const random = createRandom(difficulty * 31);
    const description = formal.sample(random, difficulty);
    const turns = [1, 2, 3].flatMap((seed) =>
      askTurns(language, formal, description, createRandom(seed)),
    );
    return turns.map((turn) => ({ turn, description }));
  });

  it('follow from the description, or from the changed one that they carry', () => {
    for (const { turn, description } of asked) {
      const text = turn.description ?? formal.print(description);
      const read = questions.readRequest(turn.request);
      if ('problem' in read) throw new Error(read.problem);
      const solved = questions.solve(formal.parse(text).description, read.request);
      expect(solved, `${turn.question}\n${text}`).toMatchObject({
        ok: true,
        solution: { answer: turn.answer, steps: turn.steps },
      });
    }
  });

  it('are short enough to be written out, of up to four kinds', () => {
    for (const { turn } of asked) {
      expect(turn.steps.length).toBeLessThanOrEqual(12);
      expect(turn.steps.join('').length).toBeLessThanOrEqual(400);
      expect(turn.answer.length).toBeLessThanOrEqual(80);
    }
    expect(new Set(asked.map(({ turn }) => turn.kind)).size).toBeGreaterThan(3);
  });

  it('mostly have another answer where the description is changed', () => {
    const changed = asked.filter(({ turn }) => turn.description !== undefined);
    expect(changed.length).toBeGreaterThan(0);
    const other = changed.filter(({ turn, description }) => {
      const before = questions.solve(description, turn.request);
      return !before.ok || before.solution.answer !== turn.answer;
    });
    expect(other.length).toBeGreaterThan(0.6 * changed.length);
  });

  it('follow changes of one thing, whose text reads back', () => {
    let changes = 0;
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = createRandom(seed);
      const description = formal.sample(random, difficulties[seed % 5] ?? 1);
      const changed = changeOneFact(language, formal, description, random);
      if (changed === undefined) continue;
      changes += 1;
      const { missing, invented } = formal.compare(changed, description);
      expect(missing).toBe(invented);
      // The text of a node stands in its arrows too.
      if (language !== 'flowchart') expect(missing).toBe(1);
      expect(missing).toBeGreaterThan(0);
      const text = formal.print(changed);
      const [before, after] = [formal.print(description).split('\n'), text.split('\n')];
      // A node is written where it comes first, which another arrow changes.
      if (language !== 'flowchart')
        expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
      const again = formal.parse(text);
      expect(again.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(formal.compare(again.description, changed).exact).toBe(true);
    }
    expect(changes).toBeGreaterThan(10);
  });
});

describe('pictures of nothing', () => {
  it('have an empty description and no turns', async () => {
    const plan = await planFigure({ seed: 1, languages: ['none'], heldOut: false }, 0);
    if (!plan) throw new Error('No style.');
    const draft = await draftFigure(plan, 0);
    expect(draft.description).toBe('');
    expect(await draft.askTurns()).toEqual([]);
  });
});
