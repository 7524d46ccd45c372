import Fraction from 'fraction.js';
import type { Amount } from './amount.ts';
import { type Expression, printExpression } from './expression.ts';
import type { Figure } from './figure.ts';

/** Millimetres in each unit of length, exact by definition (NIST SP 811, appendix B). */
const millimetres: Readonly<Record<string, string>> = {
  mm: '1',
  cm: '10',
  dm: '100',
  m: '1000',
  km: '1000000',
  in: '25.4',
  ft: '304.8',
  yd: '914.4',
  mi: '1609344',
};

/**
 * How many of the second unit make one of the first; of areas, `cm²` and `mm²`, too.
 * @returns `undefined` for a unit that is not known, and between a length and an area
 */
export function unitFactor(from: string, to: string): Fraction | undefined {
  const [one, two] = [from, to].map((unit) => millimetres[unit.replace('²', '')]);
  if (one === undefined || two === undefined) return undefined;
  if (from.endsWith('²') !== to.endsWith('²')) return undefined;
  const factor = new Fraction(one).div(two);
  return from.endsWith('²') ? factor.mul(factor) : factor;
}

/** Every length and area in one unit. */
export type OneUnit = {
  readonly figure: Figure;
  /** Where units were mixed: the one they became, and a sentence that says so. */
  readonly mixed?: { readonly unit: string; readonly note: string };
};

/** What an equation's side measures, as far as its unit goes. */
function isSize(amount: Amount): boolean {
  if (amount.kind === 'measure')
    return amount.measure.kind !== 'angle' && amount.measure.kind !== 'arc';
  return (
    amount.kind === 'combined' &&
    (amount.op === '+' || amount.op === '-') &&
    amount.parts.some(isSize)
  );
}

/** A number or expression that would have a unit and has none. A bare unknown is taken in the one unit. */
function lacksUnit(amount: Amount): boolean {
  if (amount.kind === 'expression')
    return amount.unit === undefined && amount.expression.op !== 'variable';
  return (
    amount.kind === 'combined' &&
    (amount.op === '+' || amount.op === '-') &&
    amount.parts.some(lacksUnit)
  );
}

function unitsOf(amount: Amount): string[] {
  if (amount.kind === 'expression') return amount.unit === undefined ? [] : [amount.unit];
  return amount.kind === 'combined' ? amount.parts.flatMap(unitsOf) : [];
}

function times(expression: Expression, factor: Fraction): Expression {
  const number = (value: Fraction): Expression => ({ op: 'number', text: value.toString() });
  if (expression.op === 'number') {
    const product = new Fraction(expression.text).mul(factor);
    // A fraction without end stays one.
    if (!product.toString().includes('(')) return number(product);
  }
  const [over, under] = [new Fraction(factor.n), new Fraction(factor.d)];
  const scaled: Expression =
    factor.n === 1n ? expression : { op: '*', left: expression, right: number(over) };
  return factor.d === 1n ? scaled : { op: '/', left: scaled, right: number(under) };
}

/**
 * Lengths and areas in the unit that comes first in the text, so that `5 cm` and `40 mm` can be computed with.
 * @returns a sentence where units are mixed and a size has none, or one is not known
 */
export function inOneUnit(figure: Figure): OneUnit | { readonly reason: string } {
  const all = figure.equations.flatMap(({ left, right }) => [...unitsOf(left), ...unitsOf(right)]);
  const [unit, ...others] = new Set(all.map((one) => one.replace('²', '')));
  if (unit === undefined || others.length === 0) return { figure };
  const unknown = [unit, ...others].find((one) => millimetres[one] === undefined);
  if (unknown !== undefined) return { reason: `The unit ${unknown} is mixed with others.` };
  const bare = figure.equations.some(
    ({ left, right }) =>
      (isSize(left) && (lacksUnit(left) || lacksUnit(right))) || (isSize(right) && lacksUnit(left)),
  );
  if (bare)
    return {
      reason: 'Several units are mixed, and a size has none: which one is meant is not plain.',
    };
  const changes = new Set<string>();
  const convert = (amount: Amount): Amount => {
    if (amount.kind === 'combined') return { ...amount, parts: amount.parts.map(convert) };
    if (amount.kind !== 'expression' || amount.unit === undefined) return amount;
    const wanted = amount.unit.endsWith('²') ? `${unit}²` : unit;
    const factor = unitFactor(amount.unit, wanted);
    if (!factor || wanted === amount.unit) return amount;
    const expression = times(amount.expression, factor);
    changes.add(
      `${printExpression(amount.expression)} ${amount.unit} is ${printExpression(expression)} ${wanted}`,
    );
    return { ...amount, expression, unit: wanted };
  };
  const equations = figure.equations.map(({ left, right, form }) => ({
    left: convert(left),
    right: convert(right),
    form,
  }));
  const note = `Everything in ${unit}: ${[...changes].join(', ')}.`;
  return { figure: { ...figure, equations }, mixed: { unit, note } };
}

/** The figure in one unit where that is possible, else as it is: for drawings, which need no answer. */
export function preferOneUnit(figure: Figure): Figure {
  const converted = inOneUnit(figure);
  return 'reason' in converted ? figure : converted.figure;
}
