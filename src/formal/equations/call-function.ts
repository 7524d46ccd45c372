import Fraction from 'fraction.js';
import type { Quantity, Reading } from './evaluate.ts';
import { type Expression, some } from './expression.ts';
import { add, divide, finite, isExact, type Real, root, toNumber } from './real.ts';
import { hasDimensions, noDimensions, sameDimensions } from './units.ts';

type Call = Extract<Expression, { kind: 'call' }>;

/** A function of numbers; `undefined` for wrong arguments and where there is no real value. */
export function callFunction(
  call: Call,
  reading: Reading,
  evaluate: (part: Expression, reading: Reading) => Quantity | undefined,
): Quantity | undefined {
  const args: Quantity[] = [];
  for (const arg of call.args) {
    const value = evaluate(arg, reading);
    if (!value) return undefined;
    args.push(value);
  }
  const [first] = args;
  if (!first) return undefined;
  const base = call.base && evaluate(call.base, reading);
  if (call.base && !base) return undefined;
  const alike = args.every((arg) => sameDimensions(arg.dimensions, first.dimensions));
  const values = args.map((arg) => arg.value);
  const wrap = (value: Real | undefined, dimensions = noDimensions): Quantity | undefined =>
    value === undefined ? undefined : { value, dimensions };

  if (call.name === 'sqrt' || call.name === 'cbrt') {
    const degree = call.name === 'cbrt' ? 3 : base ? toNumber(base.value) : 2;
    if (args.length !== 1 || !Number.isInteger(degree) || degree < 2 || degree > 9)
      return undefined;
    return wrap(
      root(first.value, degree),
      first.dimensions.map((d) => d / degree),
    );
  }
  if (isListFunction(call.name)) {
    // The mean of a single sum is somebody's shorthand, not a calculation.
    if (!alike || (args.length < 2 && call.name !== 'sum')) return undefined;
    return wrap(ofList(call.name, values), first.dimensions);
  }
  if (args.length !== 1) return undefined;
  if (call.name === 'abs' || call.name === 'floor' || call.name === 'ceil' || call.name === 'round')
    return wrap(rounded(call.name, first.value), first.dimensions);
  if (args.some((arg) => hasDimensions(arg.dimensions))) return undefined;
  return wrap(ofNumber(call, toNumber(first.value), reading, base?.value));
}

function isListFunction(name: string): boolean {
  return /^(?:max|min|sum|mean|avg|average|median|gcd|lcm|hcf|gcf)$/.test(name);
}

function ofList(name: string, values: readonly Real[]): Real | undefined {
  const sorted = values.toSorted((a, b) => toNumber(a) - toNumber(b));
  const middle = Math.floor(sorted.length / 2);
  switch (name) {
    case 'max':
      return sorted.at(-1);
    case 'min':
      return sorted[0];
    case 'sum':
      return total(values);
    case 'mean':
    case 'avg':
    case 'average': {
      const sum = total(values);
      return sum === undefined ? undefined : divide(sum, new Fraction(values.length));
    }
    case 'median': {
      const [low, high] = [sorted[middle - 1], sorted[middle]];
      if (sorted.length % 2 === 1) return high;
      const sum = low !== undefined && high !== undefined ? add(low, high) : undefined;
      return sum === undefined ? undefined : divide(sum, new Fraction(2));
    }
    default:
      return values.reduce<Real | undefined>((a, b) => {
        if (a === undefined || !isExact(a) || !isExact(b) || a.d !== 1n || b.d !== 1n)
          return undefined;
        return name === 'lcm' ? a.lcm(b) : a.gcd(b);
      }, values[0]);
  }
}

function total(values: readonly Real[]): Real | undefined {
  return values.reduce<Real | undefined>(
    (sum, value) => (sum === undefined ? undefined : add(sum, value)),
    new Fraction(0),
  );
}

function rounded(name: string, value: Real): Real {
  const x = toNumber(value);
  if (name === 'abs') return isExact(value) ? value.abs() : Math.abs(value);
  const whole = { floor: Math.floor, ceil: Math.ceil, round: Math.round }[name] ?? Math.round;
  return new Fraction(whole(x));
}

function ofNumber(call: Call, x: number, reading: Reading, base?: Real): Real | undefined {
  const [arg] = call.args;
  const marked = arg !== undefined && some(arg, (part) => part.kind === 'degrees');
  const inPi = arg !== undefined && some(arg, (part) => part.kind === 'constant');
  const angle = marked || (!inPi && reading.angles === 'degrees') ? (x * Math.PI) / 180 : x;
  const turn = reading.angles === 'degrees' ? 180 / Math.PI : 1;
  switch (call.name) {
    case 'sin':
      return snap(Math.sin(angle));
    case 'cos':
      return snap(Math.cos(angle));
    case 'tan':
      return Math.abs(Math.cos(angle)) < 1e-12 ? undefined : snap(Math.tan(angle));
    case 'arcsin':
      return finite(Math.asin(x) * turn);
    case 'arccos':
      return finite(Math.acos(x) * turn);
    case 'arctan':
      return finite(Math.atan(x) * turn);
    case 'exp':
      return finite(Math.exp(x));
    case 'ln':
      return finite(snap(Math.log(x)));
    case 'lg':
      return finite(snap(Math.log10(x)));
    case 'log': {
      if (base !== undefined) return finite(snap(Math.log(x) / Math.log(toNumber(base))));
      return finite(snap(reading.log === '10' ? Math.log10(x) : Math.log(x)));
    }
    default:
      return undefined;
  }
}

/** The sine of 180 degrees is 0, not 1.2e-16. */
function snap(value: number): number {
  const nearest = Math.round(value * 2) / 2;
  return Math.abs(value - nearest) < 1e-12 ? nearest : value;
}
