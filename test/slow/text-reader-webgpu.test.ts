import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { launchChromium } from '../browser/support/chromium.ts';
import { serveTextReaderPage } from '../browser/support/text-reader-page.ts';

const sample = readFileSync('public/samples/chart-05.png').toString('base64');

// The GPU is drawn by the processor: most of the time is the model's.
it('reads text on wasm beside a model on WebGPU, before and after it', async () => {
  const site = await serveTextReaderPage();
  const gpu = await launchChromium('swiftshader');
  try {
    const page = await site.open(await gpu.newContext());
    const before = await page.evaluate((png) => textReaderPage.readText(png), sample);
    expect(await page.evaluate(() => textReaderPage.loadModel('webgpu'))).toBe('webgpu');
    const events = await page.evaluate((png) => textReaderPage.run(png), sample);
    expect(events.at(-1)?.type).toBe('run-end');
    const after = await page.evaluate((png) => textReaderPage.readText(png), sample);
    expect(before.lines.length).toBeGreaterThanOrEqual(8);
    expect(after.lines).toEqual(before.lines);
  } finally {
    await gpu.close();
    await site.close();
  }
});
