import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprint } from '../../tools/figures/fingerprints.ts';

it('is what training/nano/figures.py computes', () => {
  expect(fingerprint('chart', '# bar chart\nlabel,value\nÄ,1')).toBe('2717561c89bab1ef');
});

it('is listed for every figure of the evaluation sets', () => {
  const listed = JSON.parse(readFileSync('docs/evaluation-fingerprints.json', 'utf8'));
  const sets = JSON.parse(readFileSync('docs/evaluation-sets.json', 'utf8'));
  expect(new Set(listed).size).toBe(sets.seeds.count + sets.styles.count);
});
