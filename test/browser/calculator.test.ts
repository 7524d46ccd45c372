import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart } from './support/figures.ts';
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
  await app.addFile(barChart.path);
  expect(await app.waitForRun(1)).toBe('ended');
  await app.ask('What is the total?');
  expect(await app.waitForRun(2)).toBe('ended');
  // The model leaves the result out: pages/scripted-loader.ts.
  expect((await app.lastReply()).reasoning).toContain('8 + 12 + 5 + 27 = 52');
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

it('an answer that the description does not bear out stands beside the exact one, and differs', async () => {
  const context = await browser.newContext();
  const app = await openApp(context, site.url);
  await app.addFile(barChart.path);
  expect(await app.waitForRun(1)).toBe('ended');
  // The model adds up, whatever is asked.
  await app.ask('Which is the largest?');
  expect(await app.waitForRun(2)).toBe('ended');
  expect((await app.lastReply()).answer.trim()).toBe('52');
  const exact = app.lastRun().getByTestId('exact-answer');
  await exact.waitFor();
  expect(await exact.locator('strong').textContent()).toBe('Pink');
  expect(await exact.getAttribute('data-verdict')).toBe('differ');
  await context.close();
});
