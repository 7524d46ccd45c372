import type { Place } from '../../formal/geometry/figure.ts';

/** Where a label may stand: the middle of its text, and a turn in radians, clockwise. */
export type Spot = { readonly at: Place; readonly cost: number; readonly turn?: number };

/** A label with its spots; the cheapest that collides with nothing is taken. */
export type Label = {
  readonly text: string;
  readonly spots: readonly Spot[];
  /** Half width and half height that it takes, pixels. */
  readonly half: Place;
  /** Pixels; the ink's where absent. */
  readonly size?: number;
  readonly role: 'point' | 'value' | 'note' | 'distractor';
};

export type PlacedLabel = {
  readonly label: Label;
  readonly at: Place;
  readonly turn: number;
  /** It touches a line, another label or the edge of the sheet, or strays: there was no good spot. */
  readonly clashes: boolean;
};

/** A segment that labels keep off. */
export type Obstacle = readonly [Place, Place];

/** A rectangle that may be turned. */
type Box = {
  readonly at: Place;
  readonly half: Place;
  readonly turn: number;
  readonly cos: number;
  readonly sin: number;
};

const lineCost = 40;
const labelCost = 100;
const edgeCost = 200;
/** Spots that cost so much by themselves are bad. */
const strayCost = 60;

/** A spot for each label. Labels choose in their order, and then twice again where they are in each other's way. */
export function placeLabels(
  labels: readonly Label[],
  lines: readonly Obstacle[],
  width: number,
  height: number,
): readonly PlacedLabel[] {
  const seats = labels.map((label) => {
    const spots = [...label.spots].sort((a, b) => a.cost - b.cost);
    return { label, spots, boxes: spots.map((spot) => boxAt(spot, label.half)), fixed: new Map() };
  });
  const chosen: (Box | undefined)[] = labels.map(() => undefined);
  const clashOf = (index: number, box: Box, fixed: number): number =>
    chosen.reduce(
      (sum, other, at) => sum + (other && at !== index && overlap(box, other) ? labelCost : 0),
      fixed,
    );
  const clashing = labels.map(() => true);
  const strays = labels.map(() => false);
  for (let round = 0; round < 3; round += 1) {
    seats.forEach(({ spots, boxes, fixed }, index) => {
      if (!clashing[index]) return;
      let best = Number.POSITIVE_INFINITY;
      spots.forEach(({ cost }, at) => {
        const box = boxes[at];
        if (!box || cost >= best) return;
        const own: number = fixed.get(at) ?? fixedCost(box, lines, width, height);
        fixed.set(at, own);
        if (cost + own >= best) return;
        const total = cost + clashOf(index, box, own);
        if (total >= best) return;
        best = total;
        chosen[index] = box;
        strays[index] = cost >= strayCost;
      });
    });
    chosen.forEach((box, index) => {
      const own = box && fixedCost(box, lines, width, height);
      clashing[index] = box !== undefined && clashOf(index, box, own ?? 0) > 0;
    });
  }
  return seats.flatMap(({ label }, index) => {
    const box = chosen[index];
    return box
      ? [
          {
            label,
            at: box.at,
            turn: box.turn,
            clashes: (clashing[index] || strays[index]) ?? false,
          },
        ]
      : [];
  });
}

function boxAt({ at, turn = 0 }: Spot, half: Place): Box {
  return { at, half, turn, cos: Math.cos(turn), sin: Math.sin(turn) };
}

/** Collisions with what does not move. */
function fixedCost(box: Box, lines: readonly Obstacle[], width: number, height: number): number {
  let cost = 0;
  for (const line of lines) if (crosses(box, line)) cost += lineCost;
  const [x, y] = reach(box);
  const { at } = box;
  if (at.x - x < 3 || at.x + x > width - 3 || at.y - y < 3 || at.y + y > height - 3)
    cost += edgeCost;
  return cost;
}

/** Half of the upright rectangle around a box. */
function reach({ half, cos, sin }: Box): [number, number] {
  const [c, s] = [Math.abs(cos), Math.abs(sin)];
  return [half.x * c + half.y * s, half.x * s + half.y * c];
}

/** Along one of the box's own axes (the separating axis theorem). */
function apart(a: Box, b: Box): boolean {
  const [dx, dy] = [b.at.x - a.at.x, b.at.y - a.at.y];
  const along = Math.abs(dx * a.cos + dy * a.sin);
  const across = Math.abs(dy * a.cos - dx * a.sin);
  const [c, s] = [Math.abs(a.cos * b.cos + a.sin * b.sin), Math.abs(a.cos * b.sin - a.sin * b.cos)];
  return (
    along > a.half.x + b.half.x * c + b.half.y * s ||
    across > a.half.y + b.half.x * s + b.half.y * c
  );
}

function overlap(a: Box, b: Box): boolean {
  const far = a.half.x + a.half.y + b.half.x + b.half.y;
  if (Math.abs(a.at.x - b.at.x) > far || Math.abs(a.at.y - b.at.y) > far) return false;
  return !apart(a, b) && !apart(b, a);
}

/** Whether a segment touches a box (Liang and Barsky's clipping, in the box's own axes). */
function crosses({ at, half, cos, sin }: Box, [from, to]: Obstacle): boolean {
  const x = (from.x - at.x) * cos + (from.y - at.y) * sin;
  const y = (from.y - at.y) * cos - (from.x - at.x) * sin;
  const dx = (to.x - from.x) * cos + (to.y - from.y) * sin;
  const dy = (to.y - from.y) * cos - (to.x - from.x) * sin;
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, x + half.x],
    [dx, half.x - x],
    [-dy, y + half.y],
    [dy, half.y - y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
    if (enter > leave) return false;
  }
  return true;
}
