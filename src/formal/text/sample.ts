import type { Difficulty } from '../formal-language.ts';
import type { Random } from '../random.ts';
import type { TextDescription, TextLine } from './description.ts';

const words = (
  'notice open daily from nine to five please ring twice fresh coffee and bread sale ends Sunday platform gate exit ' +
  'total amount due thank you for your visit chapter one the quick fox jumps over a lazy dog room floor no parking'
).split(' ');

/** A page of short lines, in one column, or in two from difficulty 4 on. */
export function sampleText(random: Random, difficulty: Difficulty): TextDescription {
  const count = difficulty * 2 + random.integer(0, 3);
  const columns = difficulty >= 4 ? 2 : 1;
  const height = 90 / count;
  const lines = Array.from({ length: count }, (_, index): TextLine => {
    const text = sentence(random, columns === 1 ? 6 : 3);
    const left = 5 + (index % columns) * 48;
    const top = Math.round((5 + (index + random.number(0, 0.2, 0.1)) * height) * 10) / 10;
    const width = Math.min(90 / columns, text.length * 2);
    const bottom = Math.round((top + height * 0.6) * 10) / 10;
    return { text, box: [left, top, left + width, bottom] };
  });
  if (difficulty >= 3)
    lines.push({
      text: sentence(random, 2),
      box: [1, 20, 4, 60],
      rotation: random.pick([90, 270] as const),
    });
  return { lines };
}

function sentence(random: Random, most: number): string {
  const picked = Array.from({ length: random.integer(1, most) }, () =>
    random.chance(0.2) ? String(random.number(0, 200, 0.5)) : random.pick(words),
  );
  const text = picked.join(' ');
  return random.chance(0.5) ? text.charAt(0).toUpperCase() + text.slice(1) : text.toUpperCase();
}
