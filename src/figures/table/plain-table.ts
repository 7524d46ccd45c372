import type { Random } from '../../formal/random.ts';
import { coordinate, element, escapeXml } from '../../formal/svg.ts';
import type { TableDescription } from '../../formal/table/description.ts';
import { drawTable } from '../../formal/table/draw.ts';
import type { DrawnFigure, Look } from '../figure-kind.ts';
import { fittingSize } from './base-table-theme.ts';

/** The language's own drawing, anywhere on the sheet. Throws where it would be cut or too small to read. */
export function drawPlainTable(table: TableDescription, look: Look, random: Random): DrawnFigure {
  const roughness = random.chance(0.15) ? random.number(0.5, 1.5, 0.1) : 0;
  const fitting = fittingSize(table, look) * 0.9;
  const wanted = Math.max(look.fontSize, fitting * random.number(0.4, 1, 0.05));
  const fontSize = Math.max(11, Math.min(26, fitting, wanted));
  const drawing = drawTable(table, { ...look, fontSize, roughness });
  if (drawing.form !== 'svg') throw new Error('A table is drawn as SVG.');
  const { svg } = drawing;
  const [, width = 0, height = 0, size = 0] =
    /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"[^>]* font-size="([\d.]+)"/
      .exec(svg)
      ?.map(Number) ?? [];
  if (svg.includes('…') || svg.includes('Shown: ')) throw new Error('A cell was cut.');
  if (breaksWord(table, svg)) throw new Error('A long word was broken.');
  if (size < 11) throw new Error('The table became too small to read.');
  if (width > look.width || height > look.height) throw new Error('The table is too large.');
  const x = (look.width - width) * random.pick([0, 0.5, 0.5]);
  const y = (look.height - height) * random.pick([0, 0.3, 0.5]);
  const placed = svg.replace('<svg ', `<svg x="${coordinate(x)}" y="${coordinate(y)}" `);
  const sheet = { width: look.width, height: look.height };
  return {
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...sheet,
        viewBox: `0 0 ${look.width} ${look.height}`,
        'font-weight': look.fontWeight,
      },
      element('rect', { ...sheet, fill: look.background }) + placed,
    ),
  };
}

/** A word that is in no line of the drawing was set in two lines. */
function breaksWord({ title = '', header = [], rows }: TableDescription, svg: string): boolean {
  const lines = [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, line]) => line);
  const drawn = new Set(lines.join(' ').split(' '));
  const words = [title, ...header, ...rows.flat()].join(' ').split(' ');
  return words.some((word) => word !== '' && !drawn.has(escapeXml(word)));
}
