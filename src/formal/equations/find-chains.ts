import type { Expression } from './expression.ts';
import { some } from './expression.ts';
import { type ParsedSide, parseExpression } from './parse-expression.ts';
import type { ParseOptions } from './parser.ts';
import { type Border, borderAfter, borderBefore } from './surroundings.ts';
import type { Token } from './token.ts';
import { functionNames, wordOperators } from './word-lists.ts';

/** One side of a relation. */
export type Side = {
  /** All ways to read it; empty for one that is not understood, such as the name in front. */
  readonly readings: readonly Expression[];
  /** The same with letters after numbers as unknowns, where that makes a difference. */
  readonly asUnknowns: Expression | undefined;
  /** UTF-16 offsets into the source. */
  readonly start: number;
  readonly end: number;
};

/** Sides with a relation between each two: `a = b = c`. */
export type Chain = {
  readonly sides: readonly Side[];
  readonly relations: readonly string[];
  readonly before: Border;
  readonly after: Border;
  /** Index of its first token: what stands before it. */
  readonly from: number;
};

/** A longer chain is none that anybody wrote; its further sides are not read. */
export const maxSides = 40;

const relationWords = new Set(['equals', 'equal']);
const ready: ParseOptions = { whole: true, tightProducts: false, units: true };

/** Every chain of equations in a text's tokens. */
export function findChains(source: readonly Token[]): Chain[] {
  const tokens = joinLines(source);
  const relations = tokens.flatMap((token, index) => (token.kind === 'relation' ? [index] : []));
  const chains: Chain[] = [];
  let open: { sides: Side[]; relations: string[]; before: Border; from: number } | undefined;
  let endOfLast: number | undefined;
  let low = 0;
  relations.forEach((at, i) => {
    if (!open) {
      const left = readLeft(tokens, low, at, endOfLast);
      open = { sides: [left.side], relations: [], before: left.border, from: left.from };
    }
    open.relations.push(tokens[at]?.text ?? '=');
    const next = relations[i + 1];
    if (open.sides.length > maxSides && next !== undefined) return;
    const whole = next === undefined ? undefined : readWhole(tokens, at + 1, next);
    if (whole) {
      open.sides.push(whole);
      low = (next ?? at) + 1;
      return;
    }
    const right = readRight(tokens, at + 1, next ?? tokens.length);
    open.sides.push(right.side);
    // Where nothing could be read there is nothing to check.
    if (open.sides.some(({ readings }) => readings.length > 0))
      chains.push({ ...open, after: right.border });
    open = undefined;
    endOfLast = right.end;
    low = right.end;
  });
  return chains;
}

/** A line that begins or ends with a relation goes on from the line before; `equals` becomes a sign. */
function joinLines(source: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  source.forEach((token, i) => {
    if (token.kind === 'newline') {
      const next = source.slice(i + 1, i + 3).find((one) => one.kind !== 'delimiter');
      const last = tokens.at(-1);
      const follows = next?.kind === 'relation' && next.text !== '>' && next.text !== '<';
      if (follows || last?.kind === 'relation') return;
    }
    const last = tokens.at(-1);
    if (token.kind === 'word' && relationWords.has(token.text.toLowerCase())) {
      tokens.push({ ...token, kind: 'relation', text: '=' });
    } else if (token.text === 'to' && last?.kind === 'relation' && last.end < token.start) return;
    else tokens.push(token);
  });
  return tokens;
}

function readWhole(tokens: readonly Token[], from: number, to: number): Side | undefined {
  if (to <= from || to - from > 260) return undefined;
  for (let i = from; i < to; i++) {
    const kind = tokens[i]?.kind;
    if (kind === 'edge' || kind === 'newline' || kind === 'junk') return undefined;
  }
  const parsed = parseExpression(tokens, from, to, ready);
  return parsed && toSide(tokens, parsed, from, to, true);
}

type Left = { readonly side: Side; readonly border: Border; readonly from: number };

/** The longest expression that ends at the relation `at` and begins where one may begin. */
function readLeft(
  tokens: readonly Token[],
  low: number,
  at: number,
  endOfLast: number | undefined,
): Left {
  const start = startOfSide(tokens, low, at);
  let tries = 0;
  for (let from = start; from < at && tries < 6; from++) {
    const before = tokens[from - 1];
    const mayBegin =
      from === start ||
      before?.kind === 'word' ||
      before?.kind === 'delimiter' ||
      // One stroke parts the cells of a table; two stand for resistors side by side.
      (before?.text === '|' && tokens[from - 2]?.text !== '|');
    const isArgument = before?.kind === 'word' && isTied(tokens[from]);
    if (!mayBegin || isArgument) continue;
    tries++;
    const parsed = parseExpression(tokens, from, at, ready);
    if (!parsed) continue;
    const border = borderBefore(tokens, from, endOfLast);
    return { side: toSide(tokens, parsed, from, at, true), border, from };
  }
  // The name in front, for showing it; nothing where there is none.
  const last = tokens[at - 1];
  const name = last?.kind === 'word' ? last : undefined;
  const edge = name?.start ?? tokens[at]?.start ?? 0;
  return { side: unread(edge, name?.end ?? edge), border: 'clear', from: name ? at - 1 : at };
}

/** The bracket of `f(2)`, where the name is no part of an expression. */
function isTied(token: Token | undefined): boolean {
  return token?.kind === 'open' && !token.spaced;
}

/** Back from the relation over everything that an expression may contain. */
function startOfSide(tokens: readonly Token[], low: number, at: number): number {
  let depth = 0;
  let from = at;
  // Longer sides are not read anyway.
  const least = Math.max(low, at - 240);
  while (from > least) {
    const token = tokens[from - 1];
    if (!token) break;
    if (token.kind === 'close') depth++;
    else if (token.kind === 'open' && --depth < 0) break;
    else if (token.kind === 'edge' || token.kind === 'newline' || token.kind === 'junk') break;
    else if (token.kind === 'relation' || (token.kind === 'comma' && depth === 0)) break;
    else if (token.kind === 'word' && depth === 0 && isProse(tokens, from - 1)) break;
    from--;
  }
  while (from < at && tokens[from]?.kind === 'delimiter') from++;
  return from;
}

/** A word that no expression contains: not a name, a function, a unit, or what is counted. */
function isProse(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] ?? { text: '' };
  if (text.length === 1 || functionNames.has(text.toLowerCase()) || wordOperators.has(text))
    return false;
  if (/^(?:pi|of|percent|divided|multiplied|by|per|squared|cubed|square|sq|cubic)$/.test(text))
    return false;
  if (/^[A-Z]{2,3}$|[_\\\d]/.test(text)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const kind = tokens[i]?.kind;
    if (kind === 'number' || kind === 'close') return false;
    if (kind !== 'word' && tokens[i]?.text !== '/') return true;
  }
  return true;
}

type Right = { readonly side: Side; readonly border: Border; readonly end: number };

function readRight(tokens: readonly Token[], from: number, to: number): Right {
  const parsed = parseExpression(tokens, from, to, { ...ready, whole: false });
  const first = tokens[from];
  if (!parsed) {
    const named = first && /^(?:word|number)$/.test(first.kind) ? first : tokens[from - 1];
    return { side: unread(named?.end ?? 0, named?.end ?? 0), border: 'clear', end: from };
  }
  const border = borderAfter(tokens, parsed.end);
  return { side: toSide(tokens, parsed, from, to, false), border, end: parsed.end };
}

function unread(start: number, end: number): Side {
  return { readings: [], asUnknowns: undefined, start, end };
}

function toSide(
  tokens: readonly Token[],
  parsed: ParsedSide,
  from: number,
  to: number,
  whole: boolean,
): Side {
  const readings = [parsed.expression];
  const again = (change: Partial<ParseOptions>): Expression | undefined =>
    parseExpression(tokens, from, to, { ...ready, whole, ...change })?.expression;
  const other = parsed.twoWays ? again({ tightProducts: true }) : undefined;
  if (other) readings.push(other);
  const hasLetters = some(
    parsed.expression,
    (part) => part.kind === 'unit' && /^[a-zA-Z]$/.test(part.label),
  );
  let first = from;
  while (tokens[first]?.kind === 'delimiter') first++;
  let last = parsed.end - 1;
  while (last > first && tokens[last]?.kind === 'delimiter') last--;
  return {
    readings,
    asUnknowns: hasLetters ? again({ units: false }) : undefined,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  };
}
