import type { FloatTensor } from './text-network.ts';

export type DecodedLine = {
  readonly text: string;
  /** Mean probability of the characters, 0 to 1; 0 where there are none. */
  readonly confidence: number;
  /** Of the least certain character its highest probability, 0 to 1; 0 where there are none. */
  readonly least: number;
};

/**
 * The character of each class: class 0 is the blank, class i is line i of the key file counted from 1, and the last
 * class, which the file does not list, is the space.
 * @param keys the key file's text; one character a line
 */
export function readCharacterList(keys: string): string[] {
  return ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
}

export type CtcOptions = {
  /** Of each class; others are passed over. Absent: all are allowed. */
  readonly isAllowed?: readonly boolean[];
  /** A space stands where its class reaches this between two characters. Absent: where it is the best. */
  readonly spaceThreshold?: number;
};

/**
 * Greedy decoding of connectionist temporal classification (Graves et al., ICML 2006): the best class of each step,
 * repetitions joined, blanks dropped; and spaces where they are likely enough.
 * @param output [batch, steps, classes], probabilities
 * @throws RangeError where the classes are not those of `characters`
 */
export function ctcDecode(
  output: FloatTensor,
  characters: readonly string[],
  { isAllowed, spaceThreshold = Number.POSITIVE_INFINITY }: CtcOptions = {},
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
    let least = 1;
    let highest: number | undefined; // of the character that is being read
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
        if (highest !== undefined) least = Math.min(least, highest);
        highest = probability;
        count++;
      } else if (best !== 0) highest = Math.max(highest ?? 0, probability);
      previous = best;
    }
    if (highest !== undefined) least = Math.min(least, highest);
    return count === 0
      ? { text, confidence: 0, least: 0 }
      : { text, confidence: sum / count, least };
  });
}
