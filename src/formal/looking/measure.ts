import { readAlike } from '../chart/axis-grain.ts';
import { findNumberAxis, type PlacedText } from '../chart/number-axis.ts';
import { readNumber, usesDecimalComma } from '../delimited/read-number.ts';
import { mostCommon } from './most-common.ts';

type Boxed = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Measures places along an axis of numbers. */
export type Measure = {
  /** @param places percent from the left or from the top @returns their values, as round as each other */
  read(places: readonly number[]): number[];
  /** Whether a text is one of the axis's numbers. */
  isTick(text: Boxed): boolean;
  /** What stands with the axis's numbers. */
  readonly unit: string;
};

/** Percent. A number farther from where the axis puts it is not one of its own. */
const offLine = 0.9;

/** @param up whether the axis stands */
export function measureBy(texts: readonly PlacedText[], up: boolean): Measure | undefined {
  const axis = findNumberAxis(texts, up);
  if (!axis) return undefined;
  const comma = usesDecimalComma(texts.map(({ text }) => text));
  const unitOf = ({ text, left, top, right, bottom }: Boxed): string | undefined => {
    const amount = readNumber(text, comma);
    const at = up ? (top + bottom) / 2 : (left + right) / 2;
    const isTick =
      amount.kind === 'number' && Math.abs(axis.first + axis.per * amount.value - at) < offLine;
    return isTick ? amount.unit : undefined;
  };
  const units = texts.flatMap(
    ({ text, box: [left, top, right, bottom] }) => unitOf({ text, left, top, right, bottom }) ?? [],
  );
  return {
    read: (places) => places.map(readAlike(axis, places)),
    isTick: (text) => unitOf(text) !== undefined,
    unit: mostCommon(units) ?? '',
  };
}
