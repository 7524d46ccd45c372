import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { percentile } from '../src/core/decode-stats.ts';
import { launchChromium } from '../test/browser/support/chromium.ts';
import { serveTextReaderPage } from '../test/browser/support/text-reader-page.ts';
import { labels } from './bench/text-reading/labels.ts';
import { type SheetScore, scoreSheet } from './bench/text-reading/score-sheet.ts';
import { drawTextSheet, fonts, type SheetPlan } from './bench/text-reading/text-sheet.ts';

/*
 * Measures the text reader in a real Chromium: character error rate by size on sheets of 25 labels in ten fonts,
 * upright and turned, and the time for a chart of 1000 x 700 pixels with 25 texts. The machine may be shared: the
 * load is told beside the times. The last line of the output is one JSON document.
 *
 * usage: tsx tools/measure-text-reading.ts [--fonts N] [--sizes 16,24] [--repeats N] [--misread]
 */
const { values } = parseArgs({
  options: {
    fonts: { type: 'string', default: '10' },
    sizes: { type: 'string', default: '10,12,14,16,20,24,32' },
    repeats: { type: 'string', default: '15' },
    misread: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const textsPerSheet = 25;

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function planSheets(size: number, turned: boolean): SheetPlan[] {
  return fonts.slice(0, Number(values.fonts)).map((font, i) => {
    const start = (i * textsPerSheet) % labels.length;
    return { font, size, turned, texts: labels.slice(start, start + textsPerSheet) };
  });
}

async function measureErrors(drawing: Page, reading: Page, size: number, turned: boolean) {
  const scores: SheetScore[] = [];
  for (const plan of planSheets(size, turned)) {
    const sheet = await drawTextSheet(drawing, plan);
    const { lines } = await reading.evaluate(
      (png) => textReaderPage.readText(png),
      sheet.pngBase64,
    );
    scores.push(scoreSheet(sheet, lines));
  }
  const characters = scores.reduce((sum, score) => sum + score.characters, 0);
  const errors = scores.reduce((sum, score) => sum + score.errors, 0);
  const misread = scores.flatMap((score) => score.misread);
  const percent = round((errors * 100) / characters, 2);
  console.error(`${turned ? 'turned ' : 'upright'} ${size} px: ${percent} % of ${characters}`);
  if (values.misread) for (const line of misread) console.error(`  ${line}`);
  return { size, turned, errorPercent: percent, characters, misreadTexts: misread.length };
}

async function measureTime(reading: Page) {
  const chart = readFileSync('test/fixtures/text-reader/chart.png').toString('base64');
  const read = () => reading.evaluate((png) => textReaderPage.readText(png), chart);
  const first = await read();
  const times: number[] = [];
  for (let i = 0; i < Number(values.repeats); i++) times.push((await read()).ms);
  return {
    texts: first.lines.length,
    firstMs: round(first.ms, 0),
    fastestMs: round(Math.min(...times), 0),
    medianMs: round(percentile(times, 0.5) ?? Number.NaN, 0),
    repeats: times.length,
    loadAverage: round(loadavg()[0] ?? Number.NaN, 1),
  };
}

const site = await serveTextReaderPage();
const browser = await launchChromium();
try {
  const reading = await site.open(await browser.newContext());
  const drawing = await (await browser.newContext()).newPage();
  const threads = await reading.evaluate(() =>
    crossOriginIsolated ? navigator.hardwareConcurrency : 1,
  );
  const chart = await measureTime(reading);
  console.error(`chart: ${chart.medianMs} ms (median), ${chart.fastestMs} ms (fastest)`);
  const bySize = [];
  for (const turned of [false, true])
    for (const size of sizes) bySize.push(await measureErrors(drawing, reading, size, turned));
  console.log(JSON.stringify({ device: 'wasm', threads, chart, bySize }));
} finally {
  await browser.close();
  await site.close();
}
