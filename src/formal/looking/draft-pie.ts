import { type ChartDescription, defaultSeries } from '../chart/description.ts';
import { readNumber } from '../delimited/read-number.ts';
import { headOf } from './chart-head.ts';
import type { SeenChart } from './draft-chart.ts';
import type { Place } from './look.ts';
import { mendCapitals } from './mend-names.ts';
import { mostCommon } from './most-common.ts';
import { byRows, type ReadText } from './placed-text.ts';
import { sliceShares } from './series-shares.ts';

type Slice = { readonly name: string; readonly value: number | null; readonly unit: string };

/** Slices whose labels have name and value, or names with the values that belong to them. */
export function draftPie({ texts, look, head }: SeenChart): ChartDescription | undefined {
  const entries = texts.filter(({ role }) => role === 'name');
  const isNumber = ({ amount }: ReadText): boolean => amount.kind === 'number';
  const isWord = (one: ReadText): boolean => !isNumber(one) && /\p{L}/u.test(one.text);
  // Numbers among words are values; where all are numbers, those with a unit are.
  const isValue = entries.filter(isWord).length > entries.length / 3 ? isNumber : hasUnit;
  const named = entries.filter((one) => entries.every(isValue) || !isValue(one)).toSorted(byRows);
  // Beside words a single letter is hatching that was read.
  const isLong = ({ text }: ReadText): boolean => text.length > 1;
  const names = named.filter(isLong).length > named.length / 2 ? named.filter(isLong) : named;
  const labels = texts.filter(({ role }) => role === 'name' || role === 'cell');
  const isLoose = labels.filter(isNumber).length < labels.length / 2;
  const whole = labels.flatMap((text) => splitLabel(text, isLoose));
  const values = texts.filter(
    (one) =>
      one.amount.kind === 'number' &&
      (one.role === 'cell' || (one.role === 'name' && !names.includes(one))),
  );
  const [title, ...listed] = names;
  const isTitled = values.length === listed.length && isLegendTitle(title, listed, look);
  const own = isTitled ? listed : names;
  const slices = whole.length >= Math.max(1, names.length / 2) ? whole : match(own, values, look);
  if (slices.length === 0) return undefined;
  const unit = mostCommon(slices.map((slice) => slice.unit));
  const [series = defaultSeries] = head.legend.map(({ text }) => text);
  const categories = mendCapitals(slices.map(({ name }) => name.replace(/\s*:$/, '')));
  return {
    kind: 'pie',
    ...headOf(isTitled && title ? { ...head, axis: title.text } : head, own),
    series: [series],
    ...(unit && { unit }),
    rows: slices.map(({ value }, index) => ({
      category: categories[index] ?? '',
      values: [value],
    })),
  };
}

/** What stands above the names of a legend, and has no sign of its own as they have, is what they are names of. */
function isLegendTitle(
  title: ReadText | undefined,
  listed: readonly ReadText[],
  { colours }: SeenChart['look'],
): boolean {
  if (!colours || !title || listed.length < 2) return false;
  return (
    colours.signOf(title) === undefined &&
    listed.every((one) => colours.signOf(one) !== undefined && one.y > title.y)
  );
}

const hasUnit = ({ amount }: ReadText): boolean => amount.kind === 'number' && amount.unit !== '';

/** `Feb: 16 kWh`, `Feb (16 kWh)`, `Feb, 16 kWh`; where no values stand alone `Feb 16 kWh`, too. */
function splitLabel({ text }: ReadText, isLoose: boolean): Slice[] {
  const [, name = '', written = ''] =
    /^(\d{4})\s*:\s*([^:]*\d.*)$/.exec(text) ??
    /^(.*?\p{L}.*?)\s*(?::|\s[-–]|\s\(|,)\s*([^:]*\d.*?)\)?$/u.exec(text) ??
    (isLoose ? /^(.*\p{L}.*)\s+(\S*\d\S*(?:\s\p{L}+)?)$/u.exec(text) : null) ??
    [];
  const amount = readNumber(written, false);
  return amount.kind === 'number' ? [{ name, value: amount.value, unit: amount.unit }] : [];
}

/** Each name with the value that belongs to it. */
function match(
  names: readonly ReadText[],
  values: readonly ReadText[],
  look: SeenChart['look'],
): Slice[] {
  const share = (name: ReadText, value: ReadText): number =>
    sliceShares(value, names, look)[names.indexOf(name)] ?? 0;
  const away = (name: ReadText, value: ReadText): number =>
    -Math.hypot(name.x - value.x, name.y - value.y);
  const pairs = standsAround(names, values)
    ? surestFirst(names, values, away)
    : (inTurn(names, values, share) ?? surestFirst(names, values, share));
  return names.map((name) => {
    const amount = pairs.get(name)?.amount;
    return amount?.kind === 'number'
      ? { name: name.text, value: amount.value, unit: amount.unit }
      : { name: name.text, value: null, unit: '' };
  });
}

type Share = (name: ReadText, value: ReadText) => number;

/**
 * Slices lie around the circle in the order of their names, from any of them on and in either direction: of these orders the
 * likeliest. `undefined` where a name or a value is missing.
 */
function inTurn(
  names: readonly ReadText[],
  values: readonly ReadText[],
  share: Share,
): Map<ReadText, ReadText> | undefined {
  if (names.length !== values.length || names.length < 2) return undefined;
  const around = sortAround(values);
  const cost = (name: ReadText, value: ReadText): number => Math.log(share(name, value) + 0.01);
  let best: ReadText[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const turned of [around, around.toReversed()])
    for (let start = 0; start < turned.length; start += 1) {
      const tried = [...turned.slice(start), ...turned.slice(0, start)];
      const sum = tried.reduce((all, value, index) => {
        const name = names[index];
        return name ? all + cost(name, value) : all;
      }, 0);
      if (sum > most) [best, most] = [tried, sum];
    }
  return new Map(names.flatMap((name, index) => (best[index] ? [[name, best[index]]] : [])));
}

function middleOf(texts: readonly Place[]): Place {
  const mean = (pick: (place: Place) => number): number =>
    texts.reduce((sum, one) => sum + pick(one), 0) / texts.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function sortAround(texts: readonly ReadText[]): ReadText[] {
  const { x, y } = middleOf(texts);
  const angle = (one: Place): number => Math.atan2(one.y - y, one.x - x);
  return texts.toSorted((a, b) => angle(a) - angle(b));
}

/** Whether names stand at their slices: their middle is that of the values, and they are no list. */
function standsAround(names: readonly ReadText[], values: readonly ReadText[]): boolean {
  const [one, other] = [middleOf(names), middleOf(values)];
  const isLine = (pick: (name: ReadText) => number): boolean =>
    Math.max(...names.map(pick)) - Math.min(...names.map(pick)) < 6;
  const isList = isLine(({ y }) => y) || isLine(({ x }) => x) || isLine(({ left }) => left);
  return !isList && Math.hypot(one.x - other.x, one.y - other.y) < 15;
}

function surestFirst(
  names: readonly ReadText[],
  values: readonly ReadText[],
  share: Share,
): Map<ReadText, ReadText> {
  const claims = values
    .flatMap((value) => names.map((name) => ({ value, name, share: share(name, value) })))
    .toSorted((a, b) => b.share - a.share);
  const given = new Map<ReadText, ReadText>();
  for (const { value, name } of claims)
    if (!given.has(name) && ![...given.values()].includes(value)) given.set(name, value);
  return given;
}
