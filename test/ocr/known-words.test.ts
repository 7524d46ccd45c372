import { expect, test } from 'vitest';
import { loadKnownWords } from '../../src/ocr/known-words.ts';

test('known words are those of every day, countries, cities and dates, in small letters', async () => {
  const words = await loadKnownWords();
  const some = ['million', 'rainfall', 'silver', 'colour', 'color', 'spain', 'english', 'cairo'];
  for (const word of [...some, 'january', 'wednesday', 'sunday']) expect(words).toContain(word);
  for (const word of words) expect(word).toMatch(/^[a-z]{4,}$/);
  expect(words).not.toContain('milion');
});
