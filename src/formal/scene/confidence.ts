import type { Problem } from '../problem.ts';

const n = String.raw`-?(?:\d{1,9}(?:\.\d{0,12})?|\.\d{1,12})`;
const five = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.%-])(${n})((?:[\s,;()[\]|]{1,8}${n}){4})(?![\p{L}\p{N}_.%])`,
  'u',
);

/**
 * A line of a detector whose box has a fifth number, how sure it is: `car 10 20 30 40 0.95`, `car 0.95 10 20 30 40`.
 * It is put out of the way by spaces, so that columns stay. The note says so; an error where both a label that ends in
 * a number and a confidence could be meant.
 */
export function withoutConfidence(
  line: string,
  row: number,
): { readonly text: string; readonly note?: Problem } {
  const found = line.length < 2000 ? five.exec(line) : null;
  if (!found) return { text: line };
  const numbers = [...found[0].matchAll(new RegExp(n, 'g'))];
  const values = numbers.map(([text]) => Number(text));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || values.length !== 5) return { text: line };
  const isShare = (text: string) => /^(?:0?\.\d+|1(?:\.0*)?|0(?:\.0*)?)$/.test(text);
  const without = (part: RegExpExecArray | RegExpMatchArray) => {
    const at = found.index + (part.index ?? 0);
    const text = line.slice(0, at) + ' '.repeat(part[0].length) + line.slice(at + part[0].length);
    const message = `“${part[0]}” was taken as a confidence and left out.`;
    return { text, note: problem('note', message, row, at, part[0]) };
  };
  const [asFirst, asLast] = [isBox(values.slice(0, 4)), isBox(values.slice(1))];
  if (isShare(last[0]) && asFirst) {
    // “car 0” with a box in fractions, or “car” with a confidence.
    if (asLast && Number.isInteger(values[0]) && /[\p{L}\p{N}]/u.test(line.slice(0, found.index))) {
      const message = 'It is not clear which four of these five numbers are the box.';
      return { text: line, note: problem('error', message, row, found.index, found[0]) };
    }
    return without(last);
  }
  const isLarge = Math.max(...values.slice(1)) > 1;
  return isShare(first[0]) && first[0].includes('.') && asLast && isLarge
    ? without(first)
    : { text: line };
}

function isBox([left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): boolean {
  return left < right && top < bottom;
}

function problem(
  severity: Problem['severity'],
  message: string,
  line: number,
  at: number,
  found: string,
): Problem {
  const expected = 'a label and left,top,right,bottom, as in: dog 10,20,45,80';
  return { severity, line, column: at + 1, length: found.length, message, found, expected };
}
