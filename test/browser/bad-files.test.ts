import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { otherChart as chart } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const images = 'test/fixtures/images';

describe('files that cannot be read, in the app', () => {
  let site: Site;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    app = await openApp(await browser.newContext(), site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  // One page for all: each test sees its own notice alone.
  afterEach(async () => {
    while ((await app.byId('notice').count()) > 0)
      await app.byId('notice').first().getByRole('button').click();
  });

  it.each(['text.png', 'empty.png', 'photo.heic', 'truncated.png', 'truncated.jpg'])(
    'says what is wrong with %s, by name, and goes on',
    async (name) => {
      await app.addFile(join(images, name));
      const notice = app.byId('notice').first();
      await notice.waitFor();
      expect(await notice.textContent()).toContain(name);
      await app.byId('drop-zone').waitFor();
    },
  );

  it('refuses 200 MB by name and limit, without opening it', async () => {
    const path = join(tmpdir(), 'formalens-200-mb.png');
    writeFileSync(path, Buffer.alloc(200_000_000));
    await app.addFile(path);
    const text = await app.byId('notice').first().textContent();
    expect(text).toContain('formalens-200-mb.png');
    expect(text).toMatch(/M(i)?B/);
    rmSync(path);
  });

  it('loses nothing of an open conversation', async () => {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    const before = await app.readDescription();
    const bad = join(images, 'text.png');
    await app.dropFile(bad, 'image/png', readFileSync(bad));
    await app.byId('notice').first().waitFor();
    expect(await app.readDescription()).toBe(before);
    await app.ask(chart.turns[0].question);
    expect(await app.waitForRun(2)).toBe('ended');
  });

  it('reads 50 megapixels after scaling them down, says the size used, and stays responsive', async () => {
    await app.page.evaluate(() => {
      const record = { longest: 0 };
      Object.assign(globalThis, { record });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          record.longest = Math.max(record.longest, duration);
      }).observe({ type: 'longtask' });
    });
    await app.addFile(join(images, '50-megapixels.png'));
    expect(await app.waitForRun(1)).toBe('ended');
    const text = await app.page.locator('main').textContent();
    expect(text).toMatch(/1536\D+\d+/);
    const longest = await app.page.evaluate(
      () => (globalThis as unknown as { record: { longest: number } }).record.longest,
    );
    // The decoding and scaling take seconds: done on this thread they would be one task of that length.
    expect(longest).toBeLessThan(1000);
  });
});
