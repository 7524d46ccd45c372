import { describe, expect, it } from 'vitest';
import { randomFor } from '../../src/figures/figure-seed.ts';
import { figureFonts } from '../../src/figures/fonts.ts';
import { contrast, handLook, randomLook } from '../../src/figures/look.ts';
import { randomLabels, randomName, randomPhrase, randomWord } from '../../src/figures/words.ts';
import { createRandom } from '../../src/formal/random.ts';

const seeds = Array.from({ length: 300 }, (_, index) => index + 1);

describe('words', () => {
  it('are many, and of Latin letters', () => {
    const words = seeds.flatMap((seed) => {
      const random = createRandom(seed);
      return [randomWord(random), randomName(random), randomPhrase(random, 2)];
    });
    expect(new Set(words).size).toBeGreaterThan(850);
    for (const word of words) expect(word).toMatch(/^[A-Za-z][A-Za-z .]+$/);
  });

  it('make labels that differ in more than case, none too long', () => {
    for (const seed of seeds) {
      const labels = randomLabels(createRandom(seed), 8, 10);
      expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(8);
      expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(10);
    }
  });
});

describe('looks', () => {
  const looks = seeds.map((seed) => randomLook(createRandom(seed)));

  it('stay in their ranges and can be read', () => {
    for (const { width, height, fontSize, ink, background, palette } of looks) {
      expect(width >= 480 && width <= 800 && height >= 300 && height <= 640).toBe(true);
      expect(fontSize >= 11 && fontSize <= 22).toBe(true);
      expect(contrast(ink, background)).toBeGreaterThan(7);
      expect(palette.length).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(looks.map(({ fontFamily }) => fontFamily)).size).toBeGreaterThan(20);
  });

  it('name fonts and weights that there are files of, by hand too', () => {
    for (const [index, look] of looks.entries())
      for (const { fontFamily, fontWeight } of [look, handLook(look, createRandom(index + 1))]) {
        const font = figureFonts.find(({ family }) => family === fontFamily);
        expect(font?.weights).toContain(fontWeight);
      }
  });

  it('are drawn apart for each purpose, figure and try', () => {
    const draws = [
      randomFor('look', 1, 2, 3),
      randomFor('draw', 1, 2, 3),
      randomFor('look', 1, 3, 2),
      randomFor('look', 1, 2 ** 32 + 2, 3),
    ].map((random) => random.integer(0, 2 ** 30));
    expect(new Set(draws).size).toBe(4);
    expect(randomFor('look', 1, 2, 3).integer(0, 2 ** 30)).toBe(draws[0]);
  });
});
