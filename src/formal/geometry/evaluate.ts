import type { Expression } from './expression.ts';

/**
 * The number an expression has.
 * @param variables values of the unknowns in it
 * @returns `undefined` where an unknown has no value, and where the result is not finite
 */
export function evaluate(
  expression: Expression,
  variables: ReadonlyMap<string, number>,
): number | undefined {
  const result = compute(expression, variables);
  return result !== undefined && Number.isFinite(result) ? result : undefined;
}

export function evaluateConstant(expression: Expression): number | undefined {
  return evaluate(expression, new Map());
}

function compute(
  expression: Expression,
  variables: ReadonlyMap<string, number>,
): number | undefined {
  switch (expression.op) {
    case 'number':
      return Number(expression.text);
    case 'variable':
      return variables.get(expression.name);
    case 'pi':
      return Math.PI;
    case 'negate':
    case 'sqrt': {
      const of = compute(expression.of, variables);
      return of === undefined ? undefined : expression.op === 'sqrt' ? Math.sqrt(of) : -of;
    }
    default: {
      const left = compute(expression.left, variables);
      const right = compute(expression.right, variables);
      if (left === undefined || right === undefined) return undefined;
      return combine(expression.op, left, right);
    }
  }
}

export function combine(op: '+' | '-' | '*' | '/' | '^', left: number, right: number): number {
  switch (op) {
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
  }
}

/** The unknowns of an expression. */
export function variablesOf(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'number':
    case 'pi':
      return [];
    case 'variable':
      return [expression.name];
    case 'negate':
    case 'sqrt':
      return variablesOf(expression.of);
    default:
      return [...new Set([...variablesOf(expression.left), ...variablesOf(expression.right)])];
  }
}
