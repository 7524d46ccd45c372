import { type BinaryOperator, type Expression, isBare, some } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { tokenize } from './tokenize.ts';

/** Numbers of one kind and what can be done with them; `undefined` where there is no result. */
export type Arithmetic<Value> = {
  /** @param text the decimal as it was written */
  number(text: string): Value | undefined;
  readonly pi?: Value;
  negate(value: Value): Value;
  binary(operator: BinaryOperator, left: Value, right: Value): Value | undefined;
  /** Angles are in degrees. */
  call(name: string, args: readonly Value[]): Value | undefined;
};

/** Longer than any step that is written. */
const maxLength = 400;

/** What solvers calculate with: no unknowns, no units, no words. */
const alphabet = /^(?:[-+*/^(),.°\s\d]|sqrt|arcsin|arccos|arctan|sin|cos|tan|max|min|pi)+$/;

/**
 * Reads a text that is arithmetic in full, as solvers write it: `330 * 180 / (330 + 180)`, `2 * sin(63°)`, `max(3, 5)`.
 * @returns `undefined` for anything else, and for a number that stands alone: nothing is calculated in it
 */
export function readArithmetic(text: string): Expression | undefined {
  if (text.length > maxLength || !/\d/.test(text) || !alphabet.test(text)) return undefined;
  const tokens = tokenize(text);
  const side = parseExpression(tokens, 0, tokens.length, {
    whole: true,
    tightProducts: false,
    units: false,
  });
  if (!side || isBare(side.expression)) return undefined;
  return some(side.expression, ({ kind }) => !understood.has(kind)) ? undefined : side.expression;
}

const understood: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'number',
  'constant',
  'negative',
  'degrees',
  'binary',
  'call',
  'group',
]);

/** Sums and products written without blanks around the sign, as in `2019-2020` or `3/4`. */
export function isTight(expression: Expression): boolean {
  return some(
    expression,
    (part) => part.kind === 'binary' && part.operator !== '^' && part.tight === true,
  );
}

/** The value of what `readArithmetic` has read; `undefined` where it has none. */
export function calculate<Value>(
  expression: Expression,
  arithmetic: Arithmetic<Value>,
): Value | undefined {
  switch (expression.kind) {
    case 'number':
      return arithmetic.number(expression.text);
    case 'constant':
      return expression.name === 'π' ? arithmetic.pi : undefined;
    case 'group':
      return calculate(expression.of, arithmetic);
    case 'negative': {
      const of = calculate(expression.of, arithmetic);
      return of === undefined ? undefined : arithmetic.negate(of);
    }
    case 'binary': {
      const left = calculate(expression.left, arithmetic);
      if (left === undefined) return undefined;
      const right = calculate(expression.right, arithmetic);
      return right === undefined ? undefined : arithmetic.binary(expression.operator, left, right);
    }
    case 'call': {
      const isAngle = /^(?:sin|cos|tan)$/.test(expression.name);
      const args: Value[] = [];
      for (const arg of expression.args) {
        const value = calculate(isAngle ? withoutDegrees(arg) : arg, arithmetic);
        if (value === undefined) return undefined;
        args.push(value);
      }
      return arithmetic.call(expression.name, args);
    }
    default:
      return undefined;
  }
}

function withoutDegrees(angle: Expression): Expression {
  return angle.kind === 'degrees' ? angle.of : angle;
}

/** Doubles, as the solvers of circuits and scenes calculate. */
export const doubles: Arithmetic<number> = {
  number: Number,
  negate: (value) => -value,
  binary(operator, left, right) {
    const result = ofDoubles(operator, left, right);
    return result !== undefined && Number.isFinite(result) ? result : undefined;
  },
  call(name, [value, ...others]) {
    if (name !== 'sqrt' || value === undefined || others.length > 0 || value < 0) return undefined;
    return Math.sqrt(value);
  },
};

function ofDoubles(operator: BinaryOperator, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return left ** right;
    case 'mod':
      return undefined;
  }
}
