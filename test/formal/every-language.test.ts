import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultStyle } from '../../src/formal/draw-style.ts';
import type { Difficulty, FormalLanguage } from '../../src/formal/formal-language.ts';
import { maxDescriptionLength } from '../../src/formal/problem.ts';
import { createRandom } from '../../src/formal/random.ts';
import { formalLanguages, languageOf, looksLike } from '../../src/formal/registry.ts';
import { fastestAsyncMs, fastestMs } from '../fastest-ms.ts';

const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];
/** Sampled descriptions, the difficulties in turn. */
function* samples(language: FormalLanguage, count: number, firstSeed = 0) {
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const difficulty = difficulties[seed % 5] ?? 1;
    yield { seed, description: language.sample(createRandom(seed), difficulty) };
  }
}

describe.each(formalLanguages.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  let language: FormalLanguage;
  beforeAll(async () => {
    language = await entry.load();
  });

  it('reads back 1,000 printed samples exactly and without problems', () => {
    for (const { seed, description } of samples(language, 1000)) {
      const printed = language.print(description);
      const { problems, description: read } = language.parse(printed);
      expect(problems, `seed ${seed}:\n${printed}`).toEqual([]);
      expect(read, `seed ${seed}:\n${printed}`).toEqual(description);
    }
  });

  it('samples the same for the same seed', () => {
    for (const { seed, description } of samples(language, 20)) {
      const again = language.sample(createRandom(seed), difficulties[seed % 5] ?? 1);
      expect(again).toEqual(description);
    }
  });

  it('has a template without problems, in a fence that is its own', () => {
    expect(language.parse(language.template)).toMatchObject({ ok: true, problems: [] });
    expect(languageOf(entry.fence, language.template)?.id).toBe(entry.id);
  });

  it('is found by its id and its other names, and by how it begins, if it says so', () => {
    const { template } = language;
    for (const name of [entry.id, ...entry.aliases])
      expect(languageOf(name, template)?.id, name).toBe(entry.id);
    const printed = [...samples(language, 200)].map((sample) => language.print(sample.description));
    const known = [template, ...printed].map((text) => looksLike(text)?.id);
    expect(known.filter((id) => id !== undefined && id !== entry.id)).toEqual([]);
    expect(known.includes(entry.id)).toBe(entry.begins !== undefined);
  });

  it('finds a description equal to itself and different from another', () => {
    const all = [...samples(language, 40)];
    for (const [index, { description }] of all.entries()) {
      const self = language.compare(description, description);
      expect(self).toMatchObject({ missing: 0, invented: 0, exact: true });
      expect(self.right).toBeGreaterThan(0);
      const other = all[(index + 5) % all.length]?.description ?? description;
      if (language.print(other) === language.print(description)) continue;
      const forth = language.compare(description, other);
      expect(forth.right + forth.missing).toBe(language.compare(other, other).right);
      expect(forth.right + forth.invented).toBe(self.right);
    }
  });

  it('draws every sample, well within 50 ms once warm', async () => {
    for (const { seed, description } of samples(language, 25)) {
      const style = {
        ...defaultStyle,
        roughness: seed % 3 === 0 ? 1 : 0,
        overlay: seed % 7 === 0,
        orientation: seed % 2 === 0 ? ('vertical' as const) : ('horizontal' as const),
      };
      const drawing = await language.draw(description, style);
      if (drawing.form === 'svg') {
        expect(drawing.svg).toMatch(/^<svg [^>]*xmlns=/);
        expect(drawing.svg).not.toMatch(/NaN|Infinity|undefined|<script| on\w+=|javascript:/);
      }
      const ms = await fastestAsyncMs(async () => language.draw(description, style), 50);
      expect(ms, `seed ${seed}`).toBeLessThan(50);
    }
  });

  it('never throws, and answers within 200 ms, on random and mutated texts of any length', () => {
    const printed = [...samples(language, 30)].map(({ description }) =>
      language.print(description),
    );
    const mutated = fc
      .tuple(fc.constantFrom(...printed), fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(40))
      .map(([text, insert, at, drop]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + insert + text.slice(place + drop);
      });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' })), (text) => {
        const result = language.parse(text);
        for (const problem of result.problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.column).toBeGreaterThanOrEqual(1);
          expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
          expect(problem.message).not.toBe('');
        }
        if (result.description !== undefined) language.print(result.description);
      }),
      { numRuns: 300, seed: 7 },
    );
    const bits = [
      '(',
      '[',
      '{',
      '"',
      'a',
      '\n',
      ',',
      ';',
      '-->',
      'A-->',
      '<b>',
      '<p><b>',
      '\\frac{',
      '$',
      '+',
      '#',
      '%',
      '|',
      '&',
      'Equals(',
      'R1 1 0 1k\n',
      '1,2\n',
      ' ',
      "'",
      'A & B & ',
      '1 ',
      '0',
      '\\',
      '10,20,30,40 a\n',
      '```\n',
      'Line(A,B)\n',
      'A[',
      'a{"',
      '<div>',
      '<table>',
      '<a>',
    ];
    for (const bit of [...bits, ...printed.slice(0, 10).map((text) => `${text}\n`)]) {
      const text = bit.repeat(Math.floor(maxDescriptionLength / bit.length));
      const ms = fastestMs(() => language.parse(text), 200);
      expect(ms, `100 kB of ${JSON.stringify(bit.slice(0, 40))}`).toBeLessThan(200);
    }
  });

  it('refuses more than 100 kB with a problem', () => {
    const result = language.parse('a,b\n'.repeat(30_000));
    expect(result.ok).toBe(false);
    expect(result.problems[0]?.message).toMatch(/at most 100000/);
  });

  it('finds no error in a text that is still being written', () => {
    for (const { description } of samples(language, 15)) {
      const printed = language.print(description);
      for (let end = 0; end <= printed.length; end += 1) {
        const cut = printed.slice(0, end);
        const errors = language
          .parse(cut, { partial: true })
          .problems.filter(({ severity }) => severity === 'error');
        expect(errors, cut).toEqual([]);
      }
    }
  });

  it('asks what it can solve and recognises in its own words', () => {
    const { questions } = language;
    if (!questions) return;
    let asked = 0;
    for (const { seed, description } of samples(language, 100)) {
      for (const question of questions.ask(description, createRandom(seed))) {
        asked += 1;
        const solved = questions.solve(description, question.request);
        expect(solved, question.text).toEqual({ ok: true, solution: question.solution });
        expect(questions.recognize(description, question.text), question.text).toEqual(
          question.request,
        );
        expect(questions.readRequest(JSON.parse(JSON.stringify(question.request)))).toEqual({
          request: question.request,
        });
      }
    }
    expect(asked).toBeGreaterThanOrEqual(100);
  });

  it('recognises nothing in questions about something else', () => {
    const { questions } = language;
    if (!questions) return;
    for (const { description } of samples(language, 25)) {
      for (const text of [
        '',
        '?',
        'Why?',
        'Who drew this?',
        'What is the capital of France?',
        'Hello',
        'x'.repeat(10_000),
      ])
        expect(questions.recognize(description, text), text).toBeUndefined();
    }
  });
});

describe('languageOf', () => {
  it('gives every name of a fence and every extension to one language', () => {
    const fences = formalLanguages.flatMap(({ id, aliases }) => [...new Set([id, ...aliases])]);
    expect(new Set(fences).size).toBe(fences.length);
    const extensions = formalLanguages.flatMap((entry) => entry.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
  });

  it('tells charts and tables apart by the comment line', () => {
    expect(languageOf('csv', '# bar chart: Rain\nx,y\na,1')?.id).toBe('chart');
    expect(languageOf('csv', 'x,y\na,1')?.id).toBe('table');
  });

  it('takes JSON for a scene only where it has boxes', () => {
    expect(languageOf('json', '[{"bbox_2d": [1, 2, 3, 4], "label": "cat"}]')?.id).toBe('scene');
    expect(languageOf('json', '{"a": 1}')).toBeUndefined();
  });

  it('knows other names of fences, in any case, and no others', () => {
    expect(languageOf('LaTeX', '')?.id).toBe('formula');
    expect(languageOf('tsv', '')?.id).toBe('table');
    expect(languageOf('python', '')).toBeUndefined();
    expect(languageOf('', '')).toBeUndefined();
  });
});
