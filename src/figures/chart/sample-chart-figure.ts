import {
  type ChartDescription,
  defaultAxis,
  defaultSeries,
} from '../../formal/chart/description.ts';
import { parseChart } from '../../formal/chart/parse.ts';
import { printChart } from '../../formal/chart/print.ts';
import { sampleChart } from '../../formal/chart/sample.ts';
import { toDecimal } from '../../formal/delimited/exact-number.ts';
import type { Difficulty } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import type { Look } from '../figure-kind.ts';
import { renamed } from './chart-names.ts';
import { type NumberKind, pickNumberKind, readableGrain, sampleCourse } from './chart-values.ts';
import { tidy } from './value-scale.ts';

/** Which names a style shows. */
export type Shown = {
  /** The names of the axes of bars and lines. */
  readonly axisNames: boolean;
  /** Of a pie: the name of the categories above its legend, what is measured in its hole. */
  readonly pieNames: boolean;
  /** Bars lie below their names, each with its value, and take so much more height. */
  readonly tallBars: boolean;
};

const mostSlices = 8;

/** A chart that a figure of this look can show whole. */
export function sampleChartFigure(
  random: Random,
  level: Difficulty,
  shown: Shown,
  look: Look,
): ChartDescription {
  for (;;) {
    const chart = sampleOnce(random, level, shown, look);
    // Any word may come; those few that would read as something else are not for figures.
    const read = parseChart(printChart(chart));
    if (read.problems.length === 0 && printChart(chart) === printChart(read.description ?? chart))
      return chart;
  }
}

function sampleOnce(random: Random, level: Difficulty, shown: Shown, look: Look): ChartDescription {
  const sampled = sampleChart(random, level);
  const topical = cutTo(withKind(sampled, random, level), shown, look);
  // What the categories of a topic are called names no axis of numbers.
  const fresh = random.chance(0.45) || (topical.kind === 'scatter' && sampled.kind !== 'scatter');
  const longest = topical.rows.length > 6 ? 11 : random.pick([10, 14, 18]);
  const chart = fresh ? renamed(topical, random, longest) : topical;
  const hasLabels = look.valueLabels || random.chance(0.5);
  const unlabelled = !hasLabels || marksOf(chart) > 14 || chart.kind === 'scatter';
  const isNumbered = fresh || chart.kind === 'scatter' || random.chance(0.25);
  const kind = isNumbered ? pickNumberKind(random, level) : kindOf(chart);
  return withShownNames(
    withValues(chart, kind, unlabelled && chart.kind !== 'pie', random, level),
    shown,
    random,
  );
}

/** Lines also of things that have no order, pies of any parts, points from the first level on. */
function withKind(chart: ChartDescription, random: Random, level: Difficulty): ChartDescription {
  if (chart.kind === 'scatter') return chart;
  const { stacked, ...plain } = chart;
  const kind = random.pick(['bar', 'bar', 'bar', 'line', 'line', 'pie', 'scatter'] as const);
  switch (kind) {
    case 'bar':
      return {
        ...plain,
        kind,
        ...((stacked || (chart.series.length > 1 && random.chance(0.25))) && { stacked: true }),
      };
    case 'line':
      return { ...plain, kind };
    case 'pie':
      return {
        ...plain,
        kind,
        series: [chart.series[0] ?? defaultSeries],
        rows: chart.rows
          .slice(0, mostSlices)
          .map(({ category, values }) => ({ category, values: values.slice(0, 1) })),
      };
    case 'scatter':
      return {
        ...plain,
        kind,
        series: level < 4 ? chart.series.slice(0, 1) : chart.series.slice(0, 3),
      };
  }
}

/** No more rows than there is height for. */
function cutTo(chart: ChartDescription, { tallBars }: Shown, look: Look): ChartDescription {
  if (!tallBars || chart.kind !== 'bar') return chart;
  const lanes = chart.stacked ? 1 : chart.series.length;
  const row = look.fontSize * (1.4 + 0.95 * lanes);
  const most = Math.max(2, Math.floor((look.height - 6.5 * look.fontSize) / row));
  return { ...chart, rows: chart.rows.slice(0, most) };
}

function marksOf({ rows, series }: ChartDescription): number {
  return rows.length * series.length;
}

/** The numbers that the topic's own values are of. */
function kindOf({ rows, unit }: ChartDescription): NumberKind {
  const values = rows.flatMap(({ values: each }) => each.flatMap((value) => value ?? []));
  const grain = values.every(Number.isInteger)
    ? 1
    : values.some((value) => !Number.isInteger(value * 10))
      ? 0.01
      : 0.1;
  const most = Math.max(...values, 10 * grain);
  return { least: Math.max(0, Math.min(...values)), most, grain, units: [unit], from: 1 };
}

function withValues(
  chart: ChartDescription,
  kind: NumberKind,
  unlabelled: boolean,
  random: Random,
  level: Difficulty,
): ChartDescription {
  const unit = random.pick(kind.units);
  const { unit: _, ...plain } = chart;
  const base = { ...plain, ...(unit !== undefined && { unit }) };
  if (chart.kind === 'scatter') return withPoints(base, kind, random, level);
  if (chart.kind === 'pie') return withParts(base, kind, random);
  const { rows, series, stacked } = chart;
  const isNegative = level >= 4 && !stacked && random.chance(0.12);
  const stack = stacked ? series.length : 1;
  const low = isNegative ? -kind.most : stacked ? kind.most * 0.25 : kind.least;
  const grain = unlabelled
    ? readableGrain(random, stack * (kind.most - Math.min(0, low)), kind.grain)
    : kind.grain;
  const courses = series.map(() => sampleCourse(random, rows.length));
  const gap = level >= 4 && random.chance(0.15) ? random.integer(0, rows.length - 1) : -1;
  const least = Math.ceil(low / grain - 1e-9);
  const most = Math.max(least + 2, Math.floor(kind.most / grain + 1e-9));
  return {
    ...base,
    rows: rows.map(({ category }, row) => {
      const used = new Set<number>();
      const values = courses.map((course, index) => {
        if (row === gap && index === 0 && !stacked) return null;
        let steps = Math.round(least + (course[row] ?? 0.5) * (most - least));
        // Two lines through one point could not be told apart; a bar of 0 could be a missing one.
        if (chart.kind === 'line')
          while (used.has(steps)) steps += steps < most ? 1 : -Math.min(used.size, most - least);
        used.add(steps);
        if (steps === 0 && (gap >= 0 || stacked)) steps = 1;
        return tidy(steps * grain);
      });
      return { category, values };
    }),
  };
}

/** No part is so small that its label could not be told from its neighbour's. */
function withParts(chart: ChartDescription, kind: NumberKind, random: Random): ChartDescription {
  const weights = chart.rows.map(() => random.number(1, random.pick([3, 6, 9]), 0.01));
  const total = weights.reduce((sum, each) => sum + each, 0);
  const count = weights.length;
  const isWhole = chart.unit === '%' || (chart.unit === undefined && random.chance(0.15));
  const target = isWhole ? 100 : kind.most * random.number(0.6, 1, 0.01) * Math.max(1, count / 3);
  const grain = isWhole ? (kind.grain < 1 ? kind.grain : random.pick([1, 1, 5])) : kind.grain;
  const steps = Math.max(count * 2, Math.round(target / grain));
  const parts = weights.map((weight) =>
    Math.max(1, Math.ceil(steps * 0.03), Math.round((weight / total) * steps)),
  );
  if (isWhole) {
    const largest = parts.indexOf(Math.max(...parts));
    parts[largest] =
      (parts[largest] ?? 1) + Math.round(100 / grain) - parts.reduce((sum, each) => sum + each, 0);
  }
  return {
    ...chart,
    rows: chart.rows.map(({ category }, row) => ({
      category,
      values: [tidy((parts[row] ?? 1) * grain)],
    })),
  };
}

/** Points that lie apart, on grains that can be read off both axes, from left to right. */
function withPoints(
  chart: ChartDescription,
  kind: NumberKind,
  random: Random,
  level: Difficulty,
): ChartDescription {
  const xKind = pickNumberKind(random, level);
  const count = random.integer(4, 4 + 2 * level);
  const ranges = [xKind, kind].map(({ least, most, grain }) => {
    const from = random.chance(0.5) ? 0 : least;
    const part = readableGrain(random, most - from, grain);
    return { first: Math.ceil(from / part), last: Math.floor(most / part), part };
  });
  const [across, up] = ranges;
  if (!across || !up) return chart;
  const points: { readonly x: number; readonly y: number; readonly series: number }[] = [];
  const [wide, tall] = [across.last - across.first, up.last - up.first];
  for (let tries = 0; points.length < count && tries < 40 * count; tries += 1) {
    const point = {
      x: random.integer(across.first, across.last),
      y: random.integer(up.first, up.last),
      series: random.integer(0, chart.series.length - 1),
    };
    const isApart = points.every(
      ({ x, y }) => Math.hypot((x - point.x) / wide, ((y - point.y) / tall) * 0.7) > 0.06,
    );
    if (isApart) points.push(point);
  }
  points.sort((a, b) => a.x - b.x || a.y - b.y);
  return {
    ...chart,
    rows: points.map(({ x, y, series }) => ({
      category: toDecimal(tidy(x * across.part)),
      values: chart.series.map((_, index) => (index === series ? tidy(y * up.part) : null)),
    })),
  };
}

/** Leaves out the names that the figure does not show. */
function withShownNames(chart: ChartDescription, shown: Shown, random: Random): ChartDescription {
  const { title, ...untitled } = chart;
  const isPie = chart.kind === 'pie';
  const canHaveAxis = chart.kind === 'scatter' || shown.axisNames;
  const hasAxis = isPie ? shown.pieNames && random.chance(0.15) : canHaveAxis && random.chance(0.5);
  const hasSeries = isPie
    ? shown.pieNames && (chart.series[0] ?? '').length <= 9 && random.chance(0.15)
    : chart.series.length > 1 || random.chance(0.55);
  return {
    ...untitled,
    ...(title !== undefined && random.chance(0.9) && { title }),
    axis: hasAxis ? chart.axis : defaultAxis,
    series: hasSeries ? chart.series : [defaultSeries],
  };
}
