import { type Expression, isBare } from './expression.ts';
import { binding, type Parser } from './parser.ts';
import type { Token } from './token.ts';
import type { TokenCursor } from './token-cursor.ts';
import { unitOf } from './units.ts';
import { functionNames } from './word-lists.ts';

type NumberExpression = Extract<Expression, { kind: 'number' }>;

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A number, a bracket, a function, a name: what operators stand between. */
export function parseOperand(parser: Parser): Expression | undefined {
  const { cursor } = parser;
  const token = cursor.peek();
  if (!token) return undefined;
  switch (token.kind) {
    case 'number':
      return parseNumber(parser);
    case 'open':
      return parseGroup(parser);
    case 'currency':
      return parseMoney(parser, token);
    case 'operator':
      return parseRootOrSize(parser, token);
    case 'word':
      return parseWord(parser, token);
    default:
      return undefined;
  }
}

/** Letters that stand for an unknown: `x`, `θ`, `AB`, `R_1`, `x2`; `undefined` for a word of a sentence. */
export function symbolName({ kind, text }: Token): string | undefined {
  if (kind !== 'word' || text.includes('∠')) return undefined;
  if (/^(?:\p{L}|\\[A-Za-z]+)(?:_\S+|\d+)?$/u.test(text) || /^[A-Z]{2,3}$/.test(text)) return text;
  return /^\p{L}+_\S+$/u.test(text) ? text : undefined;
}

function takeNumber({ cursor }: Parser): NumberExpression | undefined {
  const token = cursor.peek();
  if (token?.kind !== 'number' || !token.number) return undefined;
  cursor.skip();
  return { kind: 'number', number: token.number, text: token.text };
}

/** With a fraction behind it: `2 1/2`, `1\frac{1}{2}`. */
function parseNumber(parser: Parser): Expression | undefined {
  const { cursor } = parser;
  const whole = takeNumber(parser);
  if (!whole || whole.number.decimals > 0 || whole.number.value.d !== 1n) return whole;
  const [a, b] = [cursor.peek(), cursor.peek(2)];
  const start = cursor.at;
  if (a?.kind === 'number' && a.spaced && cursor.isOperator('/', 1) && b?.number && a.number) {
    if (a.number.value.compare(b.number.value) >= 0) return whole;
    const left = takeNumber(parser);
    cursor.skip();
    const right = takeNumber(parser);
    return left && right && mixed(whole, { kind: 'binary', operator: '/', left, right });
  }
  if (a?.kind !== 'word' || a.text !== 'frac') return whole;
  const part = parseCall(parser, 'frac');
  if (part?.kind === 'binary' && isBare(part.left) && isBare(part.right)) return mixed(whole, part);
  cursor.at = start;
  return whole;
}

function mixed(whole: Expression, part: Expression): Expression {
  return { kind: 'mixed', whole, part };
}

function parseGroup({ cursor, parse }: Parser): Expression | undefined {
  const open = cursor.peek();
  cursor.skip();
  const of = parse(0);
  const close = cursor.peek();
  if (!of || close?.kind !== 'close' || close.text !== brackets[open?.text ?? '']) return undefined;
  cursor.skip();
  return { kind: 'group', of };
}

function parseMoney(parser: Parser, sign: Token): Expression | undefined {
  const unit = unitOf(sign.text);
  parser.cursor.skip();
  const of = takeNumber(parser);
  return unit && of && { kind: 'unit', of, unit, label: sign.text };
}

function parseRootOrSize({ cursor, parse }: Parser, sign: Token): Expression | undefined {
  if (sign.text === '√' || sign.text === '∛') {
    cursor.skip();
    const of = parse(binding.prefix + 1);
    return of && { kind: 'call', name: sign.text === '∛' ? 'cbrt' : 'sqrt', args: [of] };
  }
  if (sign.text !== '|') return undefined;
  cursor.skip();
  const of = parse(0);
  if (!of || !cursor.isOperator('|')) return undefined;
  cursor.skip();
  return { kind: 'absolute', of };
}

function parseWord(parser: Parser, token: Token): Expression | undefined {
  const { cursor } = parser;
  const name = token.text.toLowerCase();
  if (functionNames.has(name)) return parseCall(parser, name);
  const symbol = symbolName(token);
  const isPi = token.text === 'π' || token.text === 'pi';
  if (!isPi && symbol === undefined) return undefined;
  cursor.skip();
  if (isPi) return { kind: 'constant', name: 'π' };
  const call = readNamedCall(cursor, symbol ?? token.text);
  if (call !== undefined) return call === '' ? undefined : { kind: 'symbol', name: call };
  if (symbol === 'e' && cursor.isOperator('^')) return { kind: 'constant', name: 'e' };
  return { kind: 'symbol', name: symbol ?? token.text };
}

/**
 * `f(2)`, `V(1)`, `P(A, B)`: the value of a function, or one that is numbered, and no product. It may be any number, so
 * it is an unknown under its whole name.
 * @returns `undefined` where no bracket follows at once; the empty string where it is not closed
 */
function readNamedCall(cursor: TokenCursor, name: string): string | undefined {
  const open = cursor.peek();
  if (open?.text !== '(') return undefined;
  // f \left( 2 \right): one number or letter in brackets is an argument all the same.
  if (open.spaced && cursor.peek(2)?.text !== ')') return undefined;
  let depth = 0;
  let shown = name;
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    if (token.kind === 'open') depth++;
    if (token.kind === 'close') depth--;
    shown += token.text;
    cursor.skip();
    if (depth === 0) return shown;
  }
  return '';
}

function parseCall(parser: Parser, name: string): Expression | undefined {
  const { cursor, parse } = parser;
  cursor.skip();
  if (name === 'frac') {
    const left = parseBraced(parser);
    const right = left && parseBraced(parser);
    return left && right && { kind: 'binary', operator: '/', left, right };
  }
  const hasBase =
    (name === 'log' && cursor.isOperator('_')) || (name === 'sqrt' && cursor.peek()?.text === '[');
  if (hasBase && name === 'log') cursor.skip();
  const base = hasBase ? parseOperand(parser) : undefined;
  // sin^2(x) is read in more than one way by who writes it.
  if ((hasBase && !base) || cursor.isOperator('^')) return undefined;
  if (cursor.peek()?.kind !== 'open') {
    const of = /^(?:sin|cos|tan|log|ln|lg|sqrt)$/.test(name) ? parse(binding.prefix) : undefined;
    return of && { kind: 'call', name, args: [of], ...(base && { base }) };
  }
  const args = parseArguments(parser);
  return args && { kind: 'call', name, args, ...(base && { base }) };
}

function parseBraced(parser: Parser): Expression | undefined {
  return parser.cursor.peek()?.text === '{' ? parseGroup(parser) : undefined;
}

function parseArguments({ cursor, parse }: Parser): readonly Expression[] | undefined {
  const args: Expression[] = [];
  do {
    cursor.skip();
    const arg = parse(0);
    if (!arg) return undefined;
    args.push(arg);
  } while (cursor.peek()?.kind === 'comma');
  if (cursor.peek()?.kind !== 'close') return undefined;
  cursor.skip();
  return args;
}
