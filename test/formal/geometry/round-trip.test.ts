import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { geometry } from '../../../src/formal/geometry/geometry.ts';
import { createRandom } from '../../../src/formal/random.ts';

const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];

describe('geometry: print and parse', () => {
  it('gives the sampled description back, without problems, for 1000 seeds', {
    timeout: 60_000,
  }, () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const difficulty = difficulties[seed % 5] ?? 1;
      const description = geometry.sample(createRandom(seed), difficulty);
      const text = geometry.print(description);
      const { ok, description: read, problems } = geometry.parse(text);
      expect(problems, text).toEqual([]);
      expect(ok).toBe(true);
      expect(read, text).toEqual(description);
    }
  });

  it('prints the descriptions that the embedded model writes as they are', () => {
    const path = new URL('../../fixtures/nano-figures/figures.json', import.meta.url);
    const figures: { description: string }[] = JSON.parse(readFileSync(path, 'utf8'));
    const own = figures.filter(({ description }) => description.startsWith('```geometry'));
    expect(own.length).toBeGreaterThan(0);
    for (const { description } of own) {
      const body = description.replace(/^```geometry\n|\n```$/g, '');
      const { ok, description: read, problems } = geometry.parse(body);
      expect(problems).toEqual([]);
      expect(ok && read && geometry.print(read)).toBe(body);
    }
  });

  it('reads every prefix of a print that is still being written', { timeout: 60_000 }, () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const text = geometry.print(geometry.sample(createRandom(seed), difficulties[seed % 5] ?? 1));
      for (let end = 0; end <= text.length; end += 1) {
        const { ok, problems } = geometry.parse(text.slice(0, end), { partial: true });
        expect(problems, text.slice(0, end)).toEqual([]);
        expect(ok).toBe(true);
      }
    }
  });

  it('parses its template without problems', () => {
    expect(geometry.parse(geometry.template).problems).toEqual([]);
  });
});
