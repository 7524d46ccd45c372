import { type ChartDescription, defaultSeries } from '../chart/description.ts';
import { toDecimal } from '../delimited/exact-number.ts';
import { readNumber } from '../delimited/read-number.ts';
import { headOf } from './chart-head.ts';
import type { SeenChart } from './draft-chart.ts';
import type { Place } from './look.ts';
import { measureBy } from './measure.ts';
import { mendCapitals } from './mend-names.ts';
import { mostCommon } from './most-common.ts';
import { median } from './placed-text.ts';
import { pointBeside, seriesShares } from './series-shares.ts';
import { tiltOf } from './tilt.ts';

type Point = Place & { readonly across: number; readonly up: number; readonly unit: string };

/** Points as they are labelled, `(4, $300)`, or as both axes measure them; from left to right. */
export function draftScatter(seen: SeenChart): ChartDescription | undefined {
  const { head, look } = seen;
  const { legend } = head;
  const labels = readPairs(seen);
  const found = look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5).length;
  const isLabelled = labels.length > 0 && labels.length >= 0.5 * found;
  const points = isLabelled ? labels : measured(seen);
  if (points.length === 0) return undefined;
  const names = legend.length > 1 ? legend : legend.slice(0, 1);
  const series = names.length > 0 ? mendCapitals(names.map(({ text }) => text)) : [defaultSeries];
  const place = (point: Point): Place => (isLabelled ? pointBeside(point, look) : point);
  const rows = points
    .toSorted((a, b) => a.across - b.across || a.up - b.up)
    .map((point) => {
      const shares = names.length > 1 ? seriesShares(place(point), names, look) : [1];
      const own = shares.indexOf(Math.max(...shares));
      return {
        category: toDecimal(point.across),
        values: series.map((_, index) => (index === own ? point.up : null)),
      };
    });
  const unit = mostCommon(points.map((point) => point.unit));
  return { kind: 'scatter', ...headOf(head, []), series, ...(unit && { unit }), rows };
}

function measured({ texts, placed, look }: SeenChart): Point[] {
  const [up, across] = [measureBy(placed, true), measureBy(placed, false)];
  if (!up || !across) return [];
  const points = look.points.filter(({ kind, sure }) => kind === 'value' && sure > 0.5);
  // A turned figure falls or rises from where the numbers of either axis stand.
  const [ticks, names] = [texts.filter(up.isTick), texts.filter(across.isTick)];
  const { aspect } = look;
  const tilt = tiltOf({ upright: true, names, ticks, aspect });
  const [start, foot] = [median(ticks.map(({ x }) => x)), median(names.map(({ y }) => y))];
  const columns = across.read(points.map(({ x, y }) => x + (tilt / aspect ** 2) * (y - foot)));
  const rows = up.read(points.map(({ x, y }) => y - tilt * (x - start)));
  return points.map(({ x, y }, index) => ({
    ...{ x, y },
    across: columns[index] ?? 0,
    up: rows[index] ?? 0,
    unit: up.unit,
  }));
}

function readPairs({ texts }: SeenChart): Point[] {
  return texts.flatMap(({ text, x, y }) => {
    const [, first = '', second = ''] = /^[([{](.+?)[,;.]\s+(.+?)[)\]}]?$/.exec(text) ?? [];
    const [across, up] = [readNumber(first, false), readNumber(second, false)];
    return across.kind === 'number' && up.kind === 'number'
      ? [{ x, y, across: across.value, up: up.value, unit: up.unit }]
      : [];
  });
}
