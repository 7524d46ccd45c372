import { joinUnit } from './unit.ts';

/** What a cell says, as a number. */
export type Amount =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly unit: string;
      /** Written with `~` or `about`. */
      readonly approximate: boolean;
    }
  /** Nothing there, or a word that says so. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'text' };

const missing =
  /^(?:|[-–—?.]+|n\/?a|n\.a\.|nan|null|none|nil|unknown|missing|no data|not available)$/i;

/** Around the digits: a mark of vagueness, a sign, a currency before; a unit after. No digits but in `m2` or `km/h^2`. */
const amount =
  /^(~|≈|≃|ca?\.\s*|about\s+|approx\.?\s+)?\s*([-+−–]?)\s*((?:[A-Z]{1,3})?\p{Sc}|[A-Z]{3}(?=\s))?\s*([-−]?)(\d[\d.,'’\s]*|[.,]\d+)(e[+-]?\d{1,3})?(\s*[^\d\s,;:()"<>=][^\d,;:()"<>=]{0,23}[23]?)?$/iu;

/** Thousands in groups; the Indian way groups by two. */
const grouped = (mark: string) => new RegExp(`^\\d{1,3}(?:[${mark}]\\d{2,3})*[${mark}]\\d{3}$`);
const byComma = grouped(',');
const byPoint = grouped('.');
const bySpace = grouped("\\s'’");

/**
 * Reads a number as people write it: `1,234`, `1 234`, `1.234,5`, `25%`, `$1.2M`, `25 kg`, `-3`, `(none)`.
 * @param decimalComma the text writes `1,5` for one and a half; see `usesDecimalComma`
 */
export function readNumber(text: string, decimalComma: boolean): Amount {
  if (text.length > 60) return { kind: 'text' };
  const trimmed = text.trim();
  if (missing.test(trimmed)) return { kind: 'missing' };
  const match = amount.exec(trimmed);
  if (!match) return { kind: 'text' };
  const [, vague, sign, before = '', inner, written = '', exponent = '', after = ''] = match;
  // `1/2`, `1-2` and `3x2` are calculations, not numbers with a unit.
  if (/^\s*(?:[^\p{L}\s]\s*|[x×]\s*)\d/iu.test(after)) return { kind: 'text' };
  const digits = readDigits(written.trim(), decimalComma);
  const value = digits === undefined ? Number.NaN : Number(`${digits}${exponent}`);
  if (!Number.isFinite(value)) return { kind: 'text' };
  const negative = (sign !== '' && sign !== '+') || inner !== '';
  return {
    kind: 'number',
    value: negative && value !== 0 ? -value : value,
    unit: joinUnit(before, after),
    approximate: vague !== undefined,
  };
}

/** The digits as JavaScript writes them; `undefined` for what is no number, such as `1.2.3`. */
function readDigits(written: string, decimalComma: boolean): string | undefined {
  const point = decimalComma ? ',' : '.';
  const cut = written.lastIndexOf(point);
  const whole = cut === -1 ? written : written.slice(0, cut);
  const part = cut === -1 ? '' : written.slice(cut + 1);
  if (!/^\d*$/.test(part)) return undefined;
  const groups = decimalComma ? byPoint : byComma;
  const plain = /^\d*$/.test(whole) || groups.test(whole) || bySpace.test(whole);
  if (!plain) return undefined;
  return `${whole.replaceAll(/\D/g, '') || '0'}${part === '' ? '' : `.${part}`}`;
}

/**
 * Whether a text writes the comma for the decimal point, judged from all its numbers together:
 * `3,5` and `1.234,5` say so, `1,234.5` and `2.5` say it does not. `1,234` alone is taken for thousands.
 */
export function usesDecimalComma(texts: Iterable<string>): boolean {
  let votes = 0;
  for (const text of texts) {
    if (text.length > 60) continue;
    const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, '') ?? '';
    const comma = digits.lastIndexOf(',');
    const point = digits.lastIndexOf('.');
    if (comma > point && point !== -1) votes++;
    else if (point > comma && comma !== -1) votes--;
    // `0,000` is a number that was cut off, or misread.
    else if (comma !== -1) votes += byComma.test(digits) && !/^0(?!,000$)/.test(digits) ? 0 : 1;
    else if (point !== -1 && !byPoint.test(digits)) votes--;
  }
  return votes > 0;
}
