import type { SeenFigure } from './geometry-forms.ts';
import type { Edge } from './joined-points.ts';
import type { NamedPoint } from './named-points.ts';

/** An angle of the figure: its corner and its arms. */
export type Angle = { readonly at: NamedPoint; readonly arms: Edge };

/** Whether a point is a corner of the outline where no other line ends: its angle is named by it alone. */
export const isWhole = ({ ring, edges }: SeenFigure, point: NamedPoint): boolean =>
  ring.includes(point) && edges.filter((edge) => edge.includes(point)).length === 2;

/** At each point the angles between lines that follow one another. */
export function anglesOf({ points, edges }: SeenFigure): Angle[] {
  return points.flatMap((at) => {
    const arms = edges
      .flatMap(([a, b]) => (a === at ? [b] : b === at ? [a] : []))
      .toSorted((one, other) => direction(at, one) - direction(at, other));
    const pairs = arms.map((arm, index): Edge => [arm, arms[(index + 1) % arms.length] ?? arm]);
    const wide = pairs.filter(([a, b]) => a !== b && turn(at, a, b) < Math.PI * 0.985);
    return wide.map((ends) => ({ at, arms: ends }));
  });
}

const direction = (at: NamedPoint, to: { x: number; y: number }): number =>
  Math.atan2(to.y - at.y, to.x - at.x);

/** From one direction on to the next, 0 to 2π. */
export function turn(
  at: NamedPoint,
  from: { x: number; y: number },
  to: { x: number; y: number },
): number {
  const angle = direction(at, to) - direction(at, from);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}

/** Radians: so much two equal angles differ as they are seen. */
const alike = 0.09;

/** What two arcs in each of two angles say: that a line bisects an angle, or that two corners of the outline are equal. */
export function equalAngleForms(figure: SeenFigure): string[] {
  const { corners } = figure.look;
  if (!corners) return [];
  const marked = anglesOf(figure).filter(({ at, arms }) => corners.arcsAt(at, ...arms).arcs > 1);
  const pairs = marked.flatMap((one, index) =>
    marked.slice(index + 1).map((other) => [one, other] as const),
  );
  const forms = pairs.flatMap(([one, other]) => {
    if (Math.abs(sizeOf(one) - sizeOf(other)) > alike) return [];
    if (one.at === other.at) return bisection(one, other);
    const [a, b] = [one.at, other.at];
    if (!isWhole(figure, a) || !isWhole(figure, b)) return [];
    const names = [a.name, b.name].sort();
    return [`Equals(${names.map((name) => `MeasureOf(Angle(${name}))`).join(',')})`];
  });
  return forms.slice(0, 1);
}

function bisection({ at, arms }: Angle, other: Angle): string[] {
  const middle = arms.find((end) => other.arms.includes(end));
  const outer = [...arms, ...other.arms].filter((end) => end !== middle);
  if (!middle || outer.length !== 2) return [];
  const [line, ends] = [[at, middle], outer].map((points) => points.map(({ name }) => name).sort());
  return line && ends
    ? [`BisectsAngle(Line(${line.join(',')}),Angle(${ends[0]},${at.name},${ends[1]}))`]
    : [];
}

const sizeOf = ({ at, arms }: Angle): number => turn(at, ...arms);
