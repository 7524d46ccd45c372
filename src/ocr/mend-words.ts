/** What a network says of one line: of each step the probabilities of all classes, and the character of each class. */
export type LineOutput = {
  /** [steps, classes], row-major, probabilities; class 0 is the blank. */
  readonly data: Float32Array;
  readonly classes: number;
  readonly characters: readonly string[];
};

/** By how much less likely (natural logarithm) a known word may be for a word that nobody knows to be taken for it. */
const readiness = 4;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const word = /(?<![\p{L}\d])[A-Za-z]{4,}(?![\p{L}\d])/gu;

/**
 * Mends words that are one letter from a known one and, by the network itself, nearly as likely to be that: `milion` where
 * the second `l` was seen, but less surely than none.
 * Docs: docs/decisions/2026-11-29-known-words.md.
 * @param text as it was decoded from `output`
 * @param words in small letters
 */
export function mendWords(text: string, output: LineOutput, words: ReadonlySet<string>): string {
  let mended = text;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (words.has(found.toLowerCase())) continue;
    const at = index + mended.length - text.length;
    const others = neighbours(found.toLowerCase(), words).map(
      (one) => mended.slice(0, at) + inCaseOf(found, one) + mended.slice(at + found.length),
    );
    if (others.length === 0) continue;
    const least = likelihood(mended, output) - readiness;
    const [best] = others
      .map((one) => ({ one, sum: likelihood(one, output) }))
      .toSorted((a, b) => b.sum - a.sum);
    if (best && best.sum > least) mended = best.one;
  }
  return mended;
}

/** The known words that have one letter more, less or another one. */
function neighbours(found: string, words: ReadonlySet<string>): string[] {
  const made = Array.from({ length: found.length + 1 }, (_, at) => {
    const [before, after] = [found.slice(0, at), found.slice(at)];
    return [
      before + after.slice(1),
      ...[...alphabet].flatMap((letter) => [
        before + letter + after,
        before + letter + after.slice(1),
      ]),
    ];
  }).flat();
  return [...new Set(made)].filter((one) => one !== found && words.has(one));
}

function inCaseOf(found: string, other: string): string {
  if (found === found.toUpperCase()) return other.toUpperCase();
  const [first = ''] = found;
  return first === first.toUpperCase() ? (other[0] ?? '').toUpperCase() + other.slice(1) : other;
}

/**
 * The natural logarithm of the probability that a line says this text, over all ways to align it with the steps: the forward
 * variables of connectionist temporal classification (Graves et al., ICML 2006, section 4.1).
 * @returns -Infinity where a character has no class
 */
export function likelihood(text: string, { data, classes, characters }: LineOutput): number {
  const labels = [...text].flatMap((character) => [characters.indexOf(character), 0]);
  if (labels.includes(-1)) return Number.NEGATIVE_INFINITY;
  const path = [0, ...labels];
  let sum = 0;
  let forward: number[] = path.map((_, state) => (state === 0 ? 1 : 0));
  for (let start = 0; start + classes <= data.length; start += classes) {
    const next = path.map((label, state) => {
      const skips = label !== 0 && label !== path[state - 2];
      const before =
        (forward[state] ?? 0) + (forward[state - 1] ?? 0) + (skips ? (forward[state - 2] ?? 0) : 0);
      return before * Math.max(1e-9, data[start + label] ?? 0);
    });
    const scale = next.reduce((all, one) => all + one, 0);
    if (scale === 0) return Number.NEGATIVE_INFINITY;
    sum += Math.log(scale);
    forward = next.map((one) => one / scale);
  }
  return sum + Math.log((forward.at(-1) ?? 0) + (forward.at(-2) ?? 0));
}
