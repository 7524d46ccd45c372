import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReasoningEvent, StageUsage } from '../../src/core/reasoning-event.ts';
import { createRun, reduceRun } from '../../src/core/reduce-run.ts';
import nanoFigures from '../fixtures/nano-figures/figures.json' with { type: 'json' };
import corrections from '../fixtures/starter-figures/corrections.json' with { type: 'json' };
import type { Recorded } from './pages/engine.ts';
import { launchChromium } from './support/chromium.ts';
import { serveEnginePage } from './support/engine-page.ts';
import { figure } from './support/figures.ts';

/** Of the app's samples the one whose description is shortest. */
const shortFigure = nanoFigures
  .filter(({ image, turns }) => turns.length > 0 && existsSync(`public/samples/${image}`))
  .reduce((one, other) => (one.description.length <= other.description.length ? one : other));
const chart = figure('chart-05.png');
const chartUrl = '/samples/chart-05.png';
const [turn] = chart.turns;
if (!turn) throw new Error('chart-05.png has recorded questions.');
const reading = { seesImage: true, turns: [], retriesUnparsed: false };
const asking = { ...reading, description: chart.description, question: turn.question };

function textOf(events: readonly ReasoningEvent[]): string {
  return events.map((event) => (event.type === 'part-delta' ? event.text : '')).join('');
}

function usageOf(events: readonly ReasoningEvent[]): readonly StageUsage[] {
  const end = events.at(-1);
  if (end?.type !== 'run-end') throw new Error(`The run ended with ${JSON.stringify(end)}.`);
  return end.usage;
}

describe('the engine in the browser', () => {
  let site: Awaited<ReturnType<typeof serveEnginePage>>;
  let wasm: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await serveEnginePage();
    wasm = await launchChromium();
    page = await site.open(wasm);
    await page.evaluate(() => enginePage.load('wasm'));
  });
  afterAll(async () => {
    await wasm.close();
    await site.close();
  });

  const run = (
    request: typeof reading | typeof asking,
    stopIn?: 'formal-description' | 'reasoning',
  ): Promise<Recorded> =>
    page.evaluate(([r, url, stop]) => enginePage.run(r, url, stop), [
      request,
      chartUrl,
      stopIn,
    ] as const);

  it('sends events that follow the grammar', async () => {
    const { events } = await run({ ...reading, question: turn.question } as typeof reading);
    const [start] = events;
    if (start?.type !== 'run-start') throw new Error('A run begins with run-start.');
    const final = events.reduce(reduceRun, createRun(start.runId, turn.question));
    expect(final.parts.map((part) => part.kind)).toEqual([
      'formal-description',
      'reasoning',
      'answer',
    ]);
    expect(final.parts[0]?.text).toBe(chart.description);
    expect(final.parts[2]?.text).toBe(turn.answer);
  });

  it.each([
    ['formal-description', reading],
    ['reasoning', asking],
  ] as const)('stops within two tokens in the %s', async (stage, request) => {
    const late: number[] = [];
    for (let i = 0; i < 5; i++) {
      const { events, tokensAtStop } = await run(request, stage);
      const tokens = usageOf(events).at(-1)?.outputTokens ?? Number.NaN;
      expect(events.at(-1)).toMatchObject({ type: 'run-end', finish: 'stopped' });
      late.push(tokens - (tokensAtStop ?? Number.NaN));
    }
    // The median: a busy machine may deliver one of the messages late.
    expect(late.sort((a, b) => a - b)[2]).toBeLessThanOrEqual(2);
  });

  it.each(corrections.slice(0, 4))(
    'reasons from a corrected description alone: $question',
    async ({ correctedDescription, question, response }) => {
      const { events } = await run({
        seesImage: false,
        turns: [],
        description: correctedDescription,
        question,
      } as typeof asking);
      const answer = /<answer>(.*)<\/answer>/.exec(response)?.[1] ?? 'no answer recorded';
      expect(usageOf(events)[0]?.imageTokens).toBe(0);
      expect(textOf(events).endsWith(answer)).toBe(true);
    },
  );

  it('writes the same on WebGPU, with its KV cache on the GPU', async () => {
    const gpu = await launchChromium('swiftshader');
    try {
      const gpuPage = await site.open(gpu);
      const loaded = await gpuPage.evaluate(() => enginePage.load('webgpu'));
      expect(loaded.device).toBe('webgpu');
      expect(loaded.adapter).toMatch(/swiftshader/i);
      expect(loaded.fellBackFrom).toBeUndefined();
      const onGpu = await gpuPage.evaluate(([r, url]) => enginePage.run(r, url), [
        reading,
        chartUrl,
      ] as const);
      const [usage] = usageOf(onGpu.events);
      expect(usage?.kvCacheOn).toBe('gpu');
      expect(usage?.outputTokens).toBeGreaterThanOrEqual(12);
      const onWasm = await run(reading);
      expect(usageOf(onWasm.events)[0]?.kvCacheOn).toBe('cpu');
      expect(textOf(onGpu.events)).toBe(textOf(onWasm.events));
      expect(usage?.outputTokens).toBe(usageOf(onWasm.events)[0]?.outputTokens);
    } finally {
      await gpu.close();
    }
  });

  it('the embedded model writes the same on both', async () => {
    const gpu = await launchChromium('swiftshader');
    try {
      const wasmPage = await site.open(wasm);
      await wasmPage.evaluate(() => enginePage.load('wasm', 'nano-v1'));
      const gpuPage = await site.open(gpu);
      const loaded = await gpuPage.evaluate(() => enginePage.load('webgpu', 'nano-v1'));
      expect(loaded.device).toBe('webgpu');
      const figureUrl = `/samples/${shortFigure.image}`;
      const write = (where: Page, request: typeof reading) =>
        where.evaluate(([r, url]) => enginePage.run(r, url), [request, figureUrl] as const);
      // What the encoder saw makes the description; what is asked the decoder says by itself.
      const [asked] = shortFigure.turns;
      if (!asked) throw new Error(`${shortFigure.image} has no recorded question.`);
      const request = { ...reading, question: asked.question };
      const onWasm = await write(wasmPage, { ...request, readsText: true } as typeof reading);
      const hints = onWasm.events.flatMap((event) =>
        event.type === 'status' && event.status.phase === 'text-found' ? event.status.lines : [],
      );
      expect(hints.length).toBeGreaterThan(3);
      // Reading the text is no matter of the device.
      const onGpu = await write(gpuPage, { ...request, hints } as typeof reading);
      expect(textOf(onGpu.events)).toBe(textOf(onWasm.events));
      expect(textOf(onGpu.events).startsWith(shortFigure.description)).toBe(true);
      const tokens = ({ events }: Recorded) => usageOf(events).map((one) => one.outputTokens);
      expect(tokens(onGpu)).toEqual(tokens(onWasm));
      expect(tokens(onGpu)).toHaveLength(2);
    } finally {
      await gpu.close();
    }
  });
});
