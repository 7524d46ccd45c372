import Fraction from 'fraction.js';

/**
 * Arithmetic as it stands in the boxes of flowcharts: `x + 2`, `2(n - 1)`, `n mod 3`, `x^2`. Read here and calculated
 * with exact fractions: a computer-algebra library would weigh more than all of this folder, and would also accept what
 * nobody means in a box.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: Fraction; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '^' | 'mod';
      readonly left: Expression;
      readonly right: Expression;
    };

const token =
  /\s*(?:(\d+(?:\.\d+)?|\.\d+)|(mod|MOD)\b|([\p{L}_][\p{L}\p{N}_]*)|(\*\*|[-+*/^()%×·÷−–]))/uy;
const deepest = 50;

/** @returns `undefined` where the whole text is no expression */
export function parseExpression(text: string): Expression | undefined {
  if (text.length > 300) return undefined;
  const tokens: { readonly kind: 'number' | 'name' | 'sign'; readonly text: string }[] = [];
  token.lastIndex = 0;
  const trimmed = text.trim();
  while (token.lastIndex < trimmed.length) {
    const found = token.exec(trimmed);
    if (!found) return undefined;
    if (found[1] !== undefined) tokens.push({ kind: 'number', text: found[1] });
    else if (found[3] !== undefined) tokens.push({ kind: 'name', text: found[3] });
    else tokens.push({ kind: 'sign', text: plainSign(found[2] ?? found[4] ?? '') });
  }
  let at = 0;
  let depth = 0;
  const sign = () => (tokens[at]?.kind === 'sign' ? tokens[at]?.text : undefined);

  function sum(): Expression | undefined {
    let left = product();
    for (let operator = sign(); left && (operator === '+' || operator === '-'); operator = sign()) {
      at += 1;
      const right = product();
      left = right && { kind: 'binary', operator, left, right };
    }
    return left;
  }
  function product(): Expression | undefined {
    let left = unary();
    while (left) {
      const operator = sign();
      if (operator === '*' || operator === '/' || operator === 'mod') {
        at += 1;
        const right = unary();
        left = right && { kind: 'binary', operator, left, right };
      } else if (isFactorNext(left)) {
        const right = power();
        left = right && { kind: 'binary', operator: '*', left, right };
      } else return left;
    }
    return left;
  }
  /** `2x`, `3(a + b)`: a number before a name or a parenthesis. */
  function isFactorNext(left: Expression): boolean {
    return left.kind === 'number' && (tokens[at]?.kind === 'name' || sign() === '(');
  }
  function unary(): Expression | undefined {
    depth += 1;
    if (depth > deepest) return undefined;
    let result: Expression | undefined;
    if (sign() === '-') {
      at += 1;
      const of = unary();
      result = of && { kind: 'negative', of };
    } else {
      if (sign() === '+') at += 1;
      result = power();
    }
    depth -= 1;
    return result;
  }
  function power(): Expression | undefined {
    const left = atom();
    if (!left || sign() !== '^') return left;
    at += 1;
    const right = unary();
    return right && { kind: 'binary', operator: '^', left, right };
  }
  function atom(): Expression | undefined {
    const next = tokens[at];
    at += 1;
    if (next?.kind === 'number')
      return { kind: 'number', value: new Fraction(next.text), text: next.text };
    if (next?.kind === 'name') return { kind: 'variable', name: next.text };
    if (next?.text !== '(') return undefined;
    const inner = sum();
    if (!inner || sign() !== ')') return undefined;
    at += 1;
    return inner;
  }
  const whole = sum();
  return at === tokens.length ? whole : undefined;
}

function plainSign(sign: string): string {
  const plain: Readonly<Record<string, string>> = {
    '×': '*',
    '·': '*',
    '÷': '/',
    '−': '-',
    '–': '-',
    '**': '^',
    '%': 'mod',
    MOD: 'mod',
  };
  return plain[sign] ?? sign;
}

export type Values = ReadonlyMap<string, Fraction>;
export type Evaluated = { readonly value: Fraction } | { readonly reason: string };

// Digits of numerator and denominator; a loop of x = x * x would outgrow any memory.
const largest = 10n ** 30n;

/** The exact value; why there is none otherwise. */
export function evaluate(expression: Expression, values: Values): Evaluated {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value };
    case 'variable': {
      const value = values.get(expression.name);
      return value ? { value } : { reason: `“${expression.name}” has no value yet.` };
    }
    case 'negative': {
      const of = evaluate(expression.of, values);
      return 'value' in of ? { value: of.value.neg() } : of;
    }
    case 'binary': {
      const left = evaluate(expression.left, values);
      if (!('value' in left)) return left;
      const right = evaluate(expression.right, values);
      return 'value' in right ? calculated(expression.operator, left.value, right.value) : right;
    }
  }
}

type Operator = Extract<Expression, { kind: 'binary' }>['operator'];

function calculated(operator: Operator, left: Fraction, right: Fraction): Evaluated {
  const isZero = right.equals(0);
  if (isZero && (operator === '/' || operator === 'mod')) return { reason: 'It divides by 0.' };
  if (operator === '^' && (right.d !== 1n || right.abs().gt(64) || (left.equals(0) && right.lt(0))))
    return { reason: 'It has a power that is not calculated here.' };
  // Fraction.mod keeps the sign of the dividend; in a flowchart -1 mod 3 would be ambiguous.
  if (operator === 'mod' && (left.lt(0) || right.lt(0)))
    return { reason: 'It has the remainder of a negative number.' };
  const value = {
    '+': () => left.add(right),
    '-': () => left.sub(right),
    '*': () => left.mul(right),
    '/': () => left.div(right),
    '^': () => left.pow(right),
    mod: () => left.mod(right),
  }[operator]();
  const isLarge = value.n > largest || value.d > largest;
  return isLarge ? { reason: 'Its numbers grow beyond 30 digits.' } : { value };
}

/** The expression with values in the place of its variables: `3 + 2`. */
export function substituted(expression: Expression, values: Values, inside = 0): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'variable': {
      const value = values.get(expression.name);
      const text = value ? formatNumber(value) : expression.name;
      return inside > 0 && /[-/]/.test(text) ? `(${text})` : text;
    }
    case 'negative':
      return `-${substituted(expression.of, values, 3)}`;
    case 'binary': {
      const { operator, left, right } = expression;
      const level = operator === '+' || operator === '-' ? 1 : operator === '^' ? 3 : 2;
      const text = `${substituted(left, values, operator === '^' ? 4 : level)} ${operator} ${substituted(right, values, level + 1)}`;
      const compact = operator === '^' ? text.replace(' ^ ', '^') : text;
      return level < inside ? `(${compact})` : compact;
    }
  }
}

/** A decimal where it ends within 10 digits, else a fraction: `0.5`, `1/3`. */
export function formatNumber(value: Fraction): string {
  let rest = value.d;
  for (const factor of [2n, 5n]) while (rest % factor === 0n) rest /= factor;
  const decimal = value.toString(12);
  return rest === 1n && decimal.length <= 13 ? decimal : value.toFraction();
}
