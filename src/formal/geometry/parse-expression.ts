import type { Expression } from './expression.ts';

/** Long enough for any label of a figure; what is longer is no value. */
const maxLength = 200;
const maxNesting = 16;

/**
 * Reads a value as models write it: `2x+3`, `5\sqrt{2}`, `\frac{1}{2}y`, `40^\circ`, `√2`, `$3x + 6$`. Degree signs
 * are dropped.
 * @returns `undefined` where it is no expression
 */
export function parseExpression(text: string): Expression | undefined {
  if (text.length > maxLength) return undefined;
  const tokens = tokenize(normalize(text));
  if (!tokens || tokens.length === 0) return undefined;
  const reader = new ExpressionReader(tokens);
  const expression = reader.sum(0);
  return expression && reader.ended ? expression : undefined;
}

function normalize(text: string): string {
  return text
    .replaceAll('$', ' ')
    .replaceAll(/\^?\s*\{?\s*(?:\\circ|\\degree|°|º|˚)\s*\}?/g, ' ')
    .replaceAll(/\b(?:degrees?|deg)\b/gi, ' ')
    .replaceAll(/\\(?:left|right|,|;|!|quad|displaystyle|text|mathrm)(?![a-z])/g, ' ')
    .replaceAll(/\\[dt]?frac/g, ' frac ')
    .replaceAll(/\\sqrt|√/g, ' sqrt ')
    .replaceAll(/sqrt(?=\d)/g, 'sqrt ')
    .replaceAll(/\\pi|π/g, ' pi ')
    .replaceAll(/\\cdot|\\times|[×·⋅∙]/g, '*')
    .replaceAll(/\\div|÷/g, '/')
    .replaceAll(/[−–—]/g, '-')
    .replaceAll('%', ' ')
    .replaceAll('**', '^')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3');
}

function tokenize(text: string): string[] | undefined {
  const pattern = /\s*(\d+(?:\.\d+)?|\.\d+|[A-Za-zα-ωΑ-Ω][\w']*|[-+*/^(){}[\]])/uy;
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const token = pattern.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

class ExpressionReader {
  private at = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  get ended(): boolean {
    return this.at === this.tokens.length;
  }

  private take(...wanted: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at += 1;
    return token;
  }

  sum(depth: number): Expression | undefined {
    if (depth > maxNesting) return undefined;
    let left = this.product(depth);
    while (left) {
      const sign = this.take('+', '-');
      if (sign === undefined) break;
      const right = this.product(depth);
      if (!right) return undefined;
      left = { op: sign === '+' ? '+' : '-', left, right };
    }
    return left;
  }

  private product(depth: number): Expression | undefined {
    let left = this.signed(depth);
    while (left) {
      const sign = this.take('*', '/');
      if (sign === undefined && !this.startsFactor()) break;
      const right = this.signed(depth);
      if (!right) return undefined;
      left = { op: sign === '/' ? '/' : '*', left, right };
    }
    return left;
  }

  /** `2x` is a product, `2 3` is not. */
  private startsFactor(): boolean {
    const token = this.tokens[this.at];
    const before = this.tokens[this.at - 1] ?? '';
    if (token === undefined) return false;
    return /^[A-Za-zα-ωΑ-Ω]/u.test(token) || (token === '(' && !/^[-+*/^]$/.test(before));
  }

  private signed(depth: number): Expression | undefined {
    if (depth > maxNesting) return undefined;
    if (this.take('+')) return this.signed(depth + 1);
    if (this.take('-')) {
      const of = this.signed(depth + 1);
      return of && { op: 'negate', of };
    }
    return this.power(depth);
  }

  private power(depth: number): Expression | undefined {
    const left = this.atom(depth);
    if (!left || !this.take('^')) return left;
    const right = this.signed(depth + 1);
    return right && { op: '^', left, right };
  }

  private atom(depth: number): Expression | undefined {
    const token = this.tokens[this.at];
    if (token === undefined) return undefined;
    const close = closing[token];
    if (close !== undefined) return this.bracketed(depth);
    if (/^[-+*/^)}\]]$/.test(token)) return undefined;
    this.at += 1;
    if (/^[\d.]/.test(token)) return numeral(token);
    if (token === 'pi') return { op: 'pi' };
    if (token === 'sqrt') {
      const of = this.atom(depth + 1);
      return of && { op: 'sqrt', of };
    }
    if (token === 'frac') {
      const left = this.bracketed(depth);
      const right = left && this.bracketed(depth);
      return right && { op: '/', left, right };
    }
    return { op: 'variable', name: token };
  }

  private bracketed(depth: number): Expression | undefined {
    const open = this.take('(', '{', '[');
    if (open === undefined) return undefined;
    const inside = this.sum(depth + 1);
    return inside && this.take(closing[open] ?? ')') ? inside : undefined;
  }
}

/** At most 12 digits: more is no measurement. */
function numeral(token: string): Expression | undefined {
  if (token.length > 13) return undefined;
  return {
    op: 'number',
    text: token.startsWith('.') ? `0${token}` : token.replace(/^0+(?=\d)/, ''),
  };
}
