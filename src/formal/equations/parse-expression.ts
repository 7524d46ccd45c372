import { type BinaryOperator, type Expression, isBare, some } from './expression.ts';
import { parseOperand, symbolName } from './parse-operand.ts';
import { parseSuffixes } from './parse-suffix.ts';
import { binding, type ParseOptions, type Parser } from './parser.ts';
import type { Token } from './token.ts';
import { TokenCursor } from './token-cursor.ts';
import { functionNames, wordOperators } from './word-lists.ts';

export type ParsedSide = {
  readonly expression: Expression;
  /** Index of the token after it. */
  readonly end: number;
  /** It has a product without a sign after a division, which is read in two ways. */
  readonly twoWays: boolean;
};

/** Deeper than any figure's equation; keeps hostile text off the call stack. */
const maxDepth = 40;
const maxTokens = 240;

/**
 * Reads one side of an equation from the tokens `from` to `to`.
 * @returns `undefined` where they are no expression that is understood in full
 */
export function parseExpression(
  tokens: readonly Token[],
  from: number,
  to: number,
  options: ParseOptions,
): ParsedSide | undefined {
  if (to - from > maxTokens && options.whole) return undefined;
  const cursor = new TokenCursor(tokens, from, Math.min(to, from + maxTokens));
  const parser = new SideParser(cursor, options);
  const expression = parser.parse(0);
  if (!expression) return undefined;
  // A mark that closes the formula belongs to it.
  let end = cursor.at;
  while (end < to && tokens[end]?.kind === 'delimiter') end++;
  return options.whole && end < to ? undefined : { expression, end, twoWays: parser.twoWays };
}

/** Precedence climbing (Pratt, "Top down operator precedence", 1973). */
class SideParser implements Parser {
  readonly cursor: TokenCursor;
  readonly options: ParseOptions;
  twoWays = false;
  private depth = 0;
  /** In a power's exponent: what follows it, as the unit in `3 × 10^8 m`, belongs to the power. */
  private inExponent = false;

  constructor(cursor: TokenCursor, options: ParseOptions) {
    this.cursor = cursor;
    this.options = options;
    this.parse = this.parse.bind(this);
  }

  parse(least: number): Expression | undefined {
    if (this.depth >= maxDepth) return undefined;
    this.depth++;
    const found = this.climb(least);
    this.depth--;
    return found;
  }

  private climb(least: number): Expression | undefined {
    const { cursor, options } = this;
    let left = this.prefix();
    let divided = false;
    while (left) {
      const token = cursor.peek();
      if (!token) break;
      const before = cursor.at;
      const operator = this.infix(token);
      if (operator) {
        const power = powerOf(operator);
        if (power < least) {
          cursor.at = before;
          break;
        }
        cursor.skip();
        const right = operator === '^' ? this.exponent() : this.parse(power + 1);
        if (!right && options.whole) return undefined;
        if (!right) {
          cursor.at = before;
          break;
        }
        const tight = !token.spaced && cursor.tokens[before + 1]?.spaced === false;
        const scale = operator === '/' ? this.powerOfTen(left, right) : undefined;
        left = { kind: 'binary', operator, left, right: scale ?? right, tight };
        if (operator === '^' && !this.inExponent) left = parseSuffixes(this, left);
        divided = operator === '/';
        continue;
      }
      const power = options.tightProducts ? binding.tight : binding.product;
      if (power < least || !this.startsFactor(token, left)) break;
      const right: Expression | undefined = this.parse(power + 1);
      if (!right) {
        cursor.at = before;
        break;
      }
      this.twoWays ||= divided || (options.tightProducts && least > binding.product);
      left = { kind: 'binary', operator: '*', left, right };
    }
    return left;
  }

  private prefix(): Expression | undefined {
    const { cursor } = this;
    const isNegative = cursor.isOperator('-');
    if (isNegative || cursor.isOperator('+')) {
      cursor.skip();
      const of = this.parse(binding.prefix);
      return of && isNegative ? { kind: 'negative', of } : of;
    }
    const first = parseOperand(this);
    return first && !this.inExponent ? parseSuffixes(this, first) : first;
  }

  private exponent(): Expression | undefined {
    const outer = this.inExponent;
    this.inExponent = true;
    const found = this.parse(binding.prefix);
    this.inExponent = outer;
    return found;
  }

  /** `3 × 10^8 / 5.1 × 10^14`: what is divided by may be the number with its power of ten, or the number alone. */
  private powerOfTen(above: Expression, below: Expression): Expression | undefined {
    const { cursor, options } = this;
    if (below.kind !== 'number' || this.cursor.peek()?.text !== '*') return undefined;
    if (cursor.peek(1)?.text !== '10' || !cursor.isOperator('^', 2)) return undefined;
    if (!some(above, (part) => part.kind === 'binary' && part.operator === '^')) return undefined;
    this.twoWays = true;
    if (!options.tightProducts) return undefined;
    cursor.skip();
    const right = this.parse(binding.product + 1);
    return right && { kind: 'binary', operator: '*', left: below, right };
  }

  /** The operator here; of `divided by` the first word is passed over. */
  private infix(token: Token): BinaryOperator | undefined {
    if (token.kind === 'operator') return isBinary(token.text) ? token.text : undefined;
    if (token.kind !== 'word') return undefined;
    const { cursor } = this;
    if (
      (token.text === 'divided' || token.text === 'multiplied') &&
      cursor.peek(1)?.text === 'by'
    ) {
      cursor.skip();
      return token.text === 'divided' ? '/' : '*';
    }
    if (/^[xX]$/.test(token.text) && this.isTimes(token)) return '*';
    if (token.text === 'of' && this.isPartOf()) return '*';
    return wordOperators.get(token.text);
  }

  /** An x between two numbers is a cross. */
  private isTimes(cross: Token): boolean {
    const last = this.cursor.before();
    const next = this.cursor.peek(1);
    if (next?.kind !== 'number') return false;
    const follows = last?.kind === 'number' || last?.kind === 'close' || last?.kind === 'word';
    return follows && (next.spaced || !cross.spaced);
  }

  /** `20% of`, `3/4 of`: what stands before `of` must be a part. */
  private isPartOf(): boolean {
    const last = this.cursor.before()?.text ?? '';
    if (last === '%' || last === 'percent' || last === '}') return true;
    return this.cursor.before(2)?.text === '/' || /^[½⅓⅔¼¾⅕]/.test(last);
  }

  /** A product without a sign: `2(3 + 4)`, `3x`, `2√3`. */
  private startsFactor(token: Token, left: Expression): boolean {
    // `= 15 (five more)` is no product; a side that may end early ends there.
    const joins = this.options.whole || !token.spaced || !isBare(left);
    if (token.kind === 'open') return joins;
    if (token.kind === 'operator') return token.text === '√' || token.text === '∛';
    if (token.kind !== 'word') return false;
    return functionNames.has(token.text) || (symbolName(token) !== undefined && joins);
  }
}

function powerOf(operator: BinaryOperator): number {
  if (operator === '^') return binding.power;
  return operator === '+' || operator === '-' ? binding.sum : binding.product;
}

function isBinary(text: string): text is BinaryOperator {
  return /^[-+*/^]$/.test(text);
}
