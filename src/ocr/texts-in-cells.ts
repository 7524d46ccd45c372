import { holdsMiddle, type TextBox } from './text-box.ts';
import type { FloatTensor } from './text-network.ts';

/** A box, and how often it has to be turned counterclockwise, after its angle, to be read. */
export type DirectedBox = TextBox & { readonly quarters: number };

/** Pixels of the image that the finder saw are one cell. */
const cellSize = 4;
/** Chance from which a cell lies in the core of a text. */
const leastChance = 0.5;
/** Share of its text and of the other's that two cells must agree about, along the text and across it. */
const [sameAlong, sameAcross] = [0.5, 0.35];
/** Cosine of the angle between what two cells of a text say of its direction. */
const sameDirection = 0.7;
/** Cells say the sides next to them best: how fast the others count less, cells. */
const nearCells = 1;
/** Share of a text's core that has to be seen: cells at a rim may make up a text of their own. */
const leastSeen = 0.3;
/** The core as a part of the height, and what is left out of it at either end (training/finder/targets.py). */
const [coreHeight, coreEnds, leastCore] = [0.56, 0.12, 1.3];
/** From this many times as long as high a line tells its own slope better than its cells do. */
const longLine = 4;

/** What one cell says of its text; lengths in cells. */
type Cell = {
  readonly x: number;
  readonly y: number;
  readonly chance: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly cos: number;
  readonly sin: number;
};

/**
 * The texts that the finder's cells speak of. Each cell in the core of a text says where its sides are; those that say the same
 * are one text, so that texts which touch stay apart.
 * @param cells [1, 7, rows, columns]: chance of a core, cells to the left, top, right and bottom side as the text sees them,
 *   cosine and sine of its direction (training/finder/network.py)
 * @returns in pixels of the image that the finder saw, tight around the ink; those seen best first
 */
export function textsInCells({ data, dims }: FloatTensor): DirectedBox[] {
  const [, , rows = 0, columns = 0] = dims;
  const rest = coresOf(data, rows, columns);
  const parts: Part[] = [];
  while (rest.length > 0) {
    const first = rest.shift();
    if (!first) break;
    const own = [first];
    let kept = 0;
    for (const cell of rest) {
      if (isOfSameText(first, cell)) own.push(cell);
      else rest[kept++] = cell;
    }
    rest.length = kept;
    parts.push({ box: boxOf(own), cells: own.length });
  }
  return texts(parts).map(({ box }) => box);
}

/** A box and the number of cells that speak of it. */
type Part = { readonly box: DirectedBox; readonly cells: number };

const seenOf = ({ box, cells }: Part): number => cells / coreOf(box);

/** Cells of a text's core. */
function coreOf({ width, height, quarters }: DirectedBox): number {
  const [long, high] = (quarters % 2 === 0 ? [width, height] : [height, width]).map(
    (side) => side / cellSize,
  ) as [number, number];
  return Math.max(coreHeight * high, leastCore) * Math.max(long - 2 * coreEnds * high, leastCore);
}

/** Those that see both ends of their text alike come first. */
function coresOf(data: Float32Array, rows: number, columns: number): Cell[] {
  const plane = rows * columns;
  const cells: { cell: Cell; rank: number }[] = [];
  for (let i = 0; i < plane; i++) {
    const chance = data[i] ?? 0;
    if (chance < leastChance) continue;
    const said = (part: number): number => data[part * plane + i] ?? 0;
    const [left, top, right, bottom] = [said(1), said(2), said(3), said(4)];
    const length = Math.hypot(said(5), said(6)) || 1;
    const x = i % columns;
    const cell = {
      x: x + 0.5,
      y: (i - x) / columns + 0.5,
      chance,
      left,
      top,
      right,
      bottom,
      cos: said(5) / length,
      sin: said(6) / length,
    };
    const balance = (Math.min(left, right) + 0.5) / (Math.max(left, right) + 0.5);
    cells.push({ cell, rank: chance * Math.sqrt(balance) });
  }
  return cells.sort((a, b) => b.rank - a.rank).map(({ cell }) => cell);
}

function isOfSameText(one: Cell, other: Cell): boolean {
  if (one.cos * other.cos + one.sin * other.sin < sameDirection) return false;
  const [x, y] = [other.x - one.x, other.y - one.y];
  const along = x * one.cos + y * one.sin;
  const across = y * one.cos - x * one.sin;
  return (
    shared(-one.left, one.right, along - other.left, along + other.right) > sameAlong &&
    shared(-one.top, one.bottom, across - other.top, across + other.bottom) > sameAcross
  );
}

/** What two stretches have in common, as a part of what they cover together. */
function shared(from: number, to: number, otherFrom: number, otherTo: number): number {
  const both = Math.min(to, otherTo) - Math.max(from, otherFrom);
  return both / Math.max(Math.max(to, otherTo) - Math.min(from, otherFrom), 1e-6);
}

function boxOf(cells: readonly Cell[]): DirectedBox {
  const { cos, sin } = directionOf(cells);
  const middle = { x: mean(cells, ({ x }) => x), y: mean(cells, ({ y }) => y) };
  const placed = cells.map((cell) => {
    const [x, y] = [cell.x - middle.x, cell.y - middle.y];
    return { ...cell, along: x * cos + y * sin, across: y * cos - x * sin };
  });
  const near = (distance: number): number => 1 / (nearCells + distance) ** 2;
  const left = mean(
    placed,
    ({ along, left }) => along - left,
    (cell) => near(cell.left),
  );
  const right = mean(
    placed,
    ({ along, right }) => along + right,
    (cell) => near(cell.right),
  );
  const top = mean(placed, ({ across, top }) => across - top);
  const bottom = mean(placed, ({ across, bottom }) => across + bottom);
  const [along, across] = [(left + right) / 2, (top + bottom) / 2];
  const direction = Math.atan2(sin, cos);
  const turns = Math.round(direction / (Math.PI / 2));
  const [long, high] = [(right - left) * cellSize, (bottom - top) * cellSize];
  return {
    centerX: (middle.x + along * cos - across * sin) * cellSize,
    centerY: (middle.y + along * sin + across * cos) * cellSize,
    width: turns % 2 === 0 ? long : high,
    height: turns % 2 === 0 ? high : long,
    angle: direction - (turns * Math.PI) / 2,
    quarters: ((turns % 4) + 4) % 4,
  };
}

/** Of a long line that of its middle, as its cells see that. */
function directionOf(cells: readonly Cell[]): { readonly cos: number; readonly sin: number } {
  const said = unit(
    mean(cells, ({ cos }) => cos),
    mean(cells, ({ sin }) => sin),
  );
  const long = mean(cells, ({ left, right }) => left + right);
  const high = mean(cells, ({ top, bottom }) => top + bottom);
  if (long < longLine * high) return said;
  const points = cells.map(({ x, y, top, bottom }) => {
    const off = (bottom - top) / 2;
    return { along: x * said.cos + y * said.sin, across: y * said.cos - x * said.sin + off };
  });
  const from = mean(points, ({ along }) => along);
  const base = mean(points, ({ across }) => across);
  const spread = mean(points, ({ along }) => (along - from) ** 2);
  if (spread < 1) return said;
  const slope = mean(points, ({ along, across }) => (along - from) * (across - base)) / spread;
  return unit(said.cos - slope * said.sin, said.sin + slope * said.cos);
}

function unit(x: number, y: number): { readonly cos: number; readonly sin: number } {
  const length = Math.hypot(x, y) || 1;
  return { cos: x / length, sin: y / length };
}

function mean<T extends object>(
  all: readonly T[],
  value: (one: T) => number,
  weight: (one: T) => number = () => 1,
): number {
  let [sum, total] = [0, 0];
  for (const one of all) {
    sum += value(one) * weight(one);
    total += weight(one);
  }
  return sum / total;
}

/** Of parts that overlap the one seen best stays. */
function texts(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  const likely = parts.filter((part) => seenOf(part) >= leastSeen);
  for (const part of likely.toSorted((a, b) => seenOf(b) - seenOf(a))) {
    const isOther = ({ box }: Part): boolean =>
      !holdsMiddle(box, part.box) && !holdsMiddle(part.box, box);
    if (kept.every(isOther)) kept.push(part);
  }
  return kept;
}
