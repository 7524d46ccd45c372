import { type DrawStyle, paletteColor } from '../draw-style.ts';
import { textWidth } from '../svg.ts';

/** A colour for each key, in the order of the palette. */
export function colorEncoding(
  field: 'row' | 'series',
  keys: readonly string[],
  style: DrawStyle,
  symbol: 'square' | 'circle',
) {
  const { legend } = style;
  return {
    field,
    type: 'nominal' as const,
    scale: { domain: [...keys], range: keys.map((_, index) => paletteColor(style, index)) },
    legend:
      legend === 'none'
        ? null
        : {
            title: null,
            orient: legend,
            symbolType: symbol,
            labelExpr: 'substring(datum.label, 5)',
            ...(legend === 'top' || legend === 'bottom'
              ? { columns: columnsFor(keys, style) }
              : {}),
          },
  };
}

/** As many entries side by side as fit. */
function columnsFor(keys: readonly string[], style: DrawStyle): number {
  const widest = Math.max(...keys.map((key) => textWidth(key, style.fontSize)));
  return Math.max(1, Math.floor((style.width * 0.85) / (widest + style.fontSize * 2)));
}

/** White on dark colours, else the ink; of colours that are not written `#rrggbb` nothing is known. */
export function textColorOn(color: string, ink: string): string {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!hex) return ink;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16));
  // Luma of ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? '#ffffff' : ink;
}
