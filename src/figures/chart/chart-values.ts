import type { ChartDescription } from '../../formal/chart/description.ts';
import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import { isReadable, stepsFor, tidy } from './value-scale.ts';

/** What kind of numbers a chart shows. */
export type NumberKind = {
  readonly least: number;
  readonly most: number;
  /** The distance between two values at least. */
  readonly grain: number;
  readonly units: readonly (string | undefined)[];
  readonly from: Difficulty;
};

const none = [undefined];
const measures = ['kg', 'km', 'm', 'cm', 'g', 'h', 'min', 't', 'ml', 'kWh', 'L', 'pts'];

/** Units are empty more often than not. */
const numberKinds: readonly NumberKind[] = [
  { least: 0, most: 9, grain: 1, units: none, from: 1 },
  { least: 1, most: 30, grain: 1, units: none, from: 1 },
  { least: 10, most: 99, grain: 1, units: [undefined, undefined, ...measures], from: 1 },
  { least: 0, most: 100, grain: 5, units: [undefined, '%', '%'], from: 1 },
  { least: 1, most: 100, grain: 1, units: ['%'], from: 2 },
  { least: 100, most: 999, grain: 1, units: [undefined, undefined, '$', ...measures], from: 2 },
  { least: 100, most: 900, grain: 50, units: [undefined, '$', '€', 'kg', 'km'], from: 2 },
  { least: 5, most: 95, grain: 1, units: ['$', '€', '£', '°C', 'mm'], from: 2 },
  { least: 1000, most: 9999, grain: 1, units: [undefined, undefined, '$'], from: 3 },
  { least: 1000, most: 9000, grain: 100, units: [undefined, '$', '€', 'kWh'], from: 2 },
  { least: 0.5, most: 9.9, grain: 0.1, units: [undefined, undefined, '%', ...measures], from: 3 },
  { least: 10, most: 99.9, grain: 0.1, units: [undefined, '%', '$', '°C', ...measures], from: 3 },
  { least: 10_000, most: 95_000, grain: 500, units: [undefined, undefined, '$', '€'], from: 4 },
  { least: 1, most: 80, grain: 1, units: ['$ million', 'million', 'K', 'M', '$M'], from: 4 },
  { least: 0.1, most: 9.99, grain: 0.01, units: [undefined, undefined, '$', '€', '%'], from: 5 },
  { least: 10, most: 99.99, grain: 0.01, units: [undefined, '$', '£', '%'], from: 5 },
  { least: 100_000, most: 990_000, grain: 1000, units: [undefined, '$'], from: 5 },
  {
    least: 1,
    most: 9.9,
    grain: 0.1,
    units: ['million', '$ million', '$M', 'bn', '€ million'],
    from: 5,
  },
];

export function pickNumberKind(random: Random, level: Difficulty): NumberKind {
  return random.pick(numberKinds.filter(({ from }) => from <= level));
}

/** How the values of one series follow each other: parts of the range, 0 to 1, one a row. */
type Course = (along: number, noise: number) => number;

function pickCourse(random: Random): Course {
  const level = random.number(0.3, 0.7, 0.01);
  const top = random.number(0, 1, 0.01);
  const any: Course = (_, noise) => noise;
  return random.pick<Course>([
    any,
    any,
    any,
    (along, noise) => 0.75 * along + 0.25 * noise,
    (along, noise) => 0.75 * (1 - along) + 0.25 * noise,
    (_, noise) => level - 0.2 + 0.4 * noise,
    (along, noise) => 0.7 * (1 - Math.abs(along - top)) + 0.3 * noise,
  ]);
}

/** Parts of the range, 0 to 1, one a row. */
export function sampleCourse(random: Random, rows: number): number[] {
  const course = pickCourse(random);
  return Array.from({ length: rows }, (_, row) =>
    course(rows === 1 ? 0.5 : row / (rows - 1), random.number(0, 1, 0.001)),
  );
}

/**
 * The grain on which all values must lie to be read off an axis without labels: a fifth or a half of a distance between
 * ticks. Not finer than `grain`.
 * @param span from the lowest end of the axis to the highest
 */
export function readableGrain(random: Random, span: number, grain: number): number {
  const candidates = stepsFor(span)
    .filter((step) => span / step >= 3.5 && span / step <= 9)
    .flatMap((step) => [tidy(step / 5), tidy(step / 2)])
    .filter(
      (part) => part >= grain - 1e-9 && Math.abs(part / grain - Math.round(part / grain)) < 1e-6,
    );
  return candidates.length === 0 ? grain : random.pick(candidates);
}

/** Whether some usual distance of ticks lets all values be read. */
export function canBeUnlabelled({ kind, stacked, rows }: ChartDescription): boolean {
  if (kind === 'pie') return false;
  const values = endsOfMarks({ stacked, rows });
  const hasGap = rows.some((row) => row.values.includes(null));
  // A bar of no height could as well be a missing one.
  if (kind === 'bar' && hasGap && values.includes(0)) return false;
  const fromZero = kind === 'bar';
  const least = Math.min(...values, fromZero ? 0 : Number.POSITIVE_INFINITY);
  const most = Math.max(...values, fromZero ? 0 : Number.NEGATIVE_INFINITY);
  return stepsFor(most - least).some(
    (step) => (most - least) / step <= 10 && (most - least) / step > 3 && isReadable(values, step),
  );
}

/** What must be readable off the ticks where nothing is labelled: values, and where the parts of stacked bars end. */
export function endsOfMarks({
  stacked,
  rows,
}: Pick<ChartDescription, 'rows'> & { readonly stacked?: true | undefined }): number[] {
  return rows.flatMap(({ values }) => {
    let sum = 0;
    return values.flatMap((value) => {
      if (value === null) return [];
      sum += value;
      return [stacked ? tidy(sum) : value];
    });
  });
}
