import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { otherChart as chart } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const [{ question }] = chart.turns;

describe('a first visit', () => {
  let site: Site;
  let browser: Browser;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([
    [1280, 800],
    [360, 740],
  ])('a click as long as a hand’s opens the sample, %i px wide', async (width, height) => {
    const context = await browser.newContext({ viewport: { width, height } });
    const { page, byId } = await openApp(context, site.url);
    const sample = byId('sample').first();
    await sample.scrollIntoViewIfNeeded();
    const box = await sample.boundingBox();
    if (!box) throw new Error('The sample is not on the page.');
    // Near its upper edge: a page that is pushed down leaves the pointer above the sample.
    await page.mouse.move(box.x + box.width / 2, box.y + 5);
    await page.mouse.down();
    await page.waitForTimeout(150);
    await page.mouse.up();
    await byId('run').waitFor();
    await context.close();
  });

  it('loading moves nothing', async () => {
    const context = await browser.newContext();
    await context.route(/\/models\/.*\.onnx/, () => undefined);
    const { page, byId } = await openApp(context, site.url);
    const before = await byId('drop-zone').boundingBox();
    await page.mouse.click(5, 400);
    await byId('load-progress').waitFor();
    expect(await byId('drop-zone').boundingBox()).toEqual(before);
    await context.close();
  });
});

describe('a part of the app that does not arrive', () => {
  let site: Site;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    // The service worker would hand out its own copy.
    app = await openApp(await browser.newContext({ serviceWorkers: 'block' }), site.url);
  });
  afterEach(() => app.page.context().close());

  it('the panel: the app stays and says so', async () => {
    await app.page.route('**/running-panel*.js', (route) => route.abort());
    await app.byId('model-chip').click();
    const dialog = app.byId('part-missing');
    await dialog.getByRole('button', { name: 'Reload' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await app.byId('drop-zone').isVisible()).toBe(true);
  });

  it('formulas: reasoning and answer are plain text', async () => {
    await app.page.route('**/markdown-view*.js', (route) => route.abort());
    await app.addFile(chart.path);
    await app.waitForRun(1);
    await app.ask(question);
    expect(await app.waitForRun(2)).toBe('ended');
    const { reasoning, answer } = await app.lastReply();
    expect(reasoning.trim()).not.toBe('');
    expect(answer.trim()).not.toBe('');
    const paragraph = app.lastRun().getByTestId('reasoning').locator('p');
    expect(await paragraph.count()).toBe(1);
    expect(await paragraph.evaluate((p) => getComputedStyle(p).whiteSpace)).toBe('pre-line');
  });
});

describe('the keyboard', () => {
  it('keeps its place after an edit, a rename and a delete', async () => {
    const site = await servePreview();
    const browser = await launchChromium();
    const app = await openApp(await browser.newContext(), site.url);
    const { page, byId } = app;
    const waitForFocus = (selector: string): Promise<unknown> =>
      page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

    await app.addFile(chart.path);
    await app.waitForRun(1);
    expect(await page.title()).toMatch(/.+ – formalens$/);
    await app.ask(question);
    await app.waitForRun(2);
    await page.getByRole('button', { name: 'Edit the question' }).press('Enter');
    await page.getByLabel('Edit the question').fill(`${question} Why?`);
    await page.keyboard.press('Enter');
    await waitForFocus('[data-testid="composer"]');
    expect(await app.waitForRun(2)).toBe('ended');

    await byId('conversation-item').getByRole('button', { name: 'Rename' }).press('Enter');
    await page.keyboard.type('Another title');
    await page.keyboard.press('Enter');
    await waitForFocus('.conversation-open');
    await page.waitForFunction(() => document.title === 'Another title – formalens');

    await app.addFile(chart.path);
    await app.waitForRun(1);
    for (const next of ['.conversation-open', '.new-figure']) {
      const item = byId('conversation-item').first();
      await item.getByRole('button', { name: 'Delete' }).press('Enter');
      await byId('confirm').press('Enter');
      await waitForFocus(next);
    }
    expect(await page.title()).toBe('formalens');
    await browser.close();
    await site.close();
  });
});
