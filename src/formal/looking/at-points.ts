import type { Value } from './draft-chart.ts';
import type { Look, Place } from './look.ts';

/** Percent: a label this near to a point may be its own. */
const reach = 10;
/** Points for each label, at least: else the encoder has not seen them. */
const fewest = 0.7;

/** Labels that stand aside of their points, each put where the nearest point is that no nearer label has. */
export function atPoints(labels: readonly Value[], look: Pick<Look, 'points'>): Value[] {
  const points = look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.3);
  if (points.length < fewest * labels.length) return [...labels];
  const pairs = labels
    .flatMap((label) =>
      points.map((point) => ({
        ...{ label, point },
        away: Math.hypot(point.x - label.x, point.y - label.y),
      })),
    )
    .filter(({ away }) => away < reach)
    .toSorted((a, b) => a.away - b.away);
  const own = new Map<Value, Place>();
  const taken = new Set<Place>();
  for (const { label, point } of pairs) {
    if (own.has(label) || taken.has(point)) continue;
    own.set(label, point);
    taken.add(point);
  }
  return labels.map((label) => {
    const { x, y } = own.get(label) ?? label;
    return { ...label, x, y };
  });
}
