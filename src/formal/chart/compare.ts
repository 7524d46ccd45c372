import { scaleOf } from '../delimited/unit.ts';
import type { Comparison } from '../formal-language.ts';
import type { ChartDescription } from './description.ts';

/** A value at its place. */
type Fact = {
  /** Series and category, without case and runs of spaces; the same for facts that may be matched. */
  readonly key: string;
  readonly words: string;
  readonly x: number;
  readonly value: number;
};

/** How far a value may be off that was read from an axis: a part of the axis's range. */
const axisTolerance = 0.02;

/**
 * A fact is a triple (series, category, value), of a scatter chart a point (series, x, y). Missing values, kind, title,
 * unit and axis names are no facts. Names count without regard to case and spaces; the name of a lone series counts
 * not at all, as nothing in such a figure shows it. `K`, `M` and the like in the units are multiplied out.
 *
 * A value is right where it equals the truth's, or is off by at most 2 % of the range of the truth's axis: for bars and
 * pies from 0 to the largest value (from the smallest, where it is negative), for lines and points from the smallest
 * to the largest value; x of points likewise.
 * @param labelled the figure showed its values as labels (two descriptions do not say): only equal values are right
 */
export function compareCharts(
  read: ChartDescription,
  truth: ChartDescription,
  labelled = false,
): Comparison {
  const lone = read.series.length === 1 && truth.series.length === 1;
  const wanted = toFacts(truth, lone, truth.kind === 'scatter');
  const given = toFacts(read, lone, truth.kind === 'scatter');
  const part = labelled ? 0 : axisTolerance;
  const fromZero = truth.kind === 'bar' || truth.kind === 'pie';
  const near = {
    value:
      part *
      rangeOf(
        wanted.map(({ value }) => value),
        fromZero,
      ),
    x:
      part *
      rangeOf(
        wanted.map(({ x }) => x),
        false,
      ),
  };
  const open = new Map<string, Fact[]>();
  for (const fact of given) {
    const same = open.get(fact.key);
    if (same) same.push(fact);
    else open.set(fact.key, [fact]);
  }
  const missing = wanted.filter((fact) => {
    const candidates = open.get(fact.key) ?? [];
    let best = -1;
    let least = 1;
    for (const [index, candidate] of candidates.entries()) {
      const off = distance(candidate, fact, near);
      if (off < least || (off === least && best === -1)) {
        best = index;
        least = off;
      }
      if (least === 0) break;
    }
    if (best === -1) return true;
    candidates.splice(best, 1);
    return false;
  });
  const invented = [...open.values()].flat();
  return {
    right: wanted.length - missing.length,
    missing: missing.length,
    invented: invented.length,
    exact: missing.length === 0 && invented.length === 0,
    missingFacts: missing.map(({ words }) => words),
    inventedFacts: invented.map(({ words }) => words),
  };
}

function toFacts(chart: ChartDescription, lone: boolean, isScatter: boolean): Fact[] {
  const { factor } = scaleOf(chart.unit);
  return chart.rows.flatMap(({ category, values }) =>
    chart.series.flatMap((series, index) => {
      const value = values[index] ?? null;
      if (value === null) return [];
      const name = lone ? '' : fold(series);
      const x = Number(category);
      const isPoint = isScatter && Number.isFinite(x);
      return [
        {
          key: JSON.stringify(isPoint ? [name] : [name, fold(category)]),
          words: `${lone ? '' : `${series}, `}${category}: ${value}${chart.unit ? ` (${chart.unit})` : ''}`,
          x: isPoint ? x : 0,
          value: Number((value * factor).toPrecision(15)),
        },
      ];
    }),
  );
}

/** At most 1 for a match. Rounding noise of the tolerance itself is allowed for. */
function distance(a: Fact, b: Fact, near: { readonly value: number; readonly x: number }): number {
  const off = (difference: number, allowed: number) =>
    difference === 0 ? 0 : difference / (allowed * (1 + 1e-9));
  return Math.max(off(Math.abs(a.value - b.value), near.value), off(Math.abs(a.x - b.x), near.x));
}

function rangeOf(values: readonly number[], fromZero: boolean): number {
  let least = fromZero ? 0 : Number.POSITIVE_INFINITY;
  let most = fromZero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length === 0 ? 0 : most - least;
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
