/** What is known of a text's dollars so far. */
export type DollarScan = {
  /** Up to here there is no dollar that could close a formula. */
  clearedTo: number;
  /** Where the formula begun last ends; -1 for none. */
  end: number;
};

/** A longer formula is no equation that could be checked, UTF-16 units. */
const maxFormula = 600;

/**
 * Whether the dollar at `at` begins a formula, by Pandoc's rule: no space after it, none before the one that closes,
 * and no digit behind that. Otherwise it is a price. Notes in `scan` where the formula ends.
 */
export function closingDollar(text: string, at: number, scan: DollarScan): boolean {
  if (/\s/.test(text[at + 1] ?? ' ')) return false;
  const limit = Math.min(text.length, at + maxFormula);
  // A stretch that was looked through before is not looked through again.
  for (let i = Math.max(at + 1, scan.clearedTo); i < limit; i++) {
    const char = text[i];
    scan.clearedTo = i;
    if (char === '\n' && text[i + 1] === '\n') return false;
    if (char === '\\') i++;
    else if (char === '$' && !/\s/.test(text[i - 1] ?? ' ') && !/\d/.test(text[i + 1] ?? '')) {
      scan.clearedTo = i + 1;
      scan.end = i;
      return i > at + 1;
    }
  }
  return false;
}
