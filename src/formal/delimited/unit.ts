import { toDecimal } from './exact-number.ts';

const currency = /^(?:[A-Z]{1,3}\$|\p{Sc})/u;

/** Whether a unit begins with a currency that stands before the number, as in `$25`. */
function currencyOf(unit: string): string {
  return currency.exec(unit)?.[0] ?? '';
}

/**
 * A number with its unit as people write it: `$25`, `25%`, `25 kg`, `$1.2 million`.
 * @param text the digits
 * @param unit absent or empty for none
 */
export function withUnit(text: string, unit: string | undefined): string {
  if (!unit) return text;
  const before = currencyOf(unit);
  const after = unit.slice(before.length).trim();
  const negative = text.startsWith('-');
  const amount = `${negative ? '-' : ''}${before}${negative ? text.slice(1) : text}`;
  if (after === '') return amount;
  const close = /^[%‰°]/.test(after) || (before !== '' && /^(?:[KMBTkmb]|bn)$/.test(after));
  return `${amount}${close ? '' : ' '}${after}`;
}

/** `withUnit` of a number in its canonical digits. */
export function printAmount(value: number, unit: string | undefined): string {
  return withUnit(toDecimal(value), unit);
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  M: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  B: 1e9,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  trillions: 1e12,
};

/** A unit taken apart into what it multiplies with and the rest: `$M` is 1,000,000 and `$`. */
export function scaleOf(unit: string | undefined): {
  readonly factor: number;
  readonly rest: string;
} {
  if (!unit) return { factor: 1, rest: '' };
  const before = currencyOf(unit);
  const [word = '', ...others] = unit.slice(before.length).trim().split(/\s+/);
  const factor = Object.hasOwn(scales, word) ? (scales[word] ?? 1) : 1;
  if (factor === 1) return { factor, rest: unit };
  return { factor, rest: `${before}${before && others.length > 0 ? ' ' : ''}${others.join(' ')}` };
}

/** Brings a unit as written around a number into its one spelling: currency first, then the rest. */
export function joinUnit(before: string, after: string): string {
  const left = before.trim();
  const right = after.trim().replaceAll(/\s+/g, ' ');
  if (left !== '') return right.length > 2 ? `${left} ${right}` : `${left}${right}`;
  const sign = currencyOf(right);
  const rest = right.slice(sign.length).trim();
  return sign !== '' && rest.length > 2 ? `${sign} ${rest}` : right;
}
