import type { NumberToken } from './token.ts';
import type { Unit } from './units.ts';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | 'mod';

/** One side of an equation. */
export type Expression =
  | { readonly kind: 'number'; readonly number: NumberToken; readonly text: string }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'constant'; readonly name: 'π' | 'e' }
  | { readonly kind: 'negative' | 'absolute' | 'percent' | 'degrees'; readonly of: Expression }
  | { readonly kind: 'factorial'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      /** Written without white space around the sign, as ranges and dates are. */
      readonly tight?: boolean;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
      /** Of a root or a logarithm. */
      readonly base?: Expression;
    }
  /** `2 1/2`. */
  | { readonly kind: 'mixed'; readonly whole: Expression; readonly part: Expression }
  | { readonly kind: 'unit'; readonly of: Expression; readonly unit: Unit; readonly label: string }
  /** A word that counts: `12 apples`. */
  | { readonly kind: 'noun'; readonly of: Expression; readonly noun: string }
  | { readonly kind: 'group'; readonly of: Expression };

/** Calls `visit` for the expression and all it consists of. */
export function walk(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  switch (expression.kind) {
    case 'number':
    case 'symbol':
    case 'constant':
      return;
    case 'binary':
      walk(expression.left, visit);
      walk(expression.right, visit);
      return;
    case 'mixed':
      walk(expression.whole, visit);
      walk(expression.part, visit);
      return;
    case 'call':
      for (const arg of expression.args) walk(arg, visit);
      if (expression.base) walk(expression.base, visit);
      return;
    default:
      walk(expression.of, visit);
  }
}

/** Whether any part satisfies `test`. */
export function some(expression: Expression, test: (part: Expression) => boolean): boolean {
  let found = false;
  walk(expression, (part) => {
    found ||= test(part);
  });
  return found;
}

/** A number that stands alone, with its sign, unit, word or brackets: nothing is calculated in it. */
export function isBare(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'negative':
    case 'percent':
    case 'degrees':
    case 'unit':
    case 'noun':
    case 'group':
      return isBare(expression.of);
    case 'mixed':
      return true;
    default:
      return false;
  }
}
