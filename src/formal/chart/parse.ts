import { addProblems, type Cell, cellProblem, lineProblem } from '../delimited/cell.ts';
import { firstRecordIsHeader } from '../delimited/find-header.ts';
import { mayHoldThousands, splitThousandsProblem } from '../delimited/join-thousands.ts';
import { readDelimited } from '../delimited/read-delimited.ts';
import { usesDecimalComma } from '../delimited/read-number.ts';
import type { ParseOptions } from '../formal-language.ts';
import { type ParseResult, type Problem, refuseTooLong, toParseResult } from '../problem.ts';
import { type ChartDescription, defaultAxis, defaultSeries } from './description.ts';
import { pivot } from './pivot.ts';
import { readChartKind } from './read-chart-kind.ts';
import { readChartRows, toRow } from './read-chart-rows.ts';
import { readChartUnit } from './read-chart-unit.ts';
import { withoutScale, withoutScaledUnit, withUnits } from './units-in-names.ts';

/** Reads a chart from separated values, as models write them; see `readDelimited` and `readNumber` for what is taken. */
export function parseChart(
  text: string,
  { partial = false }: ParseOptions = {},
): ParseResult<ChartDescription> {
  const refused = refuseTooLong(text);
  if (refused) return refused;
  const read = readDelimited(text, { partial, allowPairs: true });
  const problems: Problem[] = [...read.problems];
  if (read.records.length === 0) {
    if (!partial) problems.push(emptyProblem(text));
    return toParseResult<ChartDescription>(undefined, problems);
  }
  const head = readChartKind(read.comments);
  const hasHeader = firstRecordIsHeader(read.records);
  const long = pivot(hasHeader ? read.records : withHeader(read.records, problems), head.kind);
  const [header = [], ...records] = long.records;
  const named = withAxis(header, records);
  const decimalComma = usesDecimalComma(decimalTexts(records, read.delimiter === ','));
  const rowReading = readChartRows(records, named.series.length, head.kind, decimalComma);
  const units = readChartUnit(rowReading.rows);
  if (named.isShort && mayHoldThousands(header.length, records))
    addProblems(
      problems,
      [splitThousandsProblem(records[0] ?? [])].flatMap((one) => one ?? []),
    );
  // A line such as `Unit: kg` counts where the values say nothing.
  const unit =
    units.unit ?? (units.seriesUnits ? undefined : head.unit && withoutScale(head.unit, units));
  const title = withoutScaledUnit(head.title, units);
  if (!partial) problems.push(...shapeProblems(named.series, records, header));
  problems.push(...head.problems, ...long.problems, ...rowReading.problems, ...units.problems);
  const description: ChartDescription = {
    kind: head.kind,
    ...(head.stacked && { stacked: true }),
    ...(title !== '' && { title }),
    axis: named.axis,
    series: named.series.length === 0 ? [defaultSeries] : withUnits(named.series, units),
    ...(unit !== undefined && { unit }),
    rows: units.rows.map((row) =>
      named.series.length === 0 ? { ...toRow(row), values: [null] } : toRow(row),
    ),
  };
  return toParseResult(description, problems);
}

/** Names for the columns of a text without a header, in cells of no length at its start. */
function withHeader(records: readonly (readonly Cell[])[], problems: Problem[]) {
  const [first = []] = records;
  const [start] = first;
  if (!start) return records;
  problems.push(
    cellProblem(start, 'note', 'There is no header; the columns are named here.', 'a row of names'),
  );
  const name = (index: number) => {
    if (index === 0) return defaultAxis;
    return first.length <= 2 ? defaultSeries : `${defaultSeries} ${index}`;
  };
  const header = first.map((_, index) => ({
    ...start,
    length: 0,
    quoted: true,
    text: name(index),
  }));
  return [header, ...records];
}

/** A header that is one name short says only the series; the empty corner was left out. */
function withAxis(header: readonly Cell[], records: readonly (readonly Cell[])[]) {
  const names = header.map(({ text }) => text);
  const short = records.length > 0 && records.every((record) => record.length === names.length + 1);
  const [axis = defaultAxis, ...series] = short ? [defaultAxis, ...names] : names;
  return { axis: axis === '' && !header[0]?.quoted ? defaultAxis : axis, series, isShort: short };
}

/** Values whose comma can be a decimal one: unquoted cells of a comma-separated text cannot hold any. */
function* decimalTexts(records: readonly (readonly Cell[])[], commaSeparated: boolean) {
  for (const record of records)
    for (const cell of record.slice(1))
      if (!commaSeparated || cell.text.includes(',') || cell.text.includes('.')) yield cell.text;
}

function shapeProblems(
  series: readonly string[],
  records: readonly (readonly Cell[])[],
  header: readonly Cell[],
): readonly Problem[] {
  const [start] = header;
  if (!start) return [];
  if (series.length === 0) {
    const message = 'Every line has one cell only. Separate a category and its values with commas.';
    return [cellProblem(start, 'error', message, 'a category and a value, as in Mon,25')];
  }
  if (records.length > 0) return [];
  const message = 'There is a header and no row below it.';
  return [cellProblem(start, 'error', message, 'a row with a category and its values')];
}

function emptyProblem(text: string): Problem {
  const lines = text.split('\n');
  const message = 'There are no data. Write a row of names, then a row for each category.';
  return lineProblem(lines.length, '', 'error', message, 'a header such as label,value');
}
