/** A number as it is shown in a step; later steps compute with what was shown, so that each line holds by itself. */
export type Term = {
  readonly value: number;
  /** In parentheses where it is negative. */
  readonly text: string;
};

/** Digits of results on the way. More than the answer's four, so that rounding on the way does not show in it. */
const digitsShown = 6;

/** A decimal without exponent. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '0', power = '0'] = value.toExponential().split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(power);
  return decimals > 0 ? value.toFixed(Math.min(100, decimals)) : BigInt(value).toString();
}

export function toTerm(value: number): Term {
  const text = plainNumber(value === 0 ? 0 : value);
  return { value, text: value < 0 ? `(${text})` : text };
}

/** A result on the way as its line shows it, with ≈ where it is not `exact`. */
export function shownResult(value: number): {
  readonly rounded: number;
  readonly text: string;
  readonly exact: boolean;
} {
  const rounded = Number(value.toPrecision(digitsShown));
  const exact = Math.abs(rounded - value) <= 1e-12 * Math.abs(value);
  return { rounded, text: plainNumber(rounded === 0 ? 0 : rounded), exact };
}

/** The lines of a solution. */
export class Steps {
  readonly lines: string[] = [];

  /** A line that states something; once is enough. */
  say(text: string) {
    if (!this.lines.includes(text)) this.lines.push(text);
  }

  /**
   * `label = expression = result`, with ≈ where the result is rounded.
   * @param value of the expression as written, with the numbers it shows
   */
  compute(label: string, expression: string, value: number): Term {
    const { rounded, text: shown, exact } = shownResult(value);
    const start = label === '' ? '' : `${label} = `;
    if (expression !== shown)
      this.lines.push(`${start}${expression} ${exact ? '=' : '≈'} ${shown}`);
    else this.lines.push(`${start}${shown}`);
    return toTerm(rounded);
  }
}
