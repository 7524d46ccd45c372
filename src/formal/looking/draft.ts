import type { PlacedText } from '../chart/number-axis.ts';
import { printChart } from '../chart/print.ts';
import { printTable } from '../table/print.ts';
import { draftChart } from './draft-chart.ts';
import { draftGeometry } from './draft-geometry.ts';
import { draftTable } from './draft-table.ts';
import { chartKinds, type Look } from './look.ts';
import { hasAxis, hasGrid, hasTwoAxes } from './told-by-texts.ts';

/**
 * The description of a figure as the model's encoder saw it, in its fence; that of an unknown figure where it saw none of these.
 * `undefined` where it is not sure what the figure is, or sees too little in it: the model describes it by itself.
 */
export function draftFigure(texts: readonly PlacedText[], look: Look): string | undefined {
  const kind = kindOf(texts, look);
  switch (kind) {
    case 'none':
      return '```none\n```';
    case 'table': {
      const table = draftTable(texts, look);
      return table && `\`\`\`csv\n${printTable(table)}\n\`\`\``;
    }
    case 'geometry': {
      const forms = draftGeometry(texts, look);
      return forms && `\`\`\`geometry\n${forms}\n\`\`\``;
    }
    case undefined:
      return undefined;
    default: {
      const chart = draftChart(kind, texts, look);
      return chart && `\`\`\`csv\n${printChart(chart)}\n\`\`\``;
    }
  }
}

type Kind = (typeof chartKinds)[number] | 'table' | 'geometry' | 'none' | undefined;

/** What the encoder is sure of, unless the order of the texts leaves no doubt of something else: no chart has a grid of cells. */
function kindOf(texts: readonly PlacedText[], look: Look): Kind {
  const { kinds } = look;
  const isUnknown = kinds.none + kinds.other > 0.6;
  const chart = chartKinds.reduce((best, one) => (kinds[one] > kinds[best] ? one : best));
  const chartShare = chartKinds.reduce((sum, kind) => sum + kinds[kind], 0);
  const isScatter = (): boolean => hasTwoAxes(texts, (place) => look.rolesAt(place).name);
  if (!isUnknown && chartShare > 0.5)
    return hasGrid(texts) ? 'table' : chart === 'bar' && isScatter() ? 'scatter' : chart;
  if (!isUnknown && kinds.table > 0.5) return 'table';
  if (!isUnknown && kinds.geometry > 0.5) return 'geometry';
  if (hasGrid(texts)) return 'table';
  if (hasAxis(texts)) return chart;
  return isUnknown ? 'none' : undefined;
}
