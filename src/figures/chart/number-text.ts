import { toDecimal } from '../../formal/delimited/exact-number.ts';
import { withUnit } from '../../formal/delimited/unit.ts';
import type { Random } from '../../formal/random.ts';

/** How a figure writes its numbers. */
export type NumberText = {
  /** Between groups of three digits. */
  readonly thousands: '' | ',' | ' ';
  /** Numbers below this are not grouped. */
  readonly groupedFrom: 1000 | 10_000;
  /** At least so many decimals; absent: as many as each number needs. */
  readonly decimals?: number;
};

/** @param values what will be written: all with the decimals of the finest, or each with its own */
export function randomNumberText(values: readonly number[], random: Random): NumberText {
  const needed = Math.max(0, ...values.map(decimalsOf));
  return {
    thousands: random.pick(['', '', ',', ',', ',', ' '] as const),
    groupedFrom: random.pick([1000, 10_000] as const),
    ...(needed > 0 && random.chance(0.6) && { decimals: needed }),
  };
}

export function decimalsOf(value: number): number {
  return toDecimal(value).split('.')[1]?.length ?? 0;
}

export function writeNumber(value: number, unit: string | undefined, text: NumberText): string {
  const [whole = '', part = ''] = toDecimal(value).split('.');
  const grouped =
    text.thousands !== '' && Math.abs(value) >= text.groupedFrom
      ? whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, text.thousands)
      : whole;
  const decimals = part.padEnd(text.decimals ?? 0, '0');
  return withUnit(decimals === '' ? grouped : `${grouped}.${decimals}`, unit);
}

/** Ticks have the decimals that their distance needs, all the same or each its own. */
export function tickNumberText(text: NumberText, step: number, even: boolean): NumberText {
  const { thousands, groupedFrom } = text;
  return { thousands, groupedFrom, ...(even && { decimals: decimalsOf(step) }) };
}
