import type { Value } from './draft-chart.ts';
import type { Look, Place } from './look.ts';
import { median } from './placed-text.ts';

/** Percent: a label this near to a point may be its own. */
const reach = 10;
/** Points for each label, at least: else the encoder has not seen them. */
const fewest = 0.7;
/** Labels that tell a scale; and percent that most of them may be off it. */
const [fewestLabels, offScale] = [4, 4];
/** How much the place that the scale gives a value counts against that of its label. */
const scaled = 3;

/**
 * Labels that stand aside of their points, each put where its point is: near to it, and as high as its value says. Where lines
 * cross, the nearest point is often another's.
 */
export function atPoints(labels: readonly Value[], look: Pick<Look, 'points'>): Value[] {
  const points = look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.3);
  if (points.length < fewest * labels.length) return [...labels];
  const heightOf = scaleOf(labels);
  const first = match(labels, points, undefined);
  if (!heightOf) return placed(labels, first);
  // Most labels stand above their points: as far as the scale is off.
  const off = median([...first].map(([label, point]) => point.y - heightOf(label.amount)));
  return placed(
    labels,
    match(labels, points, ({ amount }) => heightOf(amount) + off),
  );
}

function placed(labels: readonly Value[], own: ReadonlyMap<Value, Place>): Value[] {
  return labels.map((label) => {
    const { x, y } = own.get(label) ?? label;
    return { ...label, x, y };
  });
}

/** Each label with the point that suits it best and no other label better. */
function match(
  labels: readonly Value[],
  points: readonly Place[],
  heightOf: ((label: Value) => number) | undefined,
): Map<Value, Place> {
  const pairs = labels
    .flatMap((label) =>
      points
        .map((point) => ({ label, point, away: Math.hypot(point.x - label.x, point.y - label.y) }))
        .filter(({ away }) => away < reach),
    )
    .map((pair) => ({
      ...pair,
      cost: pair.away + (heightOf ? scaled * Math.abs(pair.point.y - heightOf(pair.label)) : 0),
    }))
    .toSorted((a, b) => a.cost - b.cost);
  const own = new Map<Value, Place>();
  const taken = new Set<Place>();
  for (const { label, point } of pairs) {
    if (own.has(label) || taken.has(point)) continue;
    own.set(label, point);
    taken.add(point);
  }
  return own;
}

/** Where labels of a value stand, in percent from the top, by the middle of all slopes; `undefined` where they are on no scale. */
function scaleOf(labels: readonly Value[]): ((value: number) => number) | undefined {
  const slopes = labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter(({ amount }) => amount !== one.amount)
      .map((other) => (other.y - one.y) / (other.amount - one.amount)),
  );
  if (labels.length < fewestLabels || slopes.length === 0) return undefined;
  const per = median(slopes);
  const start = median(labels.map(({ y, amount }) => y - per * amount));
  const heightOf = (value: number): number => start + per * value;
  const off = median(labels.map(({ y, amount }) => Math.abs(y - heightOf(amount))));
  return per < 0 && off < offScale ? heightOf : undefined;
}
