import type { PlacedText } from '../chart/number-axis.ts';
import type { Look } from './look.ts';

const unit = '(?:cm|mm|dm|km|m|in|ft|yd|units?)';
/** Percent: a mark on a line that was read as a letter lies there. */
const onMark = 2.5;
/** Heights of a number: its unit is no further off. */
const nearUnit = 0.9;

/**
 * The texts of a geometry figure without what a text reader takes for letters, each label by itself: `- M`, `T10` for `T` and `10`,
 * `9` and `in`, `53° 7 86°`, rings of points beside their letters (`A)`), and marks of equal or parallel lines that read as `v`.
 */
export function tidyGeometry(
  texts: readonly PlacedText[],
  look: Pick<Look, 'points'>,
): PlacedText[] {
  const marks = look.points.filter(({ kind }) => kind === 'equal' || kind === 'parallel');
  const isMark = ({ text, box: [left, top, right, bottom] }: PlacedText): boolean =>
    /^[v<>^|/\\»«]$/.test(text) &&
    marks.some(
      ({ x, y }) =>
        Math.abs(x - (left + right) / 2) < onMark && Math.abs(y - (top + bottom) / 2) < onMark,
    );
  const kept = texts.filter((one) => !isMark(one));
  return joinUnits(kept.map((one) => ({ ...one, text: tidy(one.text) }))).flatMap(apart);
}

function tidy(text: string): string {
  return text
    .replace(/^[-–+·.×*•○©(]\s*(?=[A-Z]\W?$)/u, '')
    .replace(/(?<=^[A-Z])\s*[)·.•○!°]$/u, '')
    .replace(/^[+·•]\s*(?=\d)/u, '')
    .replace(/^b(?=\d°$)/, '6')
    .replace(/(?<=\d)\.(?=[a-z]{1,2}$)/, ' ')
    .replace(/^[C(<]\s?(?=[a-z]°$)/, '')
    .replace(new RegExp(`(?<=[+−-]\\s?)S(?=\\s?${unit}$)`), '5');
}

/** A number and the unit behind it that was read by itself. */
function joinUnits(texts: readonly PlacedText[]): PlacedText[] {
  const isUnit = new RegExp(`^${unit}$`);
  const joined = new Map<PlacedText, PlacedText>();
  const gone = new Set<PlacedText>();
  for (const one of texts) {
    if (!isUnit.test(one.text)) continue;
    const [left, top, right, bottom] = one.box;
    const number = texts.find(({ text, box }) => {
      const height = box[3] - box[1];
      const gap = left - box[2];
      const isLevel = Math.abs(box[1] + box[3] - top - bottom) < height;
      return /\d$/.test(text) && isLevel && gap > -height / 2 && gap < nearUnit * height;
    });
    if (!number || joined.has(number)) continue;
    const box = [
      number.box[0],
      Math.min(number.box[1], top),
      right,
      Math.max(number.box[3], bottom),
    ] as const;
    joined.set(number, { text: `${number.text} ${one.text}`, box });
    gone.add(one);
  }
  return texts.flatMap((one) => (gone.has(one) ? [] : [joined.get(one) ?? one]));
}

const letterAndSize = new RegExp(`^([A-Z]|[a-z]\\s)\\s?(\\d[\\d.]*\\s?${unit}|\\d[\\d.]*)$`);
const twoAngles = /^(\d+°).*?\s(\d+°)$/;

/** The parts of a text that was read over two labels. */
function apart(one: PlacedText): PlacedText[] {
  const [, first, second] = letterAndSize.exec(one.text) ?? twoAngles.exec(one.text) ?? [];
  if (first === undefined || second === undefined) return [one];
  const [left, top, right, bottom] = one.box;
  const step = (right - left) / one.text.length;
  return [
    { text: first.trim(), box: [left, top, left + step * first.trim().length, bottom] },
    { text: second, box: [right - step * second.length, top, right, bottom] },
  ];
}
