import type { Estimate } from './intervals.ts';
import type { GroupSummary, Measure, Summary } from './summarize.ts';

type Column = {
  readonly title: string;
  readonly measure: Measure;
  /** `share` in percent with its interval; `mean` as a number with it; `count`: of what the share is one. */
  readonly shown: 'share' | 'mean' | 'count';
};

type Table = { readonly title: string; readonly columns: readonly Column[] };

const share = (title: string, measure: Measure): Column => ({ title, measure, shown: 'share' });
const count = (title: string, measure: Measure): Column => ({ title, measure, shown: 'count' });

const tables: readonly Table[] = [
  {
    title: 'Descriptions',
    columns: [
      count('n', 'descriptionTokens'),
      share('parses', 'parses'),
      share('exact', 'exact'),
      count('facts', 'factRecall'),
      share('precision', 'factPrecision'),
      share('recall', 'factRecall'),
      share('F1', 'factF1'),
      share('refused', 'refused'),
      share('wrongly', 'wronglyRefused'),
      { title: 'tokens', measure: 'descriptionTokens', shown: 'mean' },
    ],
  },
  {
    title: 'Answers',
    columns: [
      count('n', 'answers'),
      share('right', 'answers'),
      count('edits', 'editObedience'),
      share('obeyed', 'editObedience'),
      count('of', 'followsFigure'),
      share('as drawn', 'followsFigure'),
      count('lines', 'failingLines'),
      share('fail', 'failingLines'),
      { title: 'tokens', measure: 'replyTokens', shown: 'mean' },
    ],
  },
];

const legend = [
  'Percent, or tokens, with the 95 % interval. n: figures, turns; of figures of none only “refused” is measured.',
  'refused: of figures that no language can describe; wrongly: of the others.',
  'obeyed: right after a corrected description; as drawn: the answer of the uncorrected one instead.',
  'fail: lines of reasoning with a wrong equation, of those that could be checked.',
].join('\n');

/** The summary as tables for a terminal; columns that no group has a value for are left out. */
export function printSummary({ all, languages, styles }: Summary): string {
  const groups: readonly (readonly [string, GroupSummary])[] = [
    ['all', all],
    ...Object.entries(languages),
    ...Object.entries(styles),
  ];
  const printed = tables.flatMap((table) => printTable(table, groups));
  return [...printed, legend].join('\n\n');
}

function printTable(
  { title, columns }: Table,
  groups: readonly (readonly [string, GroupSummary])[],
): string[] {
  const used = columns.filter(({ measure }) => groups.some(([, group]) => group[measure]));
  const filled = groups.filter(([, group]) => used.some(({ measure }) => group[measure]));
  if (filled.length === 0) return [];
  const rows = [
    [title, ...used.map((column) => column.title)],
    ...filled.map(([name, group]) => [name, ...used.map((column) => printCell(column, group))]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return [[head, '─'.repeat(Math.max(...lines.map((line) => line.length))), ...body].join('\n')];
}

function printCell({ measure, shown }: Column, group: GroupSummary): string {
  const estimate = group[measure];
  if (!estimate) return '';
  if (shown === 'count') return String(estimate.n);
  return printEstimate(estimate, shown === 'share' ? 100 : 1);
}

function printEstimate({ value, low, high }: Estimate, scale: number): string {
  const round = (one: number): string => (one * scale).toFixed(0);
  return `${round(value)} ${round(low)}–${round(high)}`;
}
