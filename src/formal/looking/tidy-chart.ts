import type { PlacedText } from '../chart/number-axis.ts';
import type { Look } from './look.ts';

/** What a ring, a cross or a dot reads as. */
const mark = /^[0OoQDCc°xX×+*•·.]$/u;
/** Percent: a mark stands where its value is, a label beside it. */
const atValue = 1.2;
/** Percent between two parts of one label at most. */
const gap = 3.5;

/**
 * The texts of a chart without what a text reader takes for letters: marks of points, and ticks before numbers (`- 300`). Labels
 * of points that it found in two, `(4,` and `40 h)`, are one.
 */
export function tidyChart(texts: readonly PlacedText[], look: Pick<Look, 'points'>): PlacedText[] {
  const values = look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5);
  const isMark = ({ text, box: [left, top, right, bottom] }: PlacedText): boolean =>
    mark.test(text) &&
    values.some(
      ({ x, y }) =>
        Math.abs(x - (left + right) / 2) < atValue && Math.abs(y - (top + bottom) / 2) < atValue,
    );
  const kept = texts
    .filter((one) => !isMark(one))
    .map((one) => ({ ...one, text: withoutTicks(one.text) }));
  return joinPairs(kept);
}

/**
 * A tick or a mark beside a number, the sign of a line at either side of a name, a line between a number and its unit: `- 300`, `300 -`,
 * `+ 41%`, `:500:`, `dog -`, `—West`, `40 -cm`.
 */
const withoutTicks = (text: string): string =>
  text
    .replace(/^[-–—_+•·×]\s+(?=[\d$€£])/u, '')
    .replace(/^(?::+(?=\d)|[—–←→•·×]\s*(?=\p{L}))/u, '')
    .replace(/(?<=\d):+$/, '')
    .replace(/(?<=\d)\s[-–—·]\s?(?=\p{L}{1,3}$)/u, ' ')
    .replace(/(?<=[\p{L}\p{N}%°)])\s+[-–—_+•·×]+$/u, '');

function joinPairs(texts: readonly PlacedText[]): PlacedText[] {
  const taken = new Set<PlacedText>();
  const joined = texts.map((one) => {
    if (!/^\([^()]*,$/.test(one.text)) return one;
    const rest = texts.find((other) => /^[^()]+\)$/.test(other.text) && follows(one, other));
    if (!rest || taken.has(rest)) return one;
    taken.add(rest);
    const [left, top, right, bottom] = one.box;
    const [from, above, to, below] = rest.box;
    const box = [
      Math.min(left, from),
      Math.min(top, above),
      Math.max(right, to),
      Math.max(bottom, below),
    ] as const;
    return { text: `${one.text} ${rest.text}`, box };
  });
  return joined.filter((one) => !taken.has(one));
}

function follows({ box: [, top, right, bottom] }: PlacedText, other: PlacedText): boolean {
  const [left, otherTop, , otherBottom] = other.box;
  const isLevel = Math.abs(top + bottom - otherTop - otherBottom) < bottom - top;
  return isLevel && left - right > -gap && left - right < gap;
}
