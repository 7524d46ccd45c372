import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart as chart } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

describe('an exact answer', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    context = await browser.newContext();
    app = await openApp(context, site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const exact = () => app.lastRun().getByTestId('exact-answer');

  it('stands beside the answer of the model, and agrees with a right one', async () => {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.ask(chart.turns[0].question);
    expect(await app.waitForRun(2)).toBe('ended');
    await exact().waitFor();
    expect(await exact().getAttribute('data-verdict')).toBe('agree');
    expect(await exact().textContent()).toContain((await app.lastReply()).answer.trim());
  });

  it('follows a correction, whatever the model makes of it', async () => {
    const rows = ['# bar chart', 'label,value', 'Fay,10', 'Fri,30'].join('\n');
    await app.byId('edit-description').click();
    await app.byId('description-editor').fill(rows);
    await app.byId('reason-from').click();
    expect(await app.waitForRun(3)).toBe('ended');
    await exact().waitFor();
    expect(await exact().locator('strong').textContent()).toBe('40');
    const right = /\b40\b/.test((await app.lastReply()).answer);
    expect(await exact().getAttribute('data-verdict')).toBe(right ? 'agree' : 'differ');
    await exact().locator('summary').click();
    // Made when it is first unfolded.
    await exact().locator('li').first().waitFor();
    expect(await exact().locator('li').allTextContents()).toContain('10 + 30 = 40');
  });

  it('is not there where the question is not one that can be computed', async () => {
    await app.ask('Why is this so?');
    await app.page.waitForTimeout(1000);
    expect(await app.waitForRun(4)).toBe('ended');
    expect(await exact().count()).toBe(0);
  });

  it('answers from a netlist that no model here was made for', async () => {
    await app.page
      .getByRole('button', { name: /formalens/i })
      .first()
      .click();
    await app.byId('by-hand').click();
    await app.byId('by-hand-language').selectOption('circuit');
    await app.byId('description-editor').fill('V1 1 0 12\nR1 1 2 100\nR2 2 0 200');
    await app.byId('by-hand-start').click();
    await app.byId('suggestion').first().waitFor();
    await app.ask('What current flows through R1?');
    expect(await app.waitForRun(1)).toBe('ended');
    await exact().waitFor();
    expect(await exact().locator('strong').textContent()).toBe('40 mA');
    const right = /\b40 mA\b/.test((await app.lastReply()).answer);
    expect(await exact().getAttribute('data-verdict')).toBe(right ? 'agree' : 'differ');
  });
});
