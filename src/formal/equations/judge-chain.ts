import { compareSides, type SideComparison } from './compare-sides.ts';
import { terminates } from './compare-values.ts';
import { isDoubted, sentenceBefore } from './doubt.ts';
import type { EquationCheck, UncheckedReason } from './equation-check.ts';
import { type Expression, isBare, some } from './expression.ts';
import { type Chain, maxSides, type Side } from './find-chains.ts';
import { isExact, toNumber } from './real.ts';
import { showExpected } from './show-expected.ts';
import { roughly } from './word-lists.ts';

type Link = { readonly outcome: SideComparison['outcome']; readonly expected?: string };

const untold: Link = { outcome: 'unclear' };

/**
 * Judges the links of a chain whose sides have no unknowns.
 * @param rounded numbers that came out of a rounding so far; this chain's are added
 */
export function judgeChain(chain: Chain, text: string, rounded: Set<string>): EquationCheck {
  const { sides, relations } = chain;
  if (sides.length > maxSides) return toCheck(chain, text, []);
  const pairs = relations.map((_, i) => [sides[i], sides[i + 1]]);
  const isOpen = pairs.every((pair) => !pair.every((side) => side && isArithmetic(side)));
  if (isOpen) return toCheck(chain, text, []);
  const context = sentenceAround(text, chain);
  const links: Link[] = relations.map((relation, i) => {
    const [left, right] = [sides[i], sides[i + 1]];
    if (!left || !right || !isArithmetic(left) || !isArithmetic(right)) return untold;
    const border = worst(
      i === 0 ? chain.before : 'clear',
      i === relations.length - 1 ? chain.after : 'clear',
    );
    if (border === 'cut') return untold;
    const found =
      relation === '=' || relation === '≈'
        ? judgeEquality(chain, i, relation === '≈' || context.roughly, rounded)
        : judgeOrder(left, right, relation, context.states);
    const doubted = border === 'weak' || context.doubted;
    return found.outcome === 'different' && doubted ? untold : found;
  });
  noteRounded(chain, links, rounded);
  return toCheck(chain, text, links);
}

function judgeEquality(
  chain: Chain,
  at: number,
  rough: boolean,
  rounded: ReadonlySet<string>,
): Link {
  const { sides } = chain;
  const [left, right] = [sides[at], sides[at + 1]];
  if (!left || !right) return untold;
  const direct = compare(left, right, rough, rounded);
  if (direct.outcome === 'equal') return direct;
  // A rounded side in between: what follows may rest on an earlier one.
  for (let i = at - 1; i >= 0; i--) {
    const earlier = sides[i];
    if (!earlier || !isArithmetic(earlier)) break;
    if (compare(earlier, right, rough, rounded).outcome === 'equal') return { outcome: 'equal' };
  }
  return direct.outcome === 'different' && runsOn(chain, at) ? untold : direct;
}

function compare(left: Side, right: Side, rough: boolean, rounded: ReadonlySet<string>): Link {
  let worstLink: Link | undefined;
  for (const a of left.readings) {
    for (const b of right.readings) {
      const found = compareSides(a, b, { roughly: rough, rounded });
      if (found.outcome === 'equal') return { outcome: 'equal' };
      const expected = found.outcome === 'different' ? showExpected(a, b, found) : undefined;
      const link: Link = { outcome: found.outcome, ...(expected !== undefined && { expected }) };
      if (!worstLink || link.outcome === 'unclear') worstLink = link;
    }
  }
  return worstLink ?? untold;
}

/** `25 + 2 = 27 + 30 = 57`: the sign means "and then", each step on its own is right. */
function runsOn({ sides }: Chain, at: number): boolean {
  const [left] = sides[at]?.readings ?? [];
  const [right] = sides[at + 1]?.readings ?? [];
  if (!left || right?.kind !== 'binary' || sides[at + 2] === undefined) return false;
  let first: Expression = right;
  while (first.kind === 'binary') first = first.left;
  return compareSides(left, first, { roughly: false, rounded: new Set() }).outcome === 'equal';
}

/** An order is only called wrong where the sentence states it; elsewhere it may be a test. */
function judgeOrder(left: Side, right: Side, relation: string, states: boolean): Link {
  const [a] = left.readings;
  const [b] = right.readings;
  if (!a || !b || !/[<>≤≥≠]/.test(relation)) return untold;
  const found = compareSides(a, b, { roughly: false, rounded: new Set() });
  if (!found.left || !found.right) return untold;
  const gap = toNumber(found.left.value) - toNumber(found.right.value);
  const equal = found.outcome === 'equal';
  const holds =
    relation === '≠'
      ? !equal
      : equal
        ? /[≤≥]/.test(relation)
        : /[<≤]/.test(relation)
          ? gap < 0
          : gap > 0;
  if (holds) return { outcome: 'equal' };
  return states && found.outcome !== 'unclear' ? { outcome: 'different' } : untold;
}

function isArithmetic(side: Side): boolean {
  const [first] = side.readings;
  return first !== undefined && !some(first, (part) => part.kind === 'symbol');
}

function worst(a: Chain['before'], b: Chain['before']): Chain['before'] {
  if (a === 'cut' || b === 'cut') return 'cut';
  return a === 'weak' || b === 'weak' ? 'weak' : 'clear';
}

type Sentence = { readonly doubted: boolean; readonly roughly: boolean; readonly states: boolean };

function sentenceAround(text: string, chain: Chain): Sentence {
  const start = chain.sides[0]?.start ?? 0;
  const end = chain.sides.at(-1)?.end ?? start;
  const before = sentenceBefore(text, start);
  const after = text.slice(end, end + 80);
  const sentence = before + (/^[^.;\n]*/.exec(after)?.[0] ?? '');
  return {
    doubted: isDoubted(text, start, end),
    roughly: roughly.test(sentence),
    states: /\b(?:since|because|as|so|thus|hence|therefore)\s*$/i.test(before),
  };
}

function noteRounded(chain: Chain, links: readonly Link[], rounded: Set<string>): void {
  links.forEach((link, i) => {
    const [side] = chain.sides[i + 1]?.readings ?? [];
    const [left] = chain.sides[i]?.readings ?? [];
    if (link.outcome !== 'equal' || !side || !left || !isBare(side)) return;
    const found = compareSides(left, side, { roughly: true, rounded });
    const value = found.left?.value;
    if (value === undefined || (isExact(value) && terminates(value))) return;
    some(side, (part) => part.kind === 'number' && rounded.add(part.text) === undefined);
  });
}

function toCheck(chain: Chain, text: string, links: readonly Link[]): EquationCheck {
  const failed = links.find((link) => link.outcome === 'different');
  const told = links.flatMap((link, i) => (link.outcome === 'unclear' ? [] : [i]));
  const all = chain.sides.map((_, i) => i);
  const shown = told.length > 0 ? told : all.slice(0, -1);
  const start = chain.sides[shown[0] ?? 0]?.start ?? 0;
  const end = chain.sides[(shown.at(-1) ?? 0) + 1]?.end ?? start;
  const place = { text: text.slice(start, end), start, end };
  if (failed) {
    const { expected } = failed;
    return { ...place, verdict: 'fails', ...(expected !== undefined && { expected }) };
  }
  if (told.length > 0) return { ...place, verdict: 'holds' };
  return { ...place, verdict: 'unchecked', reason: reasonOf(chain) };
}

function reasonOf(chain: Chain): UncheckedReason {
  const sides = chain.sides.map((side) => side.readings[0]);
  const named = (side: Expression | undefined): boolean =>
    side === undefined || side.kind === 'symbol';
  const told = sides.filter((side) => !named(side));
  if (chain.relations.length === 1 && told.every((side) => side !== undefined && isBare(side)))
    return 'statement';
  const symbolic = sides.some((side) => side && some(side, (part) => part.kind === 'symbol'));
  return symbolic ? 'symbolic' : 'unknown';
}
