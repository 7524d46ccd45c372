import Fraction from 'fraction.js';
import type { ArithmeticCheck } from './check-arithmetic.ts';
import { isDoubted } from './doubt.ts';
import type { EquationCheck } from './equation-check.ts';
import { evaluate } from './evaluate.ts';
import { type Expression, some } from './expression.ts';
import type { Chain, Side } from './find-chains.ts';
import {
  addScaled,
  coefficientsOf,
  commonDivisor,
  type Polynomial,
  showPolynomial,
  squareFree,
  times,
  unknownsOf,
  valueAt,
} from './polynomial.ts';
import { isExact, toNumber } from './real.ts';
import { showReal } from './show-expected.ts';
import { shownDigits } from './shown-digits.ts';
import { toRationalFunction } from './to-rational-function.ts';

/** An equation in one unknown that later ones are derived from: its zeros are the solutions. */
type Basis = {
  /** Its left side as written, without white space; where the right one is a number. */
  readonly written: string | undefined;
  readonly coefficients: readonly Fraction[];
  /** Offset after it. */
  readonly end: number;
  readonly hasDecimals: boolean;
  /** Its value was told: a further equation begins another problem. */
  readonly isSolved: boolean;
};

type History = { readonly bases: Map<string, Basis>; readonly given: Map<string, number> };

/** Further apart, two equations need not be about the same thing, UTF-16 units. */
const maxDistance = 160;

/** Steps in unknowns that are followed in one text; no reasoning has as many, and a text made to be slow may. */
const maxSteps = 2000;

/** Words that begin another case or another problem. */
const startsAnew =
  /\b(?:let|suppos\w*|assum\w*|if|when|for|case|try|option|choice|guess|substitut\w*|plug\w*|put|test|instead|wait|actually|another|second|next|similar\w*|other|but|however|alternatively|at|say|question|problem|triangle|where|with|given|now)\b|\n\s*\n/i;

/**
 * Checks the equations with unknowns that arithmetic left open: identities, and steps from one equation in a single
 * unknown to the next. A step is wrong when the two have no solution in common.
 * The others are returned as they are, and so are those after the first 2,000 steps.
 */
export function checkUnknowns(found: readonly ArithmeticCheck[], text: string): EquationCheck[] {
  const history: History = { bases: new Map(), given: new Map() };
  let steps = 0;
  return found.map(({ chain, check }) => {
    if (check.verdict !== 'unchecked' || chain.before === 'cut' || chain.after === 'cut')
      return check;
    steps += 1;
    if (steps > maxSteps) return check;
    const outcome = judge(chain, text, history);
    if (outcome === undefined) return check;
    const start = chain.sides[0]?.start ?? check.start;
    const end = chain.sides.at(-1)?.end ?? check.end;
    const place = { text: text.slice(start, end), start, end };
    if (outcome.holds) return { ...place, verdict: 'holds' };
    if (isDoubted(text, start, end) || chain.before === 'weak' || chain.after === 'weak')
      return check;
    const { expected } = outcome;
    return { ...place, verdict: 'fails', ...(expected !== undefined && { expected }) };
  });
}

/** Between an equation and the one derived from it: a few words at most, and none that tells of something else. */
const followsAtOnce =
  /^[\s,.;:$\\()[\]⇒→=>*-]*(?:so|then|thus|hence|therefore|(?:which |this )?gives|we get|\w+ing [-+\w\s]{0,40}|[-\s\w]{0,40}both sides\w*)?[\s\w,.:;$\\()[\]⇒→*>-]{0,24}$/i;

type Judgement = { readonly holds: boolean; readonly expected?: string };

function judge(chain: Chain, text: string, history: History): Judgement | undefined {
  const { sides, relations } = chain;
  if (relations.some((relation) => relation !== '=' && relation !== '≈')) return undefined;
  let holds = false;
  for (let i = 0; i < relations.length; i++) {
    const [left, right] = readSides(sides[i], sides[i + 1]);
    if (!left || !right || ![left, right].some(hasSymbols)) continue;
    const a = toRationalFunction(left);
    const b = toRationalFunction(right);
    const ahead = a && b ? times(a.above, b.below) : undefined;
    const behind = a && b ? times(b.above, a.below) : undefined;
    const difference = ahead && behind ? addScaled(ahead, behind, -1) : undefined;
    const names = difference ? unknownsOf(difference) : [];
    const isLone = left.kind === 'symbol' || right.kind === 'symbol';
    if (difference && names.length === 0) {
      const isIdentity = difference.size === 0;
      if (isIdentity && !isLone) holds = true;
      if (!isIdentity && !isLone && a && hasPlainNames(left))
        return { holds: false, ...expectedFor(a.above, a.below) };
    } else if (relations.length === 1) {
      const step = judgeStep({ left, right, difference, names }, chain, text, history);
      if (step) return step;
    }
  }
  return holds ? { holds } : undefined;
}

/** As unknowns both, where a letter may also be a unit: `3m + 2 = 11`. */
function readSides(left?: Side, right?: Side): (Expression | undefined)[] {
  return [left?.asUnknowns ?? left?.readings[0], right?.asUnknowns ?? right?.readings[0]];
}

function hasSymbols(side: Expression): boolean {
  return some(side, (part) => part.kind === 'symbol');
}

function hasPlainNames(side: Expression): boolean {
  return !some(side, (part) => part.kind === 'symbol' && !/^[a-z]$/i.test(part.name));
}

function expectedFor(above: Polynomial, below: Polynomial): { expected?: string } {
  return below.size === 1 && below.get('')?.equals(1) ? { expected: showPolynomial(above) } : {};
}

type Step = {
  readonly left: Expression;
  readonly right: Expression;
  readonly difference: Polynomial | undefined;
  readonly names: readonly string[];
};

function judgeStep(
  step: Step,
  chain: Chain,
  text: string,
  history: History,
): Judgement | undefined {
  const start = chain.sides[0]?.start ?? 0;
  const end = chain.sides.at(-1)?.end ?? start;
  const { left, right, difference, names } = step;
  const value = left.kind === 'symbol' ? right : right.kind === 'symbol' ? left : undefined;
  const symbol = [left, right].find((side) => side.kind === 'symbol');
  const isValue = value !== undefined && !hasSymbols(value);
  const name = isValue && symbol?.kind === 'symbol' ? symbol.name : names[0];
  if (name === undefined || (!isValue && names.length !== 1)) return undefined;
  if (!/^(?:[a-z]|\\[a-z]+|[α-ω])$/i.test(name)) return undefined;
  const basis = history.bases.get(name);
  const between = basis ? text.slice(basis.end, start) : '';
  const lead = /[^.;\n]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const follows = basis !== undefined && between.length <= maxDistance && !startsAnew.test(between);
  if (isValue && (!follows || startsAnew.test(lead))) {
    history.bases.delete(name);
    history.given.set(name, end);
    return undefined;
  }
  const hasDecimals = [left, right].some((side) =>
    some(side, (part) => part.kind === 'number' && part.number.decimals > 0),
  );
  const coefficients = difference && names.length === 1 ? coefficientsOf(difference) : undefined;
  const sum = text.slice(start, chain.sides[0]?.end ?? start).replaceAll(/\s/g, '');
  const written = hasSymbols(right) ? undefined : sum;
  // 5x = 20 (Alice). 5x = 30 (Bob).: the same calculation with another result is another case.
  const isAgain = !isValue && written !== undefined && basis?.written === written;
  const outcome =
    basis && follows && !isAgain
      ? fits(basis, isValue ? value : coefficients, hasDecimals)
      : undefined;
  const given = history.given.get(name);
  const isEvaluated = given !== undefined && start - given < 400;
  if (!isValue && coefficients && !isEvaluated)
    history.bases.set(name, { written, coefficients, end, hasDecimals, isSolved: false });
  else if (basis && follows) history.bases.set(name, { ...basis, end, isSolved: true });
  if (outcome !== false || isAgain) return outcome === true ? { holds: true } : undefined;
  if (!isValue && (basis?.isSolved || !followsAtOnce.test(between))) return undefined;
  const solution = basis && solutionOf(basis);
  if (solution === undefined) return { holds: false };
  return { holds: false, expected: isValue ? solution : `${name} = ${solution}` };
}

function fits(
  basis: Basis,
  step: Expression | readonly Fraction[] | undefined,
  hasDecimals: boolean,
): boolean | undefined {
  if (step === undefined) return undefined;
  return 'kind' in step ? fitsValue(basis, step) : sharesSolution(basis, step, hasDecimals);
}

/** `undefined`: not to be told. */
function fitsValue(basis: Basis, side: Expression): boolean | undefined {
  const reading = { units: 'plain', angles: 'degrees', log: '10', pi: Math.PI } as const;
  const value = evaluate(side, reading)?.value;
  if (value === undefined) return undefined;
  const p = squareFree(basis.coefficients);
  if (isExact(value) && valueAt(p, value).equals(0)) return true;
  const shown = shownDigits(side, false);
  const size = toNumber(value);
  const room = shown?.decimal ? shown.step : isExact(value) ? 0 : Math.abs(size) * 1e-9;
  if (room > 0) {
    const [low, high] = [size - room, size + room].map((x) => valueAt(p, new Fraction(x)));
    if (low && high && low.compare(0) * high.compare(0) <= 0) return true;
  }
  if (!basis.hasDecimals) return false;
  const root = linearRoot(basis.coefficients);
  const isNear = root === undefined || Math.abs(root.valueOf() - size) <= 0.01 * Math.abs(size);
  return isNear ? undefined : false;
}

function sharesSolution(
  basis: Basis,
  coefficients: readonly Fraction[],
  hasDecimals: boolean,
): boolean | undefined {
  const isSame = coefficients.every((c, i) => basis.coefficients[i]?.equals(c));
  if (isSame && coefficients.length === basis.coefficients.length) return true;
  if (commonDivisor(basis.coefficients, coefficients).length > 1) return true;
  if (!basis.hasDecimals && !hasDecimals) return false;
  const [a, b] = [linearRoot(basis.coefficients), linearRoot(coefficients)].map((r) =>
    r?.valueOf(),
  );
  if (a === undefined || b === undefined) return undefined;
  return Math.abs(a - b) <= 0.01 * Math.abs(a) ? undefined : false;
}

function linearRoot(p: readonly Fraction[]): Fraction | undefined {
  const [low, slope] = p;
  return p.length === 2 && low && slope ? low.neg().div(slope) : undefined;
}

function solutionOf(basis: Basis): string | undefined {
  const root = linearRoot(basis.coefficients);
  return root && showReal(root);
}
