import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { buildSite } from './support/build-site.ts';
import { launchChromium } from './support/chromium.ts';
import { otherChart as chart, barChart as unseen, words } from './support/figures.ts';
import { type Site, servePlain, servePreview } from './support/site.ts';

describe('without a network', () => {
  let browser: Browser;
  let site: Site;
  let app: AppPage;
  beforeAll(async () => {
    browser = await launchChromium();
    site = await servePreview();
    app = await openApp(await browser.newContext(), site.url);
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  });
  afterAll(() => browser.close());

  it('keeps one copy of runtime and model files, and none in the shell cache', async () => {
    const kept = await app.page.evaluate(async () => {
      const all: string[] = [];
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) all.push(url);
      return all.filter((url) => /\.(onnx|wasm)|ort-wasm/.test(url));
    });
    expect(kept.length).toBe(new Set(kept).size);
    const onnx = kept.filter((url) => url.endsWith('.onnx')).map((url) => new URL(url).pathname);
    expect(onnx.filter((path) => path.startsWith('/models/'))).toHaveLength(3);
    // PaddleOCR's detector and recogniser, the finder of texts and the reader of lines.
    expect(onnx.filter((path) => path.startsWith('/ocr/'))).toHaveLength(2);
    expect(onnx.filter((path) => path.startsWith('/reader/'))).toHaveLength(2);
    expect(onnx).toHaveLength(7);
    expect(kept.filter((url) => url.endsWith('.wasm'))).toHaveLength(1);
  });

  it('loads once, then reads a new figure and answers with the server gone', async () => {
    await site.close();
    await app.page.context().setOffline(true);
    await app.page.reload();
    await app.byId('drop-zone').waitFor();
    await app.addFile(unseen.path);
    expect(await app.waitForRun(1)).toBe('ended');
    expect(words(await app.readDescription())).toBe(words(unseen.body));
    const [turn] = unseen.turns;
    await app.ask(turn.question);
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe(turn.answer);
  });
});

describe('on a plain file server without headers, below a path', () => {
  let folder: string;
  let browser: Browser;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'formalens-'));
    await buildSite({ outDir: join(folder, 'dist') }, '/formalens/');
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('becomes isolated and gets its policy through the service worker, and answers', async () => {
    const site = await servePlain(join(folder, 'dist'), '/formalens/');
    const context = await browser.newContext();
    const app = await openApp(context, site.url);
    await app.page.waitForFunction(() => crossOriginIsolated);
    await app.byId('drop-zone').waitFor();
    const workerPolicies: string[] = [];
    app.page.on('response', (response) => {
      if (/reasoning[.-]worker/.test(response.url()))
        workerPolicies.push(response.headers()['content-security-policy'] ?? '');
    });
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    expect(words(await app.readDescription())).toBe(words(chart.body));
    expect(workerPolicies.join()).toContain("script-src 'self' blob: 'wasm-unsafe-eval'");
    const page = await app.page.reload();
    expect(page?.headers()['content-security-policy']).toContain("default-src 'self'");
    await context.close();
    await site.close();
  });

  it('offers a new version instead of swapping it in, and drops files of old versions', async () => {
    const copy = join(folder, 'updated');
    cpSync(join(folder, 'dist'), copy, { recursive: true });
    const site = await servePlain(copy, '/formalens/');
    const context = await browser.newContext();
    const app = await openApp(context, site.url);
    await app.page.waitForFunction(() => crossOriginIsolated);
    await app.byId('drop-zone').waitFor();
    const stale = '/formalens/ort/0.0.1/old.wasm';
    await app.page.evaluate(async (url) => {
      await (await caches.open('formalens-assets-1')).put(url, new Response('old'));
    }, stale);
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    expect(await app.page.evaluate((url) => caches.match(url).then(Boolean), stale)).toBe(false);

    appendFileSync(join(copy, 'service-worker.js'), '\n// another version\n');
    await app.page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    const offer = app.page.getByText(/new version/i).first();
    await offer.waitFor();
    expect(words(await app.readDescription())).toBe(words(chart.body));
    await Promise.all([
      app.page.waitForEvent('load'),
      app.page
        .getByRole('button', { name: /reload/i })
        .first()
        .click(),
    ]);
    await app.byId('drop-zone').waitFor();
    expect(await app.page.getByText(/new version/i).count()).toBe(0);
    await context.close();
    await site.close();
  });

  it('does not reload under the user’s hands', async () => {
    const site = await servePlain(join(folder, 'dist'), '/formalens/');
    const context = await browser.newContext();
    const page = await context.newPage();
    let loads = 0;
    page.on('load', () => loads++);
    // The worker’s script comes late, so that the figure is there first.
    await page.route('**/service-worker.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue();
    });
    await page.goto(site.url);
    await page.getByTestId('file-input').first().setInputFiles(chart.path);
    await page.getByTestId('run').first().waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForTimeout(1500);
    expect(loads).toBe(1);
    await page.waitForSelector('[data-testid="run"][data-status="ended"]', { timeout: 90_000 });
    await context.close();
    await site.close();
  });
});
