import { withoutMarks } from '../chart/ruler.ts';
import { knownPredicates, shapes } from '../geometry/predicates.ts';
import { copiedText } from './copied-text.ts';
import { findPointers, resolvePointers, type Spot } from './pointed-texts.ts';

/**
 * Whether a sign can follow in the logic forms of a figure whose texts were found. Points whose letters were found are
 * pointed at, shapes have different points that were named before, sizes are pointed at or asked for, and nothing is
 * said twice.
 * @param written the reply so far, with its fence and its places
 */
export function canFollowInForms(spots: readonly Spot[], written: string, sign: string): boolean {
  const lines = withoutMarks(written.slice(written.indexOf('\n') + 1)).split('\n');
  const line = lines.pop() ?? '';
  const points = [...new Set(lines.flatMap((one) => /^Point\((.+?),/.exec(one)?.[1] ?? []))];
  if (line.startsWith('Point(')) return mayBePoint(spots, written, line.slice(6), sign, points);
  // What stands at a place was not copied: the model writes it.
  if (written.endsWith('>')) return true;
  const open = openBracket(line);
  if (!open)
    return (
      line.endsWith(')') ||
      line.startsWith('`') ||
      sign === '`' ||
      canBegin(line + sign, points.length)
    );
  const isShape = open.name in shapes;
  if (!line.endsWith('(') && !line.endsWith(',')) return !isShape || goesOnRightly(open, sign);
  if (/^Equals\((?:LengthOf|MeasureOf)\(.*\),$/.test(line)) return /^[?\p{Lu}]$/u.test(sign);
  if (!isShape && !/\p{Lu}/u.test(sign)) return true;
  const isPoint = points.some((point) => point.startsWith(sign) && !open.args.includes(point));
  if (isPoint) return !lines.includes(line + sign + ')'.repeat(open.depth));
  return !isShape && knownPredicates.some((one) => one.startsWith(sign));
}

/** A shape has as many points as its name says. */
function goesOnRightly({ name, args }: Bracket, sign: string): boolean {
  const needed = shapes[name];
  if (sign === "'" || sign === '′') return true;
  if (needed === 'n') return sign === ',' || (sign === ')' && args.length >= 2);
  return (
    sign === (args.length + 1 === needed ? ')' : ',') ||
    (name === 'Angle' && sign === ')' && args.length === 0)
  );
}

/** A point's letter, which no other has; its place first, while there are letters that were not pointed at. */
function mayBePoint(
  spots: readonly Spot[],
  written: string,
  begun: string,
  sign: string,
  points: readonly string[],
): boolean {
  if (begun.includes(',')) return begun.endsWith(')') || /[\d.,)]/.test(sign);
  if (begun !== '') return sign === ',' ? !points.includes(begun) : /['′]/.test(sign);
  if (!written.endsWith('>') && hasLetters(spots, written)) return false;
  return /\p{Lu}/u.test(sign) && !points.includes(sign);
}

/** Whether a form can begin so: shapes with more points than there are cannot. */
function canBegin(begun: string, points: number): boolean {
  return knownPredicates.some((name) => {
    const needed = shapes[name] ?? 0;
    return `${name}(`.startsWith(begun) && (needed === 'n' ? 3 : needed) <= Math.max(points, 1);
  });
}

function hasLetters(spots: readonly Spot[], written: string): boolean {
  const { left } = resolvePointers(spots, findPointers(written).all, false);
  return [...left].some(({ text }) => copiedText('```geometry\nPoint(', text) !== undefined);
}

type Bracket = { readonly name: string; readonly args: readonly string[]; readonly depth: number };

/** The innermost predicate that is open, and its arguments so far that are whole. */
function openBracket(line: string): Bracket | undefined {
  const levels: { name: string; args: string[]; from: number }[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    const level = levels.at(-1);
    if (sign === '(') levels.push({ name: line.slice(from, at), args: [], from: at + 1 });
    else if (sign === ',' && level) {
      level.args.push(line.slice(level.from, at));
      level.from = at + 1;
    } else if (sign === ')') levels.pop();
    if (sign === '(' || sign === ',') from = at + 1;
  }
  const last = levels.at(-1);
  return last && { name: last.name, args: last.args, depth: levels.length };
}
