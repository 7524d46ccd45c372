/**
 * `node --import tsx tools/figures/measure-fonts.ts`: writes src/figures/data/font-widths.ts from the font files, after
 * fonts were added or changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fontFiles } from './font-files.ts';

/** Printable ASCII, in the order of the table. */
const characters = Array.from({ length: 95 }, (_, index) => 32 + index);

/**
 * Advance widths in em by character code, from the tables head, hhea, hmtx and cmap (format 4) of a TrueType file
 * (https://learn.microsoft.com/typography/opentype/spec/). Characters that it lacks are half an em wide.
 */
export function readAdvances(path: string): (code: number) => number {
  const file = readFileSync(path);
  const tables = new Map<string, number>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`${path} has no table ${tag}.`);
    return at;
  };
  const unitsPerEm = file.readUInt16BE(table('head') + 18);
  const metricCount = file.readUInt16BE(table('hhea') + 34);
  const toGlyph = readCharacterMap(file, table('cmap'));
  return (code) => {
    const glyph = toGlyph(code);
    if (glyph === 0) return 0.5;
    return file.readUInt16BE(table('hmtx') + 4 * Math.min(glyph, metricCount - 1)) / unitsPerEm;
  };
}

function readCharacterMap(file: Buffer, cmap: number): (code: number) => number {
  const starts = Array.from(
    { length: file.readUInt16BE(cmap + 2) },
    (_, index) => cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4),
  );
  const map = starts.find((at) => file.readUInt16BE(at) === 4);
  if (map === undefined) throw new Error('A font without a character map of format 4.');
  const length = file.readUInt16BE(map + 6);
  return (code) => {
    for (let at = 0; at < length; at += 2) {
      if (code > file.readUInt16BE(map + 14 + at)) continue;
      const start = file.readUInt16BE(map + 16 + length + at);
      if (code < start) return 0;
      const delta = file.readUInt16BE(map + 16 + 2 * length + at);
      const offsetAt = map + 16 + 3 * length + at;
      const offset = file.readUInt16BE(offsetAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = file.readUInt16BE(offsetAt + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

const rows = fontFiles.map(({ family, weight, path }) => {
  const advance = readAdvances(path);
  const widths = characters.map((code) => Math.ceil(advance(code) * 100 - 0.2));
  return `  '${family} ${weight}':\n    '${widths.join(' ')}',\n`;
});
writeFileSync(
  'src/figures/data/font-widths.ts',
  `/**
 * Widths of the characters 32 to 126 in hundredths of the font size, by family and weight.
 * Written by tools/figures/measure-fonts.ts.
 */
export const fontWidths: Readonly<Record<string, string>> = {
${rows.join('')}};
`,
);
console.log(JSON.stringify({ fonts: rows.length }));
