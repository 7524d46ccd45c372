import type { PlacedText } from '../chart/number-axis.ts';

/** A currency alone, as where accountants set it at the left edge of a cell and the number at the right edge. */
const aloneSign = /^[\p{Sc}]$/u;
const number = /^\(?[-−]?[\d.,]/;

/**
 * Signs of currencies with the number that follows in their line.
 * @returns all texts; a sign that no number follows stays
 */
export function joinSigns(texts: readonly PlacedText[]): PlacedText[] {
  const joined = new Map<PlacedText, PlacedText>();
  const gone = new Set<PlacedText>();
  for (const sign of texts) {
    if (!aloneSign.test(sign.text.trim())) continue;
    const behind = texts.filter((one) => one !== sign && isBehind(one, sign));
    const [next] = behind.toSorted((a, b) => a.box[0] - b.box[0]);
    if (!next || !number.test(next.text) || joined.has(next)) continue;
    // What the number is tells its own place.
    joined.set(next, { ...next, text: `${sign.text.trim()}${next.text}` });
    gone.add(sign);
  }
  return texts.flatMap((one) => (gone.has(one) ? [] : [joined.get(one) ?? one]));
}

/** Whether a text stands to the right of another, in its line. */
function isBehind({ box: [left, top, , bottom] }: PlacedText, { box: sign }: PlacedText): boolean {
  const shared = Math.min(bottom, sign[3]) - Math.max(top, sign[1]);
  return (
    left >= (sign[0] + sign[2]) / 2 && shared > 0.5 * Math.min(bottom - top, sign[3] - sign[1])
  );
}
