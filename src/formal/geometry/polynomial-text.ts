import { evaluateConstant } from './evaluate.ts';
import { type Expression, printExpression } from './expression.ts';

/** Factors in alphabetical order, joined by `*`, to the number before them; '' is the constant. */
type Polynomial = ReadonlyMap<string, number>;

/** Beyond these an expression is compared as it is written. */
const maxTerms = 40;
const maxPower = 6;

/**
 * One text for all writings of an expression: `2x+3`, `3+2*x` and `2(x+1)+1` have the same.
 * @param factor that it is multiplied with, for its unit
 */
export function polynomialText(expression: Expression, factor = 1): string {
  const polynomial = times(expand(expression), new Map([['', factor]]));
  const terms = [...polynomial].flatMap(([factors, coefficient]) => {
    const number = Number(coefficient.toPrecision(9));
    return Math.abs(coefficient) < 1e-12
      ? []
      : [[number, factors].filter((part) => part !== '').join('*')];
  });
  return terms.length === 0 ? '0' : terms.sort().join('+');
}

function atom(text: string): Polynomial {
  return new Map([[text, 1]]);
}

function expand(expression: Expression): Polynomial {
  const constant = evaluateConstant(expression);
  if (constant !== undefined) return new Map([['', constant]]);
  switch (expression.op) {
    case 'variable':
      return atom(expression.name);
    case 'negate':
      return times(expand(expression.of), new Map([['', -1]]));
    case 'sqrt':
      return atom(`sqrt(${polynomialText(expression.of)})`);
    case '+':
    case '-': {
      const [left, right] = [expand(expression.left), expand(expression.right)];
      const sum = new Map(left);
      for (const [factors, value] of right)
        sum.set(factors, (sum.get(factors) ?? 0) + (expression.op === '-' ? -value : value));
      return sum.size > maxTerms ? atom(printExpression(expression)) : sum;
    }
    case '*': {
      const [left, right] = [expand(expression.left), expand(expression.right)];
      if (left.size * right.size > maxTerms) return atom(printExpression(expression));
      return times(left, right);
    }
    case '/': {
      const under = evaluateConstant(expression.right);
      const over = expand(expression.left);
      return under
        ? times(over, new Map([['', 1 / under]]))
        : times(over, atom(`1/(${polynomialText(expression.right)})`));
    }
    case '^': {
      const power = evaluateConstant(expression.right);
      const base = expand(expression.left);
      const isSmall = power !== undefined && Number.isInteger(power) && power > 0;
      if (!isSmall || power > maxPower || base.size ** power > maxTerms)
        return atom(`(${polynomialText(expression.left)})^(${polynomialText(expression.right)})`);
      let result = base;
      for (let count = 1; count < power; count += 1) result = times(result, base);
      return result;
    }
    default:
      return atom(printExpression(expression));
  }
}

function times(a: Polynomial, b: Polynomial): Polynomial {
  const product = new Map<string, number>();
  for (const [one, left] of a)
    for (const [two, right] of b) {
      const factors = [one, two].flatMap((text) => (text === '' ? [] : text.split('*')));
      const key = factors.sort().join('*');
      product.set(key, (product.get(key) ?? 0) + left * right);
    }
  return product;
}
