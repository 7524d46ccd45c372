import type { PlacedText } from '../chart/number-axis.ts';
import { printChart } from '../chart/print.ts';
import { printTable } from '../table/print.ts';
import { draftChart } from './draft-chart.ts';
import { draftGeometry } from './draft-geometry.ts';
import { draftTable } from './draft-table.ts';
import { chartKinds, type Look } from './look.ts';

/**
 * The description of a figure as the model's encoder saw it, in its fence; that of an unknown figure where it saw none of these.
 * `undefined` where it is not sure what the figure is, or
 * sees too little in it: the model describes it by itself.
 */
export function draftFigure(texts: readonly PlacedText[], look: Look): string | undefined {
  if (look.kinds.none + look.kinds.other > 0.6) return '```none\n```';
  const chartShare = chartKinds.reduce((sum, kind) => sum + look.kinds[kind], 0);
  if (chartShare > 0.5) {
    const kind = chartKinds.reduce((best, one) =>
      look.kinds[one] > look.kinds[best] ? one : best,
    );
    const chart = draftChart(kind, texts, look);
    return chart && `\`\`\`csv\n${printChart(chart)}\n\`\`\``;
  }
  if (look.kinds.table > 0.5) {
    const table = draftTable(texts, look);
    return table && `\`\`\`csv\n${printTable(table)}\n\`\`\``;
  }
  if (look.kinds.geometry > 0.5) {
    const forms = draftGeometry(texts, look);
    return forms && `\`\`\`geometry\n${forms}\n\`\`\``;
  }
  return undefined;
}
