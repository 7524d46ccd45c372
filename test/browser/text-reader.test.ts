import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchForeignRequests } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { serveTextReaderPage } from './support/text-reader-page.ts';

const chart = readFileSync('test/fixtures/text-reader/chart.png').toString('base64');
const upright = [
  'Energy used by sector in 2021',
  '2,500',
  '1,000',
  '2,340',
  '395',
  'Transport',
  'Households',
  'Farming',
  'Sector',
  'Total: 6,410',
];

describe('the text reader in the browser', () => {
  let site: Awaited<ReturnType<typeof serveTextReaderPage>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let foreign: string[];

  beforeAll(async () => {
    site = await serveTextReaderPage();
    browser = await launchChromium();
    context = await browser.newContext();
    foreign = watchForeignRequests(context, site.url);
    page = await site.open(context);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('reads upright and turned lines before any model is loaded, with files of this site alone', async () => {
    const fetched: string[] = [];
    context.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const { lines, downloadedBytes } = await page.evaluate(
      (png) => textReaderPage.readText(png),
      chart,
    );
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(upright));
    const title = lines.find(({ text }) => text === 'Energy (terawatt hours)');
    expect(title?.rotation).toBe(270);
    expect(lines.find(({ text }) => text === 'Share of all use')?.rotation).toBe(90);
    expect(downloadedBytes).toBeGreaterThan(15_000_000);
    expect(fetched.filter((path) => path.startsWith('/ocr/'))).toHaveLength(3);
    expect(foreign).toEqual([]);
  });

  it('reads in turn with a model, and keeps its files when one is loaded', async () => {
    expect(await page.evaluate(() => textReaderPage.loadModel('wasm'))).toBe('wasm');
    const [events, { lines, downloadedBytes }] = await page.evaluate(
      (png) => Promise.all([textReaderPage.run(png), textReaderPage.readText(png)]),
      chart,
    );
    const phases = events.flatMap((event) => (event.type === 'status' ? [event.status.phase] : []));
    expect(phases).toEqual(['reading-text', 'text-found', 'encoding-image', 'prefill']);
    expect(events.at(-1)?.type).toBe('run-end');
    expect(lines.length).toBeGreaterThanOrEqual(20);
    expect(downloadedBytes).toBe(0);
  });

  it('works in a model’s runtime that was started first', async () => {
    const other = await browser.newContext();
    const second = await site.open(other);
    await second.evaluate(() => textReaderPage.loadModel('wasm'));
    const { lines } = await second.evaluate((png) => textReaderPage.readText(png), chart);
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(upright));
    await other.close();
  });

  it('reads without a network once its files are kept, in a fresh worker', async () => {
    // The page itself has no shell cache: it opens a worker whose script was loaded, and no more.
    const offline = await site.open(context);
    const files = await offline.evaluate(async () => {
      const cache = await caches.open('formalens-assets-1');
      return (await cache.keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(files.filter((path) => path.startsWith('/ocr/'))).toHaveLength(3);
    await context.route(/\/(ocr|ort|models)\//, (route) => route.abort());
    const { lines, downloadedBytes } = await offline.evaluate(
      (png) => textReaderPage.readText(png),
      chart,
    );
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(upright));
    expect(downloadedBytes).toBe(0);
  });

  it('says so when its files cannot be had, and reads once they can', async () => {
    const other = await browser.newContext();
    const fresh = await site.open(other);
    await other.route('**/ocr/**', (route) => route.abort());
    const failed = await fresh.evaluate(
      (png) =>
        textReaderPage.readText(png).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        ),
      chart,
    );
    expect(failed).toBe('download-failed');
    await other.unroute('**/ocr/**');
    const { lines } = await fresh.evaluate((png) => textReaderPage.readText(png), chart);
    expect(lines.length).toBeGreaterThanOrEqual(20);
    await other.close();
  });
});
