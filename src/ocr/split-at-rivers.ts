import { type Ink, inkThreshold } from './ink.ts';
import type { TextBox } from './text-box.ts';

/** Heights of a box: wider than most spaces; so wide at least are gaps between columns. */
const leastGap = 0.55;
/** Boxes with gaps of the same place above and below, at least, and how many may be without for each of them. */
const [leastSupport, mostAgainst] = [2, 0.34];
/** Heights of a box: rows of one table are no further apart. */
const reach = 40;
/** Of a box's height, from its middle to either side: the rest may be cut by other things. */
const core = 0.32;
/** The same: room between a word and the place that is looked at, and its width. */
const edge = 0.15;
/** The same: how exactly cells are flush. */
const flush = 0.3;
/** Radians: lines that are turned further are in no table. */
const level = 0.1;

type Run = { readonly from: number; readonly to: number };
/** A box in the frame of lines that may all slope a little; runs of ink in it, from left to right. */
type Line = { readonly box: TextBox; readonly y: number; readonly runs: readonly Run[] };

/**
 * Takes lines apart at gaps that go on above and below them, as between the columns of a table: the detector runs cells
 * together that stand near to each other.
 * @param boxes in pixels of the image
 */
export function splitAtRivers(boxes: readonly TextBox[], ink: Ink): TextBox[] {
  const flat = boxes.filter(({ angle }) => Math.abs(angle) < level);
  const angle = median(flat.map((box) => box.angle));
  const lines = flat.map((box) => toLine(box, ink, angle));
  return boxes.flatMap((box) => {
    const line = lines.find((one) => one.box === box);
    if (!line) return [box];
    const cuts = gapsOf(line).filter((gap) => isRiver(gap, line, lines));
    return cuts.length === 0 ? [box] : cutAt(line, cuts, angle);
  });
}

function toLine(box: TextBox, ink: Ink, angle: number): Line {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middle = box.centerX * cos + box.centerY * sin;
  const y = box.centerY * cos - box.centerX * sin;
  const from = Math.round(middle - box.width / 2);
  const runs: { from: number; to: number }[] = [];
  for (let x = from; x <= from + box.width; x += 1) {
    let count = 0;
    for (let off = -core * box.height; off <= core * box.height; off += 1) {
      const column = Math.round(x * cos - (y + off) * sin);
      const row = Math.round(x * sin + (y + off) * cos);
      const isIn = column >= 0 && row >= 0 && column < ink.width && row < ink.height;
      if (isIn && (ink.map[row * ink.width + column] ?? 0) > inkThreshold) count += 1;
    }
    if (count === 0) continue;
    const last = runs.at(-1);
    if (last && x - last.to <= 1) last.to = x;
    else runs.push({ from: x, to: x });
  }
  return { box, y, runs };
}

const gapsOf = ({ box, runs }: Line): Run[] =>
  runs.slice(1).flatMap((run, index) => {
    const gap = { from: runs[index]?.to ?? run.from, to: run.from };
    return gap.to - gap.from > leastGap * box.height ? [gap] : [];
  });

/** Whether rows above and below have no ink where a gap is, but have some on both of its sides. */
function isRiver(gap: Run, own: Line, lines: readonly Line[]): boolean {
  const { height } = own.box;
  const isRow = ({ y }: Line): boolean => {
    const off = Math.abs(y - own.y);
    return off > 0.6 * height && off < reach * height;
  };
  const rows: { y: number; runs: Run[] }[] = [];
  for (const line of lines.filter(isRow)) {
    const row = rows.find(({ y }) => Math.abs(y - line.y) < 0.4 * height);
    if (row) row.runs.push(...line.runs);
    else rows.push({ y: line.y, runs: [...line.runs] });
  }
  // Words of one side may be longer above and below: where a gap begins or ends is free in all rows.
  const room = edge * height;
  return [
    { from: gap.from + room, to: gap.from + 2 * room },
    { from: gap.to - 2 * room, to: gap.to - room },
  ].some((place) => {
    let [support, against] = [0, 0];
    for (const { runs } of rows) {
      const isCrossed = runs.some(({ from, to }) => from < place.to && to > place.from);
      const isLeft = runs.some(({ to }) => to <= place.from);
      const isRight = runs.some(({ from }) => from >= place.to);
      if (isCrossed) against += 1;
      else if (isLeft && isRight && isAlike(gap, runs, place, height)) support += 1;
    }
    return support >= leastSupport && against <= mostAgainst * support;
  });
}

/** Whether what is free around a place begins or ends where a gap does, as cells that are flush do, and is no space either. */
function isAlike(gap: Run, runs: readonly Run[], { from, to }: Run, height: number): boolean {
  const left = Math.max(...runs.flatMap((run) => (run.to <= from ? [run.to] : [])));
  const right = Math.min(...runs.flatMap((run) => (run.from >= to ? [run.from] : [])));
  const isFlush = Math.min(Math.abs(left - gap.from), Math.abs(right - gap.to)) < flush * height;
  return isFlush && right - left > leastGap * height;
}

function cutAt({ box }: Line, cuts: readonly Run[], angle: number): TextBox[] {
  const margin = box.height / 6;
  const middle = box.centerX * Math.cos(angle) + box.centerY * Math.sin(angle);
  const edges = [
    middle - box.width / 2,
    ...cuts.flatMap(({ from, to }) => [from + margin, to - margin]),
    middle + box.width / 2,
  ];
  return Array.from({ length: cuts.length + 1 }, (_, index) => {
    const [left = 0, right = 0] = edges.slice(2 * index, 2 * index + 2);
    const off = (left + right) / 2 - middle;
    return {
      ...box,
      centerX: box.centerX + off * Math.cos(box.angle),
      centerY: box.centerY + off * Math.sin(box.angle),
      width: right - left,
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
