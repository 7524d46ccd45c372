import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { percentile } from '../src/core/decode-stats.ts';
import { measureEquations, measureFormal } from './bench/formal.ts';
import type { Bench } from './bench/page.tsx';
import { firstLoadGzipKb } from './check-size.mjs';
import { findChromium } from './find-chromium.mjs';

/*
 * Measures what the project claims, in a real Chromium. The machine may be shared and noisy: compare ratios within
 * one run, which alternates between the two things compared. The last line of the output is one JSON document.
 */
const outDir = '.setup/bench';
const chart = '/samples/chart-05.png';
const description = '```csv\n# bar chart\nlabel,value\nJan,8\nRed,12\nGray,5\nPink,27\n```';
const first = {
  question: 'Which is the largest?',
  steps: 'max(8, 12, 5, 27) = 27',
  answer: 'Pink',
};
const second = 'What is the total?';

declare const bench: Bench;

const say = (text: string): void => console.error(text);
const median = (samples: readonly number[]): number => percentile(samples, 0.5) ?? Number.NaN;
const round = (value: number): number => Math.round(value * 1000) / 1000;

const text = (content: string) => ({ type: 'text', text: content });
const opening = [
  { role: 'user', content: [{ type: 'image' }, text('Describe')] },
  { role: 'assistant', content: [text(description)] },
];
const answered = [
  { role: 'user', content: [text(first.question)] },
  {
    role: 'assistant',
    content: [text(`<think>\n${first.steps}\n</think>\n<answer>${first.answer}</answer>`)],
  },
];
const asking = (question: string) => ({ role: 'user', content: [text(question)] });

async function openBench(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => say(`page: ${error.message}`));
  await page.goto(`${url}tools/bench/index.html`);
  await page.waitForFunction(() => 'bench' in globalThis, null, { timeout: 60_000 });
  return page;
}

function threadsOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const model = bench.loaded();
    return model.status === 'ready' ? model.loaded.threads : 1;
  });
}

/**
 * Each sample is a fresh conversation. Before the forced reply are description and question on both sides; the bare loop
 * has the figure's tokens too where the model's entry says that the app leaves them out.
 */
async function measureDecode(page: Page, repeats: number) {
  const app: number[] = [];
  const bare: number[] = [];
  const longTasks: number[] = [];
  const request = { messages: [...opening, asking(second)], imageUrl: chart, forcedTokens: 200 };
  for (let i = 0; i < repeats + 1; i++) {
    await page.evaluate((url) => bench.addImage(url, 'wasm'), chart);
    const mine = await page.evaluate((q) => bench.ask(q, 200), second);
    const threads = await threadsOf(page);
    const theirs = await page.evaluate((r) => bench.bare(r), { ...request, threads });
    if (i === 0) continue; // Warms caches and compilers.
    app.push(mine.tokensPerSecond ?? Number.NaN);
    bare.push((199 * 1000) / theirs.spanMs);
    longTasks.push(mine.longTasks.length);
  }
  return { app, bare, longTasks };
}

async function measureFollowUp(page: Page, repeats: number) {
  const app: number[] = [];
  const bare: number[] = [];
  const request = { messages: [...opening, ...answered, asking(second)], imageUrl: chart };
  const threads = await threadsOf(page);
  for (let i = 0; i < repeats; i++) {
    await page.evaluate((url) => bench.addImage(url, 'wasm'), chart);
    await page.evaluate((q) => bench.ask(q), first.question);
    const { usage } = await page.evaluate((q) => bench.ask(q), second);
    app.push(usage[0]?.timeToFirstTokenMs ?? Number.NaN);
    const theirs = await page.evaluate((r) => bench.bare(r), { ...request, threads });
    bare.push(theirs.timeToFirstTokenMs);
  }
  return { app, bare };
}

/** Growth after the third question, MiB. */
async function measureWasmMemory(page: Page, questions: number) {
  const measure = (): Promise<number> =>
    page.evaluate(async () => {
      type Measured = { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> };
      const { bytes } = await (performance as unknown as Measured).measureUserAgentSpecificMemory();
      return bytes + (await bench.workerMemory()).wasmBytes;
    });
  const samples: number[] = [];
  await page.evaluate((url) => bench.addImage(url, 'wasm'), chart);
  for (let i = 1; i <= questions; i++) {
    await page.evaluate((q) => bench.ask(q), second);
    if (i === 3 || i % 5 === 0) samples.push((await measure()) / 2 ** 20);
  }
  return samples;
}

async function measureGpuMemory(page: Page, questions: number) {
  const samples: number[] = [];
  await page.evaluate((url) => bench.addImage(url, 'webgpu'), chart);
  const model = await page.evaluate(() => bench.loaded());
  if (model.status !== 'ready' || model.loaded.device !== 'webgpu')
    throw new Error('The model does not run on WebGPU: nothing can be measured.');
  for (let i = 1; i <= questions; i++) {
    await page.evaluate((q) => bench.ask(q, 8), second);
    samples.push((await page.evaluate(() => bench.workerMemory())).gpuBytes / 2 ** 20);
  }
  return samples;
}

/** From navigation to a usable file input, shell and model cached by the visit before. */
async function measureUsable(browser: Browser, url: string, repeats: number): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const samples: number[] = [];
  for (let i = 0; i < repeats + 1; i++) {
    await page.goto(url);
    await page.getByTestId('drop-zone').waitFor();
    const ms = await page.evaluate(() => performance.now());
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    if (i > 0) samples.push(ms);
  }
  await context.close();
  return samples;
}

async function main(): Promise<void> {
  const only = process.argv[2];
  say('Formal languages…');
  const formal = { formalLanguages: await measureFormal(), equationMs: await measureEquations() };
  if (only === 'formal') {
    console.log(JSON.stringify(formal));
    return;
  }
  say('Building…');
  await build({ logLevel: 'error' });
  await build({
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: { input: { index: 'index.html', bench: 'tools/bench/index.html' } },
    },
  });
  const server = await preview({ logLevel: 'silent', build: { outDir }, preview: { port: 4900 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server told no address.');
  const executablePath = await findChromium();
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args });
  const gpu = await chromium.launch({
    executablePath,
    args: [...args, '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
  });
  try {
    const page = await openBench(browser, url);
    say('Decode speed…');
    const decode = await measureDecode(page, 5);
    if (only === 'decode') {
      console.log(JSON.stringify({ ratio: median(decode.app) / median(decode.bare), ...decode }));
      return;
    }
    say('Follow-up…');
    const followUp = await measureFollowUp(page, 5);
    say('Memory on wasm…');
    const wasmMiB = await measureWasmMemory(await openBench(browser, url), 20);
    say('Memory on WebGPU (SwiftShader)…');
    const gpuMiB = await measureGpuMemory(await openBench(gpu, url), 6);
    say('Start…');
    const usable = await measureUsable(browser, url, 5);
    const growth = (samples: readonly number[], from: number): number =>
      (samples.at(-1) ?? Number.NaN) - (samples[from] ?? Number.NaN);
    const wasmGrowth = growth(wasmMiB, 0);
    const gpuGrowth = growth(gpuMiB, 2);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const report = {
      formalens: version,
      chromium: browser.version(),
      decodeRatio: round(median(decode.app) / median(decode.bare)),
      decodeSamples: { appTokensPerSecond: decode.app, bareTokensPerSecond: decode.bare },
      followUpTtftRatio: round(median(followUp.app) / median(followUp.bare)),
      followUpSamples: { appMs: followUp.app, bareMs: followUp.bare },
      longTasksOver50ms: Math.max(...decode.longTasks),
      longTaskSamples: decode.longTasks,
      memoryGrowthMiB: round(Math.max(wasmGrowth, gpuGrowth)),
      memorySamples: { wasmMiB, gpuMiB, wasmGrowth, gpuGrowth },
      firstLoadGzipKb: firstLoadGzipKb('dist'),
      timeToUsableMs: median(usable),
      timeToUsableSamples: usable,
      ...formal,
    };
    console.log(JSON.stringify(report));
  } finally {
    await Promise.all([browser.close(), gpu.close(), server.close()]);
  }
}

await main();
