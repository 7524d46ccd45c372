import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp, watchForeignRequests } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { figure } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

/** All but one of them are not among the app's samples. */
const chosen = [
  'chart-00.png',
  'chart-01.png',
  'chart-02.png',
  'chart-03.png',
  'chart-04.png',
  'chart-05.png',
  'geometry-07.png',
  'chart-09.png',
  'chart-12.png',
  'geometry-13.png',
];

/** The page shows steps as lines; how it lays out white space is its own affair. */
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('the real model on wasm, in the production build', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let app: AppPage;
  let foreign: string[];

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    context = await browser.newContext();
    foreign = watchForeignRequests(context, site.url);
    app = await openApp(context, site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each(chosen)('reads %s and answers two questions about it', async (image) => {
    const { path, description, turns } = figure(image);
    if (image === 'chart-01.png') await app.dropFile(path, 'image/png', readFileSync(path));
    else await app.addFile(path);
    await app.byId('figure').getByText(image).first().waitFor();
    expect(await app.waitForRun(1)).toBe('ended');
    const [, language, body] = /^```(\w+)\n([\s\S]*)\n```$/.exec(description) ?? [];
    expect(words(await app.readDescription())).toBe(words(body ?? ''));
    expect(await app.lastRun().textContent()).toContain(language);
    for (const [i, turn] of turns.entries()) {
      await app.ask(turn.question);
      expect(await app.waitForRun(i + 2)).toBe('ended');
      const reply = await app.lastReply();
      expect(words(reply.reasoning)).toBe(words(turn.reasoning));
      expect(words(reply.answer)).toBe(words(turn.answer));
    }
  });

  it('says what runs: wasm, with threads, in an isolated page', async () => {
    expect(await app.page.evaluate(() => crossOriginIsolated)).toBe(true);
    await app.byId('model-chip').click();
    const panel = await app.byId('running-panel').textContent();
    expect(panel).toMatch(/wasm/);
    expect(panel).toMatch(/q8/);
    expect(panel).toMatch(/64/);
  });

  it('sent no request to another origin', () => {
    expect(foreign).toEqual([]);
  });
});
