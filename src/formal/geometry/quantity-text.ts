import type { Quantity } from './quantity.ts';

/** Rounded to at most so many decimals, without zeros at the end. */
export function decimalText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = decimals > 0 ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** The decimal as it is, where it has at most 4 places; a fraction or a root exactly; `undefined` where inexact. */
export function exactText(
  { exact, value }: Quantity,
  style: 'equation' | 'answer',
): string | undefined {
  if (!exact) return undefined;
  const { coefficient, radicand, pi } = exact;
  if (radicand === 1 && pi === 0) {
    const decimal = decimalText(value, 4);
    if (coefficient.equals(decimal)) return decimal;
    return coefficient.d > 10_000n ? undefined : coefficient.toFraction();
  }
  if (coefficient.d > 1000n || pi < 0 || pi > 1 || Math.abs(Number(coefficient.n)) > 100_000)
    return undefined;
  const root = radicand === 1 ? [] : [style === 'answer' ? `√${radicand}` : `sqrt(${radicand})`];
  const circle = pi === 0 ? [] : [style === 'answer' ? 'π' : 'pi'];
  const sign = coefficient.s < 0n ? '-' : '';
  const { n, d } = coefficient;
  const over = d === 1n ? '' : `/${d}`;
  const factors = [...(n === 1n ? [] : [`${n}`]), ...root, ...circle];
  return `${sign}${factors.join(style === 'answer' ? '' : '*')}${over}`;
}

/** The decimal that is told beside an exact number. */
export function roundedText(value: number): string {
  return decimalText(value, Math.abs(value) < 1 ? 4 : 3);
}

/** An answer's number: `7.5`, `5√2 ≈ 7.071`, `20/3 ≈ 6.667`, `≈ 4.226` without the sign. */
export function answerText(quantity: Quantity): {
  readonly text: string;
  readonly others: readonly string[];
} {
  const rounded = roundedText(quantity.value);
  const exact = exactText(quantity, 'answer');
  if (exact === undefined) return { text: rounded, others: [decimalText(quantity.value, 2)] };
  if (exact === decimalText(quantity.value, 4)) return { text: exact, others: [] };
  return {
    text: `${exact} ≈ ${rounded}`,
    others: [exact, rounded, decimalText(quantity.value, 2)],
  };
}
