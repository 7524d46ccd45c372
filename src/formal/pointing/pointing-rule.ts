import { findNumberAxis, type PlacedText } from '../chart/number-axis.ts';
import type { DescriptionGrammar } from '../grammar.ts';
import { type Axes, canFollowInCells } from './cell-rule.ts';
import { fitsChart, leavesNameOut } from './chart-rule.ts';
import { canFollowInForms } from './form-rule.ts';
import {
  findPointers,
  isNear,
  resolvePointers,
  type Spot,
  spotAt,
  toSpots,
} from './pointed-texts.ts';
import { copy, mayPointAgain } from './pointing.ts';
import { goesOnRightly, readCells } from './read-cells.ts';
import { belongsTo } from './size-rule.ts';
import { fitsTable, leavesRowOut } from './table-rule.ts';

/**
 * Keeps descriptions in the form of `grammar`, and a model to what was found in the figure: each text is pointed at once,
 * nothing is written in its stead, and nothing is added to what was copied.
 */
export function createPointingRule(
  texts: readonly PlacedText[],
  grammar: DescriptionGrammar,
): DescriptionGrammar {
  const spots = toSpots(texts);
  const axes = {
    up: findNumberAxis(texts, true) !== undefined,
    across: findNumberAxis(texts, false) !== undefined,
  };
  return {
    isWhole: grammar.isWhole,
    allows: (written, next) =>
      grammar.allows(written, next) &&
      completes(written, next) &&
      (isPlace(next) ? mayPointAt(spots, written + next) : canFollow(spots, axes, written, next)),
  };
}

const halfPlace = /(?:^|[^>^_])<p\d{1,3}>$/;
const halfMark = /[\^_]<p\d{1,3}>$/;

/** A place has two parts, a mark a tenth. */
function completes(written: string, next: string): boolean {
  if (halfMark.test(written)) return /^\d/.test(next);
  return !halfPlace.test(written) || isPlace(next);
}

const isChart = (written: string): boolean => /^```csv\n# [a-z ]+ chart/.test(written);

function leavesOut(spots: readonly Spot[], written: string): boolean {
  if (!isChart(written)) return leavesRowOut(spots, written);
  return hasNames(written) && leavesNameOut(spots, written);
}

/** A pie's slices and a scatter chart's points stand anywhere. */
const hasNames = (written: string): boolean => !/^```csv\n# (?:pie|scatter)/.test(written);

const isPlace = (piece: string): boolean => /^<p\d{1,3}>$/.test(piece);

function mayPointAt(spots: readonly Spot[], written: string): boolean {
  if (spots.length === 0 || /[\^_]<p\d{1,3}>$/.test(written)) return true;
  const { all, endsInOne } = findPointers(written);
  const before = endsInOne ? all.slice(0, -1) : all;
  const again = mayPointAgain(written);
  const { left } = resolvePointers(spots, before, again);
  const last = endsInOne ? all.at(-1) : undefined;
  const isForms = !written.startsWith('```csv');
  // In cells and as sizes stands what was found; letters of a figure are often missed.
  if (isForms && !/\),(?:<p\d{1,3}>){1,2}$/.test(written))
    return !last || spotAt(left, last) !== undefined || spotAt(spots, last) === undefined;
  const stands = isForms ? isSize : fits;
  if (last) return spotAt(left, last) !== undefined && stands(spots, written);
  const across = Number(/<p(\d{1,3})>$/.exec(written)?.[1]);
  return [...left].some(({ x, y }) => isNear(x, across) && stands(spots, `${written}<p${y}>`));
}

/** @param written ends in a place */
function isSize(spots: readonly Spot[], written: string): boolean {
  const place = findPointers(written).all.at(-1);
  const label = place && spotAt(spots, place);
  return label !== undefined && copy(spots, written) !== undefined && belongsTo(label, written);
}

/** @param written ends in a place */
function fits(spots: readonly Spot[], written: string): boolean {
  if (!mayStand(spots, written)) return false;
  const { title, cells } = readCells(spots, written);
  if (cells.length === 0 && title.length > 1) return goesOnRightly(title);
  if (!isChart(written)) return fitsTable(spots, written);
  return !hasNames(written) || fitsChart(spots, written);
}

/** Whether the cell can hold what stands there: no word where a number belongs. */
function mayStand(spots: readonly Spot[], written: string): boolean {
  return written.includes('```csv\n# scatter chart') || copy(spots, written) !== undefined;
}

/** Sign by sign: a piece may end one cell and begin the next. */
function canFollow(spots: readonly Spot[], axes: Axes, written: string, next: string): boolean {
  if (spots.length === 0) return true;
  const [opening = ''] = written.slice(3).split('\n');
  if (!written.includes('\n') || (opening !== 'csv' && opening !== 'geometry')) return true;
  if (next.startsWith('`') && opening === 'csv' && leavesOut(spots, written)) return false;
  let text = written;
  for (const sign of next) {
    const may =
      opening === 'csv'
        ? canFollowInCells(spots, axes, text, sign)
        : canFollowInForms(spots, text, sign);
    if (!may) return false;
    text += sign;
  }
  return true;
}
