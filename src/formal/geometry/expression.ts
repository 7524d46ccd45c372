/** A number or an expression with unknowns, as the value of a length or an angle. */
export type Expression =
  /** `text` is the decimal as it was written. */
  | { readonly op: 'number'; readonly text: string }
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'pi' }
  | { readonly op: 'negate' | 'sqrt'; readonly of: Expression }
  | {
      readonly op: '+' | '-' | '*' | '/' | '^';
      readonly left: Expression;
      readonly right: Expression;
    };

const binding: Readonly<Record<Expression['op'], number>> = {
  '+': 1,
  '-': 1,
  '*': 2,
  '/': 2,
  negate: 3,
  '^': 4,
  number: 5,
  variable: 5,
  pi: 5,
  sqrt: 5,
};

/** The canonical text: no spaces, `*` written, brackets only where they are needed. */
export function printExpression(expression: Expression): string {
  const inside = (part: Expression, least: number): string =>
    binding[part.op] < least ? `(${printExpression(part)})` : printExpression(part);
  switch (expression.op) {
    case 'number':
      return expression.text;
    case 'variable':
      return expression.name;
    case 'pi':
      return 'pi';
    case 'negate':
      return `-${inside(expression.of, 4)}`;
    case 'sqrt':
      return `sqrt(${printExpression(expression.of)})`;
    default: {
      const strength = binding[expression.op];
      const { op, left, right } = expression;
      // `^` binds to the right, the others to the left.
      const [leastLeft, leastRight] = op === '^' ? [5, 4] : [strength, strength + 1];
      return `${inside(left, leastLeft)}${op}${inside(right, leastRight)}`;
    }
  }
}

/** As a figure shows it: `2x + 3`, `5√2`. */
export function displayExpression(expression: Expression): string {
  const inside = (part: Expression, least: number): string =>
    binding[part.op] < least ? `(${displayExpression(part)})` : displayExpression(part);
  switch (expression.op) {
    case 'number':
      return expression.text;
    case 'variable':
      return expression.name.replace(/^angle_/, '∠');
    case 'pi':
      return 'π';
    case 'negate':
      return `−${inside(expression.of, 4)}`;
    case 'sqrt': {
      const { of } = expression;
      return of.op === 'number' || of.op === 'variable'
        ? `√${displayExpression(of)}`
        : `√(${displayExpression(of)})`;
    }
    case '*': {
      const { left, right } = expression;
      const text = `${inside(left, 2)}`;
      const next = inside(right, 3);
      return /^\d/.test(next) ? `${text}·${next}` : `${text}${next}`;
    }
    case '^': {
      const { left, right } = expression;
      if (right.op === 'number' && right.text === '2') return `${inside(left, 5)}²`;
      return `${inside(left, 5)}^${inside(right, 5)}`;
    }
    case '/':
      return `${inside(expression.left, 2)}/${inside(expression.right, 3)}`;
    default: {
      const sign = expression.op === '-' ? '−' : '+';
      return `${inside(expression.left, 1)} ${sign} ${inside(expression.right, 2)}`;
    }
  }
}
