import Fraction from 'fraction.js';

/** In any unknowns: coefficients by monomial, `x*x*y` for x²y and the empty string for 1; no zeros. */
export type Polynomial = ReadonlyMap<string, Fraction>;

/** Larger ones are left alone: no figure's equation needs them. */
const maxTerms = 60;
const maxFactors = 12;

export function constant(value: Fraction): Polynomial {
  return new Map(value.equals(0) ? [] : [['', value]]);
}

export function unknown(name: string): Polynomial {
  return new Map([[name, new Fraction(1)]]);
}

/** a + times · b */
export function addScaled(a: Polynomial, b: Polynomial, times: number): Polynomial {
  if (a.size === 0 && times === 1) return b;
  const sum = new Map(a);
  for (const [monomial, coefficient] of b) {
    const scaled =
      times === 1 ? coefficient : times === -1 ? coefficient.neg() : coefficient.mul(times);
    const before = sum.get(monomial);
    const value = before ? before.add(scaled) : scaled;
    if (value.n === 0n) sum.delete(monomial);
    else sum.set(monomial, value);
  }
  return sum;
}

function isOne(polynomial: Polynomial): boolean {
  const value = polynomial.size === 1 ? polynomial.get('') : undefined;
  return value !== undefined && value.n === 1n && value.d === 1n;
}

/** @returns `undefined` where the product is too large */
export function times(a: Polynomial, b: Polynomial): Polynomial | undefined {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  if (a.size * b.size > maxTerms * maxTerms) return undefined;
  let product: Polynomial = new Map();
  for (const [m, x] of a) {
    const row = new Map<string, Fraction>();
    for (const [n, y] of b) {
      const monomial = join(m, n);
      if (monomial === undefined) return undefined;
      row.set(monomial, x.mul(y));
    }
    product = addScaled(product, row, 1);
  }
  return product.size > maxTerms ? undefined : product;
}

function join(a: string, b: string): string | undefined {
  if (a === '' || b === '') return a + b;
  const factors = `${a}*${b}`.split('*');
  return factors.length > maxFactors ? undefined : factors.sort().join('*');
}

export function unknownsOf(polynomial: Polynomial): string[] {
  const names = [...polynomial.keys()].flatMap((m) => (m === '' ? [] : m.split('*')));
  return [...new Set(names)];
}

/** The coefficients of a polynomial in one unknown, from the constant upwards. */
export function coefficientsOf(polynomial: Polynomial): Fraction[] {
  const found: Fraction[] = [];
  for (const [monomial, coefficient] of polynomial) {
    const degree = monomial === '' ? 0 : monomial.split('*').length;
    found[degree] = coefficient;
  }
  return Array.from(found, (value) => value ?? new Fraction(0));
}

/** The greatest common divisor of two polynomials in one unknown, by Euclid; up to a factor. */
export function commonDivisor(a: readonly Fraction[], b: readonly Fraction[]): readonly Fraction[] {
  let [x, y] = [trim(a), trim(b)];
  while (y.length > 0) [x, y] = [y, remainder(x, y)];
  return x;
}

/** Horner's rule. */
export function valueAt(coefficients: readonly Fraction[], x: Fraction): Fraction {
  return coefficients.reduceRight((sum, c) => sum.mul(x).add(c), new Fraction(0));
}

/** The same roots, each once: p / gcd(p, p'). */
export function squareFree(p: readonly Fraction[]): readonly Fraction[] {
  const slope = p.slice(1).map((c, i) => c.mul(i + 1));
  const divisor = commonDivisor(p, slope);
  return divisor.length <= 1 ? p : quotient(p, divisor);
}

function trim(p: readonly Fraction[]): readonly Fraction[] {
  let length = p.length;
  while (length > 0 && p[length - 1]?.equals(0)) length--;
  return p.slice(0, length);
}

function remainder(a: readonly Fraction[], b: readonly Fraction[]): readonly Fraction[] {
  return divide(a, b).rest;
}

function quotient(a: readonly Fraction[], b: readonly Fraction[]): readonly Fraction[] {
  return divide(a, b).quotient;
}

function divide(
  a: readonly Fraction[],
  b: readonly Fraction[],
): { quotient: readonly Fraction[]; rest: readonly Fraction[] } {
  const lead = b.at(-1) ?? new Fraction(1);
  let rest = trim(a);
  const found: Fraction[] = [];
  while (rest.length >= b.length) {
    const factor = (rest.at(-1) ?? new Fraction(0)).div(lead);
    const shift = rest.length - b.length;
    found[shift] = factor;
    rest = trim(
      rest.slice(0, -1).map((c, i) => (i < shift ? c : c.sub(factor.mul(b[i - shift] ?? 0)))),
    );
  }
  return { quotient: Array.from(found, (value) => value ?? new Fraction(0)), rest };
}

/** `2x + 6`, `x^2 - 4y`: highest powers first. */
export function showPolynomial(polynomial: Polynomial): string {
  const degree = (monomial: string): number => (monomial === '' ? 0 : monomial.split('*').length);
  const terms = [...polynomial].sort(([a], [b]) => degree(b) - degree(a) || (a < b ? -1 : 1));
  if (terms.length === 0) return '0';
  return terms
    .map(([monomial, coefficient], i) => {
      const sign = coefficient.compare(0) < 0 ? (i === 0 ? '-' : ' - ') : i === 0 ? '' : ' + ';
      const size = coefficient.abs();
      const factor = size.equals(1) && monomial !== '' ? '' : size.toFraction();
      return (
        sign + (factor.includes('/') && monomial !== '' ? `(${factor})` : factor) + powers(monomial)
      );
    })
    .join('');
}

function powers(monomial: string): string {
  if (monomial === '') return '';
  const counts = new Map<string, number>();
  for (const name of monomial.split('*')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name}^${count}`)).join('');
}
