import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { figure } from './support/figures.ts';
import { serveScriptedSite } from './support/scripted-site.ts';
import type { Site } from './support/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await serveScriptedSite(true);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

it('sums that the app computed stand in the reasoning, counted and told', async () => {
  const context = await browser.newContext();
  const app = await openApp(context, site.url);
  await app.addFile(figure('chart-06.png').path);
  expect(await app.waitForRun(1)).toBe('ended');
  await app.ask('What is the total?');
  expect(await app.waitForRun(2)).toBe('ended');
  // The model leaves the result out: pages/scripted-loader.ts.
  expect((await app.lastReply()).reasoning).toContain('4 + 29 + 13 = 46');
  expect(await app.lastRun().getByTestId('status-line').textContent()).toContain(
    '1 sum computed by the app',
  );
  await app.byId('model-chip').click();
  const facts = async (label: string) =>
    (await app.page.getByRole('region', { name: label, exact: true }).textContent()) ?? '';
  expect(await facts('Latest run')).toContain('Sums computed by the app1');
  expect(await facts('Model')).toContain('Sumscomputed by the app');
  await context.close();
});
