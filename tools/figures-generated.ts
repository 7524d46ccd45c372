/**
 * `npm run figures:generated [-- chart circuit]`: a contact sheet of 24 generated figures a kind, the styles in turn, those
 * that training never draws last: docs/figures/generated-<kind>.png. The last line of stdout is JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { type FigureLanguage, figureKind, figureKinds } from '../src/figures/figure-kinds.ts';
import { produceStyle } from './figures/produce-figure.ts';

const figuresPerSheet = 24;
const columns = 6;
/** Pixels of one figure on the sheet, and between two. */
const cell = { width: 260, height: 200, gap: 6 };
const sheetWidth = columns * (cell.width + cell.gap) + cell.gap;
const mostBytes = 250_000;

async function drawFigures(language: FigureLanguage): Promise<Buffer[]> {
  const source = await figureKind(language)?.load();
  const styles = (source?.styles ?? []).toSorted(
    (a, b) => Number(a.heldOut ?? false) - Number(b.heldOut ?? false),
  );
  const figures: Buffer[] = [];
  for (let index = 0; index < figuresPerSheet; index += 1) {
    const style = styles[Math.floor((index * styles.length) / figuresPerSheet)];
    if (!style) throw new Error(`${language} has no style.`);
    const figure = await produceStyle({ language, style: style.id, seed: 7, index });
    figures.push(await figure.encode());
  }
  return figures;
}

async function composeSheet(figures: readonly Buffer[]): Promise<Buffer> {
  const placed = await Promise.all(
    figures.map(async (figure, index) => ({
      input: await sharp(figure)
        .resize({ ...cell, fit: 'contain', background: '#999999' })
        .png()
        .toBuffer(),
      left: cell.gap + (index % columns) * (cell.width + cell.gap),
      top: cell.gap + Math.floor(index / columns) * (cell.height + cell.gap),
    })),
  );
  const rows = Math.ceil(figures.length / columns);
  const sheet = await sharp({
    create: {
      width: sheetWidth,
      height: rows * (cell.height + cell.gap) + cell.gap,
      channels: 3,
      background: '#999999',
    },
  })
    .composite(placed)
    .png()
    .toBuffer();
  // Fewer pixels before fewer colours than it takes to see soft ones.
  for (const scale of [1, 0.85, 0.7, 0.6])
    for (const colours of [128, 64]) {
      const png = await sharp(sheet)
        .resize(Math.round(scale * sheetWidth))
        .png({ palette: true, colours, dither: 0, effort: 10 })
        .toBuffer();
      if (png.length <= mostBytes) return png;
    }
  throw new Error(`The sheet is larger than ${mostBytes} bytes.`);
}

const named = process.argv.slice(2);
const unknown = named.filter((id) => !figureKind(id));
if (unknown.length > 0) {
  console.error(`There are no figures of ${unknown.join(', ')}.`);
  process.exit(2);
}
mkdirSync('docs/figures', { recursive: true });
const bytes: Record<string, number> = {};
for (const { language } of figureKinds) {
  if (named.length > 0 && !named.includes(language)) continue;
  const png = await composeSheet(await drawFigures(language));
  writeFileSync(`docs/figures/generated-${language}.png`, png);
  bytes[language] = png.length;
  console.log(`docs/figures/generated-${language}.png  ${Math.round(png.length / 1000)} kB`);
}
console.log(JSON.stringify({ figuresPerSheet, bytes }));
