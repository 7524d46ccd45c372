import type { Calculation, PrintResult } from '../calculation.ts';
import { type Arithmetic, calculate } from '../equations/arithmetic.ts';
import type { Expression } from '../equations/expression.ts';
import { splitLine } from '../split-line.ts';
import { halfText } from './area-rules.ts';
import { shownText } from './deduce.ts';
import {
  approximate,
  combined,
  negate,
  pi,
  type Quantity,
  rational,
  squareRoot,
  trigonometric,
} from './quantity.ts';
import { exactText, roundedText } from './quantity-text.ts';
import { degreesOf, supplement } from './triangle-rules.ts';

/**
 * With roots and π kept exact where they can be. Steps of geometry go on with more digits than they show, and so does
 * this: the lines before are calculated again.
 */
export const printResult: PrintResult = ({ before, ...calculation }) => {
  if (!calculation.expression) return undefined;
  const rounded = new Map<string, Quantity>();
  for (const line of before.split('\n')) remember(line, calculation.description, rounded);
  return resultOf(calculation, rounded)?.text;
};

/** Keeps what stands behind a rounded number that a line has found. */
function remember(line: string, description: string, rounded: Map<string, Quantity>): void {
  const end = Math.max(line.lastIndexOf(' = '), line.lastIndexOf(' ≈ '));
  const split = end < 0 ? undefined : splitLine(line.slice(0, end + 3));
  if (!split) return;
  const result = resultOf({ ...split, description }, rounded);
  if (!result || result.text !== line.slice(end + 3)) return;
  const { exact } = result.quantity;
  if (!exact || !/^-?[\d.]+$/.test(result.text)) rounded.set(result.text, result.quantity);
  else if (!exact.coefficient.equals(result.text)) rounded.set(result.text, result.quantity);
  else rounded.delete(result.text);
}

type Result = { readonly quantity: Quantity; readonly text: string };

function resultOf(
  { text, expression, sign }: Omit<Calculation, 'before' | 'isNamed'>,
  rounded: ReadonlyMap<string, Quantity>,
): Result | undefined {
  if (!expression) return undefined;
  const quantity = calculate(
    expression,
    arithmetic((number) => rounded.get(number)),
  );
  if (!quantity || !Number.isFinite(quantity.value)) return undefined;
  const half = halfOfSides(expression);
  if (half !== undefined) return { quantity, text: halfText(half) };
  // `5*sqrt(2) ≈ 7.071`, the line below an exact result; `sqrt(5) = sqrt(5)` can be a step of its own.
  const isResult = exactText(quantity, 'equation') === text;
  if (isResult && (sign === '≈' || expression.kind !== 'call'))
    return { quantity, text: roundedText(quantity.value) };
  const again = calculate(
    expression,
    arithmetic((number) => {
      const known = rounded.get(number);
      return known?.exact ? known : known && approximate(Number(number));
    }),
  );
  return { quantity, text: shownText(quantity, again?.value ?? quantity.value).text };
}

/** `(8 + 5 + 7) / 2`, the first line of Heron's formula: the sum. */
function halfOfSides(expression: Expression): number | undefined {
  if (expression.kind !== 'binary' || expression.operator !== '/') return undefined;
  const { left, right } = expression;
  if (left.kind !== 'group' || right.kind !== 'number' || right.text !== '2') return undefined;
  const numbers: number[] = [];
  for (let sum = left.of; ; sum = sum.left) {
    const last = sum.kind === 'binary' ? sum.right : sum;
    if (last.kind !== 'number') return undefined;
    numbers.unshift(Number(last.text));
    if (sum.kind !== 'binary') break;
    if (sum.operator !== '+') return undefined;
  }
  return numbers.length === 3 ? numbers.reduce((total, number) => total + number, 0) : undefined;
}

/** @param known what stands behind a number as it is shown; `undefined` for one that is exact as it is */
function arithmetic(known: (text: string) => Quantity | undefined): Arithmetic<Quantity> {
  return {
    number: (text) => known(text) ?? rational(text),
    pi,
    negate,
    binary: (operator, left, right) =>
      operator === 'mod' ? undefined : combined(operator, left, right),
    call(name, [value, ...others]) {
      if (!value || others.length > 0) return undefined;
      switch (name) {
        case 'sqrt':
          return squareRoot(value);
        case 'sin':
          return trigonometric('sin', supplement(value));
        case 'cos':
          return value.value > 90
            ? negate(trigonometric('cos', supplement(value)))
            : trigonometric('cos', value);
        case 'tan':
          return Math.abs(value.value) === 90 ? undefined : trigonometric('tan', value);
        case 'arcsin':
          return degreesOf(Math.asin(value.value));
        case 'arccos':
          return degreesOf(Math.acos(value.value));
        case 'arctan':
          return degreesOf(Math.atan(value.value));
        default:
          return undefined;
      }
    },
  };
}
