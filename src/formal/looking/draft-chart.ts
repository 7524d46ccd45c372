import { type ChartDescription, defaultSeries } from '../chart/description.ts';
import type { PlacedText } from '../chart/number-axis.ts';
import { readNumber, usesDecimalComma } from '../delimited/read-number.ts';
import { assign, unstacked } from './assign-values.ts';
import { atPoints } from './at-points.ts';
import { barKind } from './bar-kind.ts';
import { type ChartHead, headOf, readChartHead } from './chart-head.ts';
import { draftPie } from './draft-pie.ts';
import { draftScatter } from './draft-scatter.ts';
import { findLabels, toLabel } from './find-labels.ts';
import type { chartKinds, Look, Place } from './look.ts';
import { type Measure, measureBy } from './measure.ts';
import { mendCapitals, mendNames, mendNumbered } from './mend-names.ts';
import { withMissed } from './missed-names.ts';
import { mostCommon } from './most-common.ts';
import { moveNames } from './move-names.ts';
import { findNameAxis, type NameAxis } from './name-axis.ts';
import { guessNames } from './names-by-values.ts';
import { byRows, median, type ReadText, readTexts } from './placed-text.ts';
import { countsPerName, seriesByCount } from './series-by-count.ts';
import { splitNumbers } from './split-numbers.ts';
import { tidyAlike } from './tidy-alike.ts';
import { tidyChart } from './tidy-chart.ts';
import { tiltOf } from './tilt.ts';

export type SeenChart = {
  readonly kind: (typeof chartKinds)[number];
  readonly texts: readonly ReadText[];
  readonly placed: readonly PlacedText[];
  readonly look: Look;
  readonly head: ChartHead;
};

/**
 * The chart as the model's encoder saw it: names along their axis, values as they are written, or measured where a value was
 * seen. @returns `undefined` where no names or values are seen
 */
export function draftChart(
  kind: SeenChart['kind'],
  placed: readonly PlacedText[],
  look: Look,
): ChartDescription | undefined {
  const apart = splitNumbers(tidyChart(placed, look));
  const read = readTexts(apart, look, usesDecimalComma(apart.map(({ text }) => text)));
  const texts = settleNames(tidyNumbers(read));
  const head = readChartHead(texts, look, kind);
  const tidy = texts.map(
    ({ text, left, top, right, bottom }): PlacedText => ({
      text,
      box: [left, top, right, bottom],
    }),
  );
  const seen: SeenChart = { kind, texts, placed: tidy, look, head };
  if (kind === 'pie') return draftPie({ ...seen, texts: texts.map(withoutSigns(look)) });
  if (kind === 'scatter') return draftScatter(seen) ?? draftRows({ ...seen, kind: 'bar' });
  return draftRows(seen);
}

const withoutSigns =
  ({ colours }: Look) =>
  (one: ReadText): ReadText =>
    one.role === 'name' && colours ? colours.withoutSign(one) : one;

/** Labels of values are written in one way, and the numbers of axes are. */
function tidyNumbers(texts: readonly ReadText[]): ReadText[] {
  const alike = (part: readonly ReadText[]): Map<ReadText, string> => {
    const tidy = tidyAlike(part.map(({ text }) => text));
    return new Map(part.map((one, index) => [one, tidy[index] ?? one.text]));
  };
  const labels = alike(texts.filter(({ role }) => role === 'cell'));
  const ticks = texts.filter(({ role, text }) => role === 'none' && /\d/.test(text));
  const edge = median(ticks.map(({ right }) => right));
  const upright = alike(ticks.filter(({ right }) => Math.abs(right - edge) < 2));
  return texts.map((one) => {
    const text = labels.get(one) ?? upright.get(one) ?? one.text;
    return text === one.text ? one : { ...one, text, amount: readNumber(text, false) };
  });
}

/** A number among names that are words is a value, if it is written like others. */
function settleNames(texts: readonly ReadText[]): ReadText[] {
  const unitOf = ({ amount }: ReadText): string | undefined =>
    amount.kind === 'number' ? amount.unit : undefined;
  const names = texts.filter(({ role }) => role === 'name');
  const numbers = names.filter((one) => unitOf(one) !== undefined).length;
  const values = texts.filter((one) => one.role === 'cell' && unitOf(one) !== undefined);
  const unit = mostCommon(values.map(unitOf));
  if (numbers > names.length * 0.4 || unit === undefined) return [...texts];
  return texts.map((one) =>
    one.role === 'name' && unitOf(one) === unit ? { ...one, role: 'cell' } : one,
  );
}

/** A value of the figure: where it is, and what it comes to. */
export type Value = Place & {
  readonly amount: number;
  readonly unit: string;
  /** 0 to 1 */
  readonly sure: number;
  /** Where it is written. */
  readonly label?: ReadText;
};

function draftRows(seen: SeenChart): ChartDescription | undefined {
  const { texts, placed, look, head } = seen;
  const isBar = seen.kind !== 'line';
  const places = valuePlaces(texts, look);
  const named = texts.filter(({ role }) => role === 'name');
  const ticks = [measureBy(placed, true), measureBy(placed, false)];
  const isTick = (one: ReadText): boolean => ticks.some((axis) => axis?.isTick(one));
  const sure = findNameAxis(
    named.length > 0 ? named : guessNames(texts, places, isTick),
    isBar ? undefined : true,
  );
  if (!sure) return undefined;
  const kind = barKind(seen.kind, sure, look);
  const measure = measureBy(placed, sure.upright);
  const each = kind === 'bar' ? Math.max(1, head.legend.length) : 1;
  const found = mended(withMissed(sure, texts, look, each, isBar));
  const series = legendOf(seen, found, places);
  const others = series.filter((one) => !found.names.some(({ text }) => text === one.text));
  const names = kind === 'stacked bar' || others.length > 1 ? others : others.slice(0, 1);
  const count = Math.max(1, names.length);
  const labels = findLabels(texts, measure);
  const isLabelled = !measure || labels.length >= 0.6 * found.names.length * count;
  const written = labels.map(toLabel);
  const values = !isLabelled
    ? seenValues(look, measure, found, texts)
    : isBar
      ? written
      : atPoints(written, look);
  if (values.length === 0) return undefined;
  const axis = moveNames(found, values, count);
  const rowOf = (all: readonly Value[], place: NameAxis, name: ReadText) =>
    assign(
      all.filter((value) => isOwn(place, name, value)),
      name,
      { kind, axis: place, names, look },
    );
  // Where a label was not read, its bar or point tells the value; parts of stacks are measured too badly.
  const isMeasured = isLabelled && measure !== undefined && kind !== 'stacked bar';
  const measured = isMeasured ? seenValues(look, measure, found, texts) : [];
  const rows = axis.names.map((name, index) => {
    const row = rowOf(values, axis, name);
    if (!isLabelled) return { category: name.text, values: unstacked(row, kind) };
    const seenRow = rowOf(measured, found, found.names[index] ?? name);
    return { category: name.text, values: row.map((value, at) => value ?? seenRow[at] ?? null) };
  });
  const unit = mostCommon(values.map((value) => value.unit)) || measure?.unit;
  // A line above the plot that was taken for a series has no values.
  const full = names.map((_, index) => rows.some(({ values }) => values[index] !== null));
  const isFull = (_: unknown, index: number): boolean =>
    full[index] !== false || !full.includes(true);
  return {
    kind: kind === 'stacked bar' ? 'bar' : kind,
    ...(kind === 'stacked bar' && { stacked: true as const }),
    ...headOf(head, axis.names),
    series:
      names.length > 0
        ? mendCapitals(names.filter(isFull).map(({ text }) => text))
        : [defaultSeries],
    ...(unit && { unit }),
    rows: rows.map(({ category, values }) => ({ category, values: values.filter(isFull) })),
  };
}

/** Where values are written or seen. */
const valuePlaces = (texts: readonly ReadText[], look: Look): Place[] => [
  ...texts.filter(({ role, amount }) => role === 'cell' && amount.kind === 'number'),
  ...look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5),
];

/** The legend, or else as many texts side by side as there are values at each name. */
function legendOf(
  { texts, head: { legend }, look }: SeenChart,
  { names, along }: NameAxis,
  places: readonly Place[],
): readonly ReadText[] {
  const points = look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5);
  const counts = countsPerName(names, points.length > 0 ? points : places, along);
  const count = Math.max(1, median(counts));
  const isSigned = legend.some((one) => look.colours?.signOf(one) !== undefined);
  const isLone = names.length > 2 && counts.every((each) => each < 2);
  // Of several lines above a plot of one series at most one is its name.
  if (isLone && legend.length > 1 && !isSigned)
    return legend.toSorted((a, b) => b.roles.header - a.roles.header).slice(0, 1);
  if (count <= Math.max(1, legend.length)) return legend;
  const others = texts.filter((one) => !names.some(({ text }) => text.includes(one.text)));
  const guessed = seriesByCount(others, legend, count);
  return guessed.length > 0 ? guessed.toSorted(byRows) : legend;
}

function mended(axis: NameAxis): NameAxis {
  const texts = mendCapitals(mendNumbered(mendNames(axis.names.map(({ text }) => text))));
  return {
    ...axis,
    names: axis.names.map((name, index) => ({ ...name, text: texts[index] ?? name.text })),
  };
}

function seenValues(
  look: Look,
  measure: Measure,
  axis: NameAxis,
  texts: readonly ReadText[],
): Value[] {
  const { upright } = axis;
  // The numbers stand at one end of the names' axis: from there a turned figure falls or rises.
  const ticks = texts.filter(measure.isTick);
  const tilt = tiltOf({ upright, names: axis.names, ticks, aspect: look.aspect });
  const start = median(ticks.map(axis.along));
  const points = look.points.filter(({ kind }) => kind === 'value');
  const amounts = measure.read(
    points.map((point) => (upright ? point.y : point.x) - tilt * (axis.along(point) - start)),
  );
  return points.flatMap((point, index) => {
    const amount = amounts[index];
    return amount === undefined ? [] : [{ ...point, amount, unit: measure.unit }];
  });
}

/** Whether no other name is nearer along the axis. */
function isOwn({ names, along, step }: NameAxis, name: ReadText, value: Place): boolean {
  const own = Math.abs(along(name) - along(value));
  if (own > step * 0.55) return false;
  return names.every((other) => own <= Math.abs(along(other) - along(value)));
}
