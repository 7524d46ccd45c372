/** Units and decorations around a number that do not change it. */
const decoration = /^[\s$€£]+|[\s.]+$/g;

/**
 * The form in which two answers are compared: case, spaces, quotes, thousands separators, a leading currency sign
 * and a closing full stop aside. `1,234.0` and `1234` become the same.
 */
export function normalizeAnswer(answer: string): string {
  const plain = answer
    .replaceAll(/["'`]/g, '')
    .replaceAll(decoration, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const digits = plain.replaceAll(/,(?=\d{3}(\D|$))/g, '');
  // Past 15 digits, doubles would make different numbers the same.
  const exact = /^-?\d+(\.\d+)?$/.test(digits) && digits.length <= 15;
  return exact ? String(Number(digits)) : plain;
}

/** True when two answers say the same after normalisation. */
export function sameAnswer(a: string, b: string): boolean {
  return normalizeAnswer(a) === normalizeAnswer(b);
}
