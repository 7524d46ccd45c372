import { expect, test } from 'vitest';
import { titleByHand } from '../../src/state/title-by-hand.ts';

const fenced = (fence: string, body: string) => `\`\`\`${fence}\n${body}\n\`\`\``;

test.each([
  [fenced('csv', '# bar chart: Fruit sales\na,1'), 'Fruit sales'],
  [fenced('csv', '# bar chart\na,1'), 'Chart by hand'],
  [fenced('csv', 'a,1'), 'Table by hand'],
  [fenced('spice', '* amplifier: first stage\nR1 a b 10k'), 'first stage'],
  [fenced('spice', '* Two sources\nR1 a b 10k'), 'Two sources'],
  [fenced('spice', '*\nR1 a b 10k'), 'Circuit by hand'],
  [fenced('spice', 'R1 a b 10k'), 'Circuit by hand'],
  [fenced('html', '<title>Log in</title>'), 'Log in'],
  [fenced('html', '<p>a</p>'), 'User interface by hand'],
  [fenced('lilypond', 'c d e'), 'Description by hand'],
  ['just words', 'Description by hand'],
  [`words\n${fenced('geometry', 'Point(A,1,2)')}`, 'Geometry figure by hand'],
])('%j is called “%s”', (description, title) => {
  expect(titleByHand(description)).toBe(title);
});
