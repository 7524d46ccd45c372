import { evaluateConstant } from './evaluate.ts';
import type { Figure, Place } from './figure.ts';
import { centroid, distance } from './plane.ts';
import { residualsOf, type Trial } from './residuals.ts';

/**
 * How far given positions are from what is stated, as the root mean square of residuals that are about 1 in size;
 * `undefined` where nothing can be compared. Lengths are compared in the scale that fits them best.
 * @param aspect width of the figure divided by its height
 */
export function misfit(figure: Figure, aspect: number): number | undefined {
  const middle = centroid([...figure.places.values()]);
  const places = new Map(
    [...figure.places].map(([point, { x, y }]): [string, Place] => [
      point,
      { x: ((x - middle.x) / 30) * Math.sqrt(aspect), y: (y - middle.y) / 30 / Math.sqrt(aspect) },
    ]),
  );
  if (!figure.points.every((point) => places.has(point))) return undefined;
  const at = (point: string): Place => places.get(point) ?? { x: 0, y: 0 };
  const trial: Trial = {
    at,
    variables: new Map(),
    radius: (center) => radiusFrom(figure, center, at),
    scale: scaleOf(figure, at),
  };
  const residuals = residualsOf(figure).map((residual) => residual(trial));
  if (residuals.length === 0 || residuals.length > 2000) return undefined;
  return Math.sqrt(residuals.reduce((sum, value) => sum + value * value, 0) / residuals.length);
}

/** The mean distance of a circle's points from its centre; 0 without points. */
export function radiusFrom(figure: Figure, center: string, at: (point: string) => Place): number {
  const on = figure.circles.get(center) ?? [];
  if (on.length === 0) return 0;
  return on.reduce((sum, point) => sum + distance(at(point), at(center)), 0) / on.length;
}

/** The median of drawn length over stated length; 1 without stated lengths. */
export function scaleOf(figure: Figure, at: (point: string) => Place): number {
  const ratios = figure.equations.flatMap(({ left, right }) => {
    const [measure, value] = left.kind === 'measure' ? [left, right] : [right, left];
    if (measure.kind !== 'measure' || measure.measure.kind !== 'length') return [];
    const stated = value.kind === 'expression' ? evaluateConstant(value.expression) : undefined;
    if (stated === undefined || stated <= 0) return [];
    const [a, b] = measure.measure.points;
    return [distance(at(a), at(b)) / stated];
  });
  ratios.sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] || 1;
}
