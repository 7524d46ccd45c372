/**
 * `npm run figures:sheet [-- chart circuit]`: a contact sheet of 24 sampled figures a language, drawn in many styles, to
 * look at: docs/figures/<language>.png. Chromium opens every figure; one that it cannot open is an error.
 * The last line of stdout is JSON.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Difficulty } from '../src/formal/formal-language.ts';
import { createRandom } from '../src/formal/random.ts';
import { formalLanguages, type LanguageEntry } from '../src/formal/registry.ts';
import { findChromium } from './find-chromium.mjs';
import { toSvg } from './formal/to-svg.ts';
import { varyStyle } from './formal/vary-style.ts';

const figuresPerSheet = 24;
const columns = 6;
/** Pixels of one figure on the sheet. */
const cell = { width: 260, height: 195 };

async function drawFigures(entry: LanguageEntry): Promise<string[]> {
  const language = await entry.load();
  const figures: string[] = [];
  for (let seed = 1; seed <= figuresPerSheet; seed += 1) {
    const random = createRandom(seed * 7919);
    const difficulties: readonly Difficulty[] = [1, 2, 3, 4, 5];
    const description = language.sample(random, difficulties[seed % 5] ?? 1);
    const style = varyStyle(random);
    const svg = toSvg(await language.draw(description, style), style);
    if (svg === undefined) throw new Error(`${entry.id}, seed ${seed}: not drawn.`);
    figures.push(svg);
  }
  return figures;
}

function sheetHtml(figures: readonly string[]): string {
  const images = figures
    .map((svg) => `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`)
    .join('');
  const size = `${cell.width}px`;
  return `<!doctype html><style>body{margin:0;background:#999;display:grid;grid-template-columns:repeat(${columns},${size});gap:4px;padding:4px;width:max-content}
img{width:${size};height:${cell.height}px;object-fit:contain;background:#fff}</style>${images}`;
}

const named = process.argv.slice(2);
const unknown = named.filter((id) => !formalLanguages.some((entry) => entry.id === id));
if (unknown.length > 0) {
  console.error(`Unknown language ${unknown.join(', ')}.`);
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const written: Record<string, number> = {};
try {
  mkdirSync('docs/figures', { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  for (const entry of formalLanguages) {
    if (named.length > 0 && !named.includes(entry.id)) continue;
    const figures = await drawFigures(entry);
    await page.setContent(sheetHtml(figures), { waitUntil: 'load' });
    const closed = await page.evaluate(() =>
      [...document.images].flatMap((image, index) => (image.naturalWidth > 0 ? [] : [index + 1])),
    );
    if (closed.length > 0)
      throw new Error(`${entry.id}: Chromium does not open figure ${closed.join(', ')}.`);
    const png = await page.locator('body').screenshot({ type: 'png' });
    writeFileSync(`docs/figures/${entry.id}.png`, png);
    written[entry.id] = png.length;
    console.log(`docs/figures/${entry.id}.png  ${Math.round(png.length / 1000)} kB`);
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify({ figuresPerSheet, bytes: written }));
