import type { FloatTensor } from './text-network.ts';

export type DecodedLine = {
  readonly text: string;
  /** Mean probability of the characters, 0 to 1; 0 where there are none. */
  readonly confidence: number;
};

/**
 * The character of each class: class 0 is the blank, class i is line i of the key file counted from 1, and the last
 * class, which the file does not list, is the space.
 * @param keys the key file's text; one character a line
 */
export function readCharacterList(keys: string): string[] {
  return ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
}

/**
 * A space stands where its class reaches this between two characters. The recogniser was trained on Chinese above all, which
 * has none: it sees them, but is seldom sure (docs/experiments.md, 2026-11-27).
 */
const spaceThreshold = 0.015;

/**
 * Greedy decoding of connectionist temporal classification (Graves et al., ICML 2006): the best class of each step,
 * repetitions joined, blanks dropped;
 * and spaces where they are likely enough.
 * @param output [batch, steps, classes], probabilities
 * @param isAllowed of each class; others are passed over. Absent: all are
 * @throws RangeError where the classes are not those of `characters`
 */
export function ctcDecode(
  output: FloatTensor,
  characters: readonly string[],
  isAllowed?: readonly boolean[],
): DecodedLine[] {
  const [batch = 0, steps = 0, classes = 0] = output.dims;
  if (classes !== characters.length) {
    throw new RangeError(
      `the recogniser has ${classes} classes, the key file makes ${characters.length}`,
    );
  }
  return Array.from({ length: batch }, (_, n) => {
    let text = '';
    let sum = 0;
    let count = 0;
    let previous = 0;
    let space = 0;
    for (let step = 0; step < steps; step++) {
      const start = (n * steps + step) * classes;
      let best = 0;
      let probability = -Infinity;
      for (let i = 0; i < classes; i++) {
        const value = output.data[start + i] ?? 0;
        if (value > probability && isAllowed?.[i] !== false) {
          best = i;
          probability = value;
        }
      }
      space = Math.max(space, output.data[start + classes - 1] ?? 0);
      if (best !== 0 && best !== previous) {
        const character = characters[best] ?? '';
        const isParted = text !== '' && !text.endsWith(' ') && character !== ' ';
        text += isParted && space >= spaceThreshold ? ` ${character}` : character;
        space = 0;
        sum += probability;
        count++;
      }
      previous = best;
    }
    return { text, confidence: count === 0 ? 0 : sum / count };
  });
}
