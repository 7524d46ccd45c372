import type { Pixels } from '../../core/pixel-colours.ts';
import { type Colours, createColours } from './colours.ts';
import { type CornerMarks, createCornerMarks } from './corner-marks.ts';

/**
 * What a model's encoder says of a figure by itself: `training/nano/look.py`. Places are percent of width and height, from
 * the left and from the top.
 */
export type Look = {
  /** How likely the figure is of each kind; all together 1. */
  readonly kinds: Readonly<Record<FigureKind, number>>;
  /** Surest first. */
  readonly points: readonly SeenPoint[];
  /** How likely the text whose middle is there is each of these; all together 1. */
  rolesAt(place: Place): Readonly<Record<TextRole, number>>;
  /** How likely a line is drawn between two points. */
  joins(one: Place, other: Place): number;
  /** How likely a point lies on the circle around a centre. */
  circles(centre: Place, other: Place): number;
  /** Width of the figure by its height. */
  readonly aspect: number;
  /** How likely a value belongs to the series with each of these names; all together 1. */
  sharesOf(value: Place, names: readonly Place[]): number[];
  /** Absent where the figure's pixels are not at hand; so is `corners`. */
  readonly colours?: Colours;
  readonly corners?: CornerMarks;
};

export type Place = { readonly x: number; readonly y: number };
/** @property sure 0 to 1 */
export type SeenPoint = Place & { readonly kind: PointKind; readonly sure: number };

const figureKinds = [
  ...['bar', 'stacked bar', 'line', 'pie', 'scatter', 'table', 'geometry', 'flowchart'],
  ...['circuit', 'scene', 'none'],
] as const;
export const chartKinds = ['bar', 'stacked bar', 'line', 'pie', 'scatter'] as const;
export type FigureKind = (typeof chartKinds)[number] | 'table' | 'geometry' | 'other' | 'none';

const pointKinds = ['value', 'corner', 'centre', 'right', 'equal', 'parallel'] as const;
/** Where a value is drawn; a named point, the centre of a circle; a mark of a right angle, equal length, parallel lines. */
export type PointKind = (typeof pointKinds)[number];

const textRoles = [
  ...(['none', 'title', 'first header', 'header', 'name'] as const),
  ...(['cell', 'letter', 'length', 'angle'] as const),
] as const;
export type TextRole = (typeof textRoles)[number];

/** Outputs of an encoder by name, row by row. */
export type EncoderOutputs = Readonly<
  Record<string, { readonly dims: readonly number[]; readonly data: Float32Array }>
>;

const least = 0.3;
/** Few figures have a circle: the encoder is seldom sure, and the points on it tell as well. */
const leastCentre = 0.12;
/** Percent. Two claims nearer than this are of one point. */
const apart = 1.6;

/** @returns `undefined` for a model whose encoder says nothing */
export function createLook(
  outputs: EncoderOutputs | undefined,
  aspect: number,
  image?: Pixels,
): Look | undefined {
  const [kind, points, roles, field, pairs] = [
    ...['look_kind', 'look_points', 'look_roles', 'look_field', 'look_pairs'],
  ].map((name) => outputs?.[name]);
  if (!kind || !points || !roles || !field || !pairs) return undefined;
  const edge = Math.sqrt(roles.dims[1] ?? 0);
  const cellOf = ({ x, y }: Place): number => {
    const [column = 0, row = 0] = [x, y].map((percent) =>
      Math.min(edge - 1, Math.max(0, Math.floor((percent * edge) / 100))),
    );
    return row * edge + column;
  };
  const relations = pairs.dims[2] ?? 1;
  /** How alike two cells are in one direction of a relation: 0 lines, 1 series, 2 circles. */
  const size = pairs.dims[4] ?? 1;
  const dot = (relation: number, one: number, other: number): number => {
    const from = (one * relations + relation) * 2 * size;
    const to = ((other * relations + relation) * 2 + 1) * size;
    let sum = 0;
    for (let i = 0; i < size; i += 1)
      sum += (pairs.data[from + i] ?? 0) * (pairs.data[to + i] ?? 0);
    return sum / Math.sqrt(size);
  };
  return {
    kinds: readKinds(kind.data),
    points: readPoints(points.data, edge),
    rolesAt(place) {
      const start = cellOf(place) * textRoles.length;
      return Object.fromEntries(
        textRoles.map((role, index) => [role, roles.data[start + index] ?? 0]),
      ) as Record<TextRole, number>;
    },
    joins(one, other) {
      const angle = 2 * Math.atan2(other.y - one.y, other.x - one.x);
      const steps = Math.max(
        8,
        Math.ceil((Math.hypot(other.x - one.x, other.y - one.y) * edge) / 50),
      );
      let passed = 0;
      let asked = 0;
      for (let step = 0; step <= steps; step += 1) {
        const part = step / steps;
        // At its ends other lines pass, too.
        if (part < 0.12 || part > 0.88) continue;
        const [x, y] = [one.x + part * (other.x - one.x), one.y + part * (other.y - one.y)];
        const at = cellOf({ x, y }) * 2;
        const along =
          (field.data[at] ?? 0) * Math.cos(angle) + (field.data[at + 1] ?? 0) * Math.sin(angle);
        asked += 1;
        passed += Math.min(1, Math.max(0, along * 1.6));
      }
      return passed / asked;
    },
    circles: (centre, other) => 1 / (1 + Math.exp(-dot(2, cellOf(centre), cellOf(other)))),
    aspect,
    ...(image && { colours: createColours(image), corners: createCornerMarks(image) }),
    sharesOf(value, names) {
      const powers = names.map((name) => Math.exp(dot(1, cellOf(value), cellOf(name))));
      const sum = powers.reduce((all, power) => all + power, 0);
      return powers.map((power) => power / sum);
    },
  };
}

function readKinds(data: Float32Array): Look['kinds'] {
  const kinds: Record<FigureKind, number> = {
    ...{ bar: 0, 'stacked bar': 0, line: 0, pie: 0, scatter: 0 },
    ...{ table: 0, geometry: 0, other: 0, none: 0 },
  };
  for (const [index, name] of figureKinds.entries())
    kinds[name === 'flowchart' || name === 'circuit' || name === 'scene' ? 'other' : name] +=
      data[index] ?? 0;
  return kinds;
}

function readPoints(data: Float32Array, edge: number): SeenPoint[] {
  const claims: SeenPoint[] = [];
  for (let cell = 0; cell < edge * edge; cell += 1)
    for (const [index, kind] of pointKinds.entries()) {
      const at = (cell * pointKinds.length + index) * 3;
      const sure = data[at] ?? 0;
      if (sure < (kind === 'centre' ? leastCentre : least)) continue;
      const x = (((cell % edge) + (data[at + 1] ?? 0.5)) * 100) / edge;
      const y = ((Math.floor(cell / edge) + (data[at + 2] ?? 0.5)) * 100) / edge;
      claims.push({ kind, sure, x, y });
    }
  return mostSure(claims);
}

/** Of claims of one kind that are near each other the surest. */
function mostSure(claims: readonly SeenPoint[]): SeenPoint[] {
  const kept: SeenPoint[] = [];
  for (const claim of claims.toSorted((one, other) => other.sure - one.sure)) {
    const isTold = kept.some(
      (one) => one.kind === claim.kind && Math.hypot(one.x - claim.x, one.y - claim.y) < apart,
    );
    if (!isTold) kept.push(claim);
  }
  return kept;
}
