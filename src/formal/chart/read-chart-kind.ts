import { lineProblem } from '../delimited/cell.ts';
import { oneLine } from '../delimited/print-delimited.ts';
import type { Comment } from '../delimited/read-delimited.ts';
import type { Problem } from '../problem.ts';
import type { ChartKind } from './description.ts';

type Head = {
  readonly kind: ChartKind;
  readonly stacked: boolean;
  readonly title: string;
  /** Of all values, where a line says so. */
  readonly unit: string | undefined;
  readonly problems: readonly Problem[];
};

/** Words for a kind, the kind that is drawn, and whether that changes what is seen. */
const kindWords: readonly (readonly [RegExp, ChartKind, 'same' | 'other'])[] = [
  [/\b(?:scatter\w*|dot)\b/i, 'scatter', 'same'],
  [/\bbubble\b/i, 'scatter', 'other'],
  [/\b(?:pie|dough?nut|ring)\b/i, 'pie', 'same'],
  [/\b(?:lines?|area|spline|time series)\b/i, 'line', 'same'],
  [/\b(?:bars?|columns?|histogram)\b/i, 'bar', 'same'],
  [
    /\b(?:radar|polar|box|violin|heat ?map|tree ?map|funnel|waterfall|candlestick)\b/i,
    'bar',
    'other',
  ],
];

const typeLabel =
  /^(?:chart|plot|graph|figure)?[ _-]?(?:type|kind)\s*[:=]\s*|^(?:chart|plot|graph)\s*[:=]\s*/i;
const titleLabel = /^(?:chart |main )?(?:title|caption)\s*[:=]\s*/i;
/** Labels of axes and the like say again what the header says. */
const otherLabel =
  /^(?:[xy][- _]?(?:axis|label|title)\b.*|units?|source|data|legend|series|orientation|note)\s*[:=]/i;

/** What the comments say of the chart: its kind and its title, in any of the ways models put it. */
export function readChartKind(comments: readonly Comment[]): Head {
  const problems: Problem[] = [];
  let found: { readonly kind: ChartKind; readonly stacked: boolean } | undefined;
  let title = '';
  let unit: string | undefined;
  for (const comment of comments) {
    const text = oneLine(comment.text);
    unit ??= /^units?\s*[:=]\s*(.{1,24})$/i.exec(text)?.[1]?.trim();
    const kind = found ? undefined : toKind(text);
    if (kind) {
      found = kind;
      if (kind.title !== '') title = kind.title;
      if (kind.note) problems.push(commentProblem(comment, kind.note));
    } else if (titleLabel.test(text)) title = text.replace(titleLabel, '');
    else if (text !== '' && title === '' && !otherLabel.test(text)) {
      title = text;
      if (!comment.marked)
        problems.push(commentProblem(comment, 'This line is taken for the title.'));
    }
  }
  if (!found) {
    const message = 'It is not said which kind of chart this is; it is taken for a bar chart.';
    const expected = '# bar chart: Title';
    problems.push(lineProblem(1, '', 'note', message, expected));
  }
  return { kind: found?.kind ?? 'bar', stacked: found?.stacked ?? false, title, unit, problems };
}

function toKind(text: string) {
  const typed = typeLabel.test(text);
  const phrase = text.replace(typeLabel, '');
  const parts = /^([^:–—]*?)\s*(?::|[–—]|\s-\s|,\s*title\s*[:=])\s*(.*)$/i.exec(phrase);
  const head = parts?.[1] ?? phrase;
  const word = kindWords.find(([pattern]) => pattern.test(head));
  const isChart = typed || /\b(?:chart|plot|graph|diagram|histogram)s?\b|plot\b/i.test(head);
  const count = head.split(' ').length;
  if (!word || count > 6 || !(isChart || parts || count === 1)) return undefined;
  const [pattern, kind, fit] = word;
  const stacked = kind === 'bar' && /\bstacked\b/i.test(head);
  // `Bar chart of sales by year` and `Bar chart "Sales"` carry the title behind the words for the kind.
  const rest =
    parts?.[2] ?? /\b(?:chart|plot|graph)\b\s*(?:of|showing|for)?\s*(.+)$/i.exec(head)?.[1] ?? '';
  const title = rest
    .replace(titleLabel, '')
    .replace(/^(["“'(])(.*)(["”')])$/, '$2')
    .trim();
  const name = pattern.exec(head)?.[0] ?? '';
  const note = fit === 'same' ? undefined : `“${name}” is drawn as a ${kind} chart.`;
  return { kind, stacked, title, note };
}

function commentProblem({ line, text }: Comment, message: string): Problem {
  return lineProblem(line, text, 'note', message, '# bar chart: Title');
}
