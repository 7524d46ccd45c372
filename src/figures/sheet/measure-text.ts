import { fontWidthFactor, textWidth } from '../../formal/svg.ts';
import { fontWidths } from '../data/font-widths.ts';

/** A font of the rasteriser (see fonts.ts). */
export type Font = { readonly family: string; readonly weight: number };

const tables = new Map<string, readonly number[] | undefined>();

function tableOf({ family, weight }: Font): readonly number[] | undefined {
  const key = `${family} ${weight}`;
  if (!tables.has(key)) tables.set(key, readTable(family, weight));
  return tables.get(key);
}

/** Of the file that is nearest in weight, as the rasteriser takes it. */
function readTable(family: string, weight: number): readonly number[] | undefined {
  const weights = Object.keys(fontWidths)
    .filter((key) => key.startsWith(`${family} `))
    .map((key) => Number(key.slice(family.length + 1)))
    .filter(Number.isFinite);
  const [nearest] = weights.sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight));
  const row = fontWidths[`${family} ${nearest ?? ''}`];
  return row?.split(' ').map((width) => Number(width) / 100);
}

/**
 * The width of a line in pixels, without kerning: off by 6 % at most for fonts of the rasteriser and ASCII, an
 * estimate for others.
 */
export function measureText(text: string, size: number, font: Font): number {
  const table = tableOf(font);
  if (!table) return textWidth(text, size) * fontWidthFactor(font.family) * 1.12;
  let em = 0;
  for (const character of text) em += table[(character.codePointAt(0) ?? 0) - 32] ?? 0.62;
  return em * size;
}

/** Lines of at most `width` pixels, broken at spaces; a word that is longer stays whole. */
export function wrapText(text: string, width: number, size: number, font: Font): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measureText(`${last} ${word}`, size, font) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
