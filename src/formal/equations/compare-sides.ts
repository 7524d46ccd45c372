import Fraction from 'fraction.js';
import { type ComparisonContext, compareValues, type Outcome } from './compare-values.ts';
import { evaluate, type Quantity, type Reading } from './evaluate.ts';
import { type Expression, isBare, some, walk } from './expression.ts';
import { mayBeLabel } from './may-be-label.ts';
import { divide, type Real, toNumber } from './real.ts';
import { shownDigits } from './shown-digits.ts';
import { hasDimensions, isScaleWord, sameDimensions } from './units.ts';
import { sameNoun, unitFactors } from './word-lists.ts';

export type SideContext = Pick<ComparisonContext, 'roughly' | 'rounded'>;

/** The values of both sides in the first reading that they have, for saying what would be right. */
export type SideComparison = {
  readonly outcome: Outcome;
  readonly left?: Quantity;
  readonly right?: Quantity;
  readonly units: Reading['units'];
};

/** Values that people calculate with for π. */
const pis: readonly Real[] = [
  Math.PI,
  new Fraction(314, 100),
  new Fraction(22, 7),
  new Fraction(31416, 10000),
  new Fraction(3142, 1000),
];

/**
 * Compares two sides without unknowns in every reading that they have (degrees or radians, π or 3.14, units or plain
 * numbers): equal in one is equal; different only where no honest reading is left.
 */
export function compareSides(
  left: Expression,
  right: Expression,
  context: SideContext,
): SideComparison {
  const has = (test: (part: Expression) => boolean): boolean =>
    some(left, test) || some(right, test);
  const openAngle = has(isOpenAngle);
  const hasPi = has((part) => part.kind === 'constant' && part.name === 'π');
  const openLog = has((part) => part.kind === 'call' && part.name === 'log' && !part.base);
  const hasUnits = has(isMeasure);
  let best: SideComparison = { outcome: 'unclear', units: 'plain' };
  let first = true;
  for (const angles of openAngle ? (['degrees', 'radians'] as const) : (['degrees'] as const)) {
    for (const log of openLog ? (['10', 'e'] as const) : (['10'] as const)) {
      for (const pi of hasPi ? pis : pis.slice(0, 1)) {
        const reading = { angles, log, pi };
        const found = hasUnits
          ? compareMeasures(left, right, reading, context)
          : compareIn(left, right, { ...reading, units: 'plain' }, context);
        if (found.outcome === 'equal') return found;
        if (first || found.outcome === 'unclear')
          best = first ? found : { ...best, outcome: 'unclear' };
        first = false;
      }
    }
  }
  if (best.outcome !== 'different') return best;
  const mixesPi = hasPi && has((part) => part.kind === 'degrees');
  const scaled = (side: Expression): boolean =>
    some(side, (part) => part.kind === 'unit' && isScaleWord(part.label));
  // 12 + 3 = 15 thousand: said of all three.
  const halfScaled = scaled(left) !== scaled(right);
  const unsure =
    halfScaled ||
    openAngle ||
    openLog ||
    mixesPi ||
    mayBeLabel(left, right) ||
    // 49 = 9 mod 10: said of both sides.
    some(right, (part) => part.kind === 'binary' && part.operator === 'mod') ||
    mixesPercent(left, right);
  return unsure || !nounsFit(left, right) ? { ...best, outcome: 'unclear' } : best;
}

type OpenReading = Omit<Reading, 'units' | 'nudge'>;

function compareIn(
  left: Expression,
  right: Expression,
  reading: Reading,
  context: SideContext,
): SideComparison {
  const { units } = reading;
  const [a, b] = [evaluate(left, reading), evaluate(right, reading)];
  if (!a || !b) return { outcome: 'unclear', units };
  const all = { ...context, reading };
  const compared = { left: { side: left, value: a.value }, right: { side: right, value: b.value } };
  let outcome = compareValues(compared.left, compared.right, all);
  if (outcome !== 'equal' && isPercentValue(left) !== isPercentValue(right)) {
    // 15 / 60 * 100 = 25%, 25% + 15% = 40: the sign stands for the unit.
    const [x, y] = [unpercent(left), unpercent(right)];
    const [p, q] = [evaluate(x, reading), evaluate(y, reading)];
    if (p && q) {
      const other = compareValues({ side: x, value: p.value }, { side: y, value: q.value }, all);
      if (other === 'equal' || (other === 'unclear' && outcome === 'different')) outcome = other;
    }
  }
  return { outcome, left: a, right: b, units };
}

/** Units of the same kind are compared in SI; where one side has none, as plain numbers. */
function compareMeasures(
  left: Expression,
  right: Expression,
  open: OpenReading,
  context: SideContext,
): SideComparison {
  const si: Reading = { ...open, units: 'si' };
  const [a, b] = [evaluate(left, si), evaluate(right, si)];
  const plain: Reading = { ...open, units: 'plain' };
  if (a && b && sameDimensions(a.dimensions, b.dimensions)) {
    const found = compareIn(left, right, si, context);
    const isScale = isBare(left) && isBare(right) && !isPlainMistake(left, right, a, b);
    const converts = [left, right].some(hasFactor) && isEqualAsWritten(left, right, plain, context);
    const unsure = found.outcome === 'different' && (isScale || converts);
    return unsure ? { ...found, outcome: 'unclear' } : found;
  }
  // 6 cm × 4 cm = 24 cm: neither right nor a wrong number.
  if (a && b && hasDimensions(a.dimensions) && hasDimensions(b.dimensions))
    return { outcome: 'unclear', units: 'si' };
  const asWritten = compareIn(left, right, plain, context);
  if (asWritten.outcome === 'equal') return asWritten;
  if (a && b && compareIn(left, right, si, context).outcome === 'equal')
    return { ...asWritten, outcome: 'equal' };
  const labels = new Set<string>();
  for (const side of [left, right])
    walk(side, (part) => {
      if (part.kind === 'unit' && isMeasure(part)) labels.add(part.label);
    });
  const { left: x, right: y } = asWritten;
  const explained =
    !x || !y || isUnitFactor(x.value, y.value) || (a && b && isUnitFactor(a.value, b.value));
  return labels.size === 1 && !explained ? asWritten : { ...asWritten, outcome: 'unclear' };
}

function isEqualAsWritten(
  left: Expression,
  right: Expression,
  plain: Reading,
  context: SideContext,
): boolean {
  return compareIn(left, right, plain, context).outcome === 'equal';
}

/** `0.75 h × 60 = 45 min`: the number stands for minutes an hour. */
function hasFactor(side: Expression): boolean {
  return some(side, (part) => {
    if (part.kind !== 'binary' || !/[*/]/.test(part.operator)) return false;
    const factor = part.right.kind === 'number' ? toNumber(part.right.number.value) : 0;
    return factor === 1000 || unitFactors.includes(factor);
  });
}

/** `1 cm = 5 km` is the scale of a map; `5 m = 50 cm` is a mistake. */
function isPlainMistake(left: Expression, right: Expression, a: Quantity, b: Quantity): boolean {
  const ratio = Math.abs(toNumber(a.value) / toNumber(b.value));
  const one = [left, right].some((side) => side.kind === 'unit' && isOne(side.of));
  return !one && ratio >= 1 / 12 && ratio <= 12;
}

function isOne(part: Expression): boolean {
  return part.kind === 'number' && part.number.value.equals(1);
}

function isUnitFactor(a: Real, b: Real): boolean {
  const ratio = divide(a, b);
  if (ratio === undefined) return true;
  const size = Math.abs(toNumber(ratio));
  if (size === 0) return true;
  const tens = Math.log10(size);
  if (Math.abs(tens - Math.round(tens)) < 1e-4) return true;
  return unitFactors.some((f) => Math.abs(size / f - 1) < 0.01 || Math.abs(size * f - 1) < 0.01);
}

function isMeasure(part: Expression): boolean {
  return part.kind === 'unit' && !isScaleWord(part.label);
}

function isOpenAngle(part: Expression): boolean {
  if (part.kind !== 'call' || !/^(?:arc)?(?:sin|cos|tan)$/.test(part.name)) return false;
  return !some(part, (inner) => inner.kind === 'degrees' || inner.kind === 'constant');
}

/** A percentage, or a sum of such. */
function isPercentValue(side: Expression): boolean {
  if (side.kind === 'percent') return true;
  if (side.kind === 'group' || side.kind === 'negative') return isPercentValue(side.of);
  if (side.kind !== 'binary' || !/[+-]/.test(side.operator)) return false;
  return isPercentValue(side.left) && isPercentValue(side.right);
}

function unpercent(side: Expression): Expression {
  if (!isPercentValue(side)) return side;
  switch (side.kind) {
    case 'percent':
      return side.of;
    case 'group':
    case 'negative':
      return { ...side, of: unpercent(side.of) };
    case 'binary':
      return { ...side, left: unpercent(side.left), right: unpercent(side.right) };
    default:
      return side;
  }
}

/** `30 + 10% = 33`: ten percent of what? */
function mixesPercent(left: Expression, right: Expression): boolean {
  return [left, right].some((side) =>
    some(side, (part) => {
      if (part.kind !== 'binary' || !/[+-]/.test(part.operator)) return false;
      return isPercentValue(part.left) !== isPercentValue(part.right);
    }),
  );
}

/** A sum of unlike things, or one thing for another, follows rules that are not told. */
function nounsFit(left: Expression, right: Expression): boolean {
  // 1/4 tsp = 1.25 mL, 1 light year = 9.46 × 10^15 m: a unit that is not known.
  const nouns = [left, right].map(nounOf);
  const counted = nouns.find((noun) => noun !== undefined);
  if (counted !== undefined && isAmount(left) && isAmount(right))
    if (nouns.some((noun) => noun === undefined || !sameNoun(noun, counted))) return false;
  if (isBare(left) && isBare(right)) {
    if (isPercentOf(left, right) || isPercentOf(right, left)) return true;
    const told = (side: Expression): boolean =>
      some(side, (part) => part.kind === 'unit' || part.kind === 'percent');
    return told(left) && told(right);
  }
  return [left, right].every(
    (side) =>
      !some(side, (part) => part.kind === 'binary' && /[+-]/.test(part.operator) && unlike(part)),
  );
}

/** `0.3125 = 32.25%`: near enough to be meant as the same. */
function isPercentOf(decimal: Expression, percentage: Expression): boolean {
  if (decimal.kind !== 'number' || decimal.number.decimals === 0) return false;
  if (percentage.kind !== 'percent' || percentage.of.kind !== 'number') return false;
  const ratio = decimal.number.value.valueOf() / (percentage.of.number.value.valueOf() / 100);
  return ratio > 0.5 && ratio < 2;
}

function nounOf(side: Expression): string | undefined {
  let found: string | undefined;
  walk(side, (part) => {
    if (part.kind === 'noun') found = part.noun;
  });
  return found;
}

/** One number, written as a fraction or with a power of ten as well. */
function isAmount(side: Expression): boolean {
  if (isBare(side) || shownDigits(side, false) !== undefined) return true;
  return side.kind === 'binary' && side.operator === '/' && isBare(side.left) && isBare(side.right);
}

function unlike(sum: Expression): boolean {
  const nouns: string[] = [];
  walk(sum, (part) => {
    if (part.kind === 'noun') nouns.push(part.noun);
  });
  const [first] = nouns;
  return first !== undefined && nouns.some((noun) => !sameNoun(noun, first));
}
