import { expect, it } from 'vitest';
import type { StageUsage } from '../../src/core/reasoning-event.ts';
import type { Recorded } from '../browser/pages/engine.ts';
import { launchChromium } from '../browser/support/chromium.ts';
import { serveEnginePage } from '../browser/support/engine-page.ts';
import { barChart as chart } from '../browser/support/figures.ts';

const [turn] = chart.turns;

/** What came in the events, but for the reading of the text, which is no matter of the device. */
function outcomeOf({ events }: Recorded): { text: string; usage: readonly StageUsage[] } {
  const end = events.at(-1);
  if (end?.type !== 'run-end') throw new Error(`The run ended with ${JSON.stringify(end)}.`);
  const text = events.map((event) => (event.type === 'part-delta' ? event.text : '')).join('');
  return { text, usage: end.usage };
}

// The GPU is drawn by the processor, which may be shared.
it('writes the same on WebGPU as on wasm, with its KV cache on the GPU', async () => {
  const site = await serveEnginePage();
  const wasm = await launchChromium();
  const gpu = await launchChromium('swiftshader');
  try {
    const gpuPage = await site.open(gpu);
    const loaded = await gpuPage.evaluate(() => enginePage.load('webgpu'));
    expect(loaded.device).toBe('webgpu');
    expect(loaded.adapter).toMatch(/swiftshader/i);
    expect(loaded.fellBackFrom).toBeUndefined();
    const page = await site.open(wasm);
    await page.evaluate(() => enginePage.load('wasm'));

    // Text that was found makes the description with what the encoder saw; what is asked the decoder says by itself.
    const request = { seesImage: true, turns: [], retriesUnparsed: false, readsText: true };
    const first = await page.evaluate(([r, url]) => enginePage.run(r, url), [
      request,
      `/samples/${chart.image}`,
    ] as const);
    const hints = first.events.flatMap((event) =>
      event.type === 'status' && event.status.phase === 'text-found' ? event.status.lines : [],
    );
    expect(hints.length).toBeGreaterThan(3);
    const asked = { ...request, readsText: false, hints, question: turn.question };
    const [onGpu, onWasm] = await Promise.all(
      [gpuPage, page].map(async (where) =>
        outcomeOf(
          await where.evaluate(([r, url]) => enginePage.run(r, url), [
            asked,
            `/samples/${chart.image}`,
          ] as const),
        ),
      ),
    );
    expect(onGpu?.usage.map(({ kvCacheOn }) => kvCacheOn)).toEqual(['gpu', 'gpu']);
    expect(onWasm?.usage.map(({ kvCacheOn }) => kvCacheOn)).toEqual(['cpu', 'cpu']);
    expect(onGpu?.text).toBe(onWasm?.text);
    expect(onGpu?.text.startsWith(chart.description)).toBe(true);
    const tokens = onGpu?.usage.map(({ outputTokens }) => outputTokens) ?? [];
    expect(tokens).toEqual(onWasm?.usage.map(({ outputTokens }) => outputTokens));
    expect(Math.min(...tokens)).toBeGreaterThanOrEqual(12);
  } finally {
    await gpu.close();
    await wasm.close();
    await site.close();
  }
});
