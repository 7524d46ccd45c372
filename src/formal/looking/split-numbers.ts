import type { PlacedText } from '../chart/number-axis.ts';
import { readNumber } from '../delimited/read-number.ts';

/** Thousands that are set apart by spaces: one number. */
const isGrouped = (words: readonly string[]): boolean =>
  words.slice(1).every((word) => /^\d{3}(?!\d)/.test(word));

/** `5000 kWh 4000 kWh`, and labels of points: `(3, 5) (4, 7)`. */
const labelled = [/\([^()]*\)/g, /[$€£]?\d[\d.,]*\s?(\p{L}{1,4}|%)(?=\s|$)/gu] as const;

/** The labels that a text consists of. */
function labelsIn(text: string): readonly string[] {
  const words = text.trim().split(/\s+/);
  const areNumbers = words.every(
    (word) => /\d/.test(word) && readNumber(word, false).kind === 'number',
  );
  if (areNumbers && !isGrouped(words)) return words;
  for (const label of labelled) {
    const found = [...text.matchAll(label)];
    const units = new Set(found.map(([, unit]) => unit));
    const isAll = text.replace(label, '').trim() === '' && units.size === 1;
    if (found.length > 1 && isAll) return found.map(([one]) => one);
  }
  return [text];
}

/** Takes apart labels of values that a text reader ran together, `5000 4000`, by the places of their characters. */
export function splitNumbers(texts: readonly PlacedText[]): PlacedText[] {
  return texts.flatMap((one): PlacedText[] => {
    const words = labelsIn(one.text);
    if (words.length < 2) return [one];
    const [left, top, right, bottom] = one.box;
    // A space is about half as wide as a digit.
    const length = words.join('').length + (words.length - 1) / 2;
    const wide = (right - left) / length;
    let from = left;
    return words.map((text) => {
      const to = from + text.length * wide;
      const part: PlacedText = { text, box: [from, top, to, bottom] };
      from = to + wide / 2;
      return part;
    });
  });
}
