import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { figure } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const chart = figure('chart-06.png');

type AxeResult = { violations: { id: string; help: string; nodes: { html: string }[] }[] };

/** Evaluated by the driver, past the page's policy. */
async function violations(app: AppPage): Promise<string[]> {
  await app.page.evaluate(axeSource);
  const result = await app.page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes[0]?.html ?? ''}`);
}

async function scrollsSideways(app: AppPage): Promise<boolean> {
  return app.page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}

describe.each([
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 360, 740],
  ['dark', 360, 740],
] as const)('%s, %i px wide', (colorScheme, width, height) => {
  let site: Site;
  let browser: Browser;
  let app: AppPage;

  beforeAll(async () => {
    site = await servePreview();
    browser = await launchChromium();
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    app = await openApp(context, site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function expectClean(): Promise<void> {
    expect(await violations(app)).toEqual([]);
    expect(await scrollsSideways(app)).toBe(false);
  }

  it('start screen', expectClean);

  it('answered conversation', async () => {
    await app.addFile(chart.path);
    await app.waitForRun(1);
    await app.ask('What is the total?');
    await app.waitForRun(2);
    await expectClean();
  });

  it('panel of what is running', async () => {
    await app.byId('model-chip').click();
    await app.byId('running-panel').waitFor();
    await expectClean();
    await app.page.keyboard.press('Escape');
    await app.byId('running-panel').waitFor({ state: 'hidden' });
  });

  it('history', async () => {
    // Beside the page where it is wide, a drawer where it is not.
    if (width < 900) await app.byId('history-toggle').first().click();
    await app.byId('conversation-item').first().waitFor();
    await expectClean();
    await app.page.keyboard.press('Escape');
    if (width < 900) await app.byId('conversation-item').first().waitFor({ state: 'hidden' });
  });

  it('a description beside, over and without its figure, large, and being corrected', async () => {
    await app.addFile(figure('geometry-07.png').path);
    await app.waitForRun(1);
    await app.byId('as-read-drawing').waitFor();
    await expectClean();
    await app.byId('as-read-mode-overlay').click();
    await app.byId('as-read-drawing').waitFor();
    await expectClean();
    await app.byId('as-read-mode-text').click();
    await expectClean();
    await app.byId('as-read-mode-side').click();
    await app.page.getByRole('button', { name: /enlarge the drawing/i }).click();
    await app.byId('comparison').waitFor();
    await expectClean();
    await app.page.keyboard.press('Escape');
    await app.byId('edit-description').click();
    await app.byId('description-editor').fill('Triangle(P,K,L)\nEquals(MeasureOf(Angle(P)),40');
    await app.byId('problem').first().waitFor();
    await expectClean();
    await app.byId('description-editor').fill('Triangle(P,K,L)');
    await app.byId('save-description').click();
    await app.page.getByText('What was corrected').click();
    await app.byId('correction-diff').waitFor();
    await expectClean();
  });

  it('a description by hand', async () => {
    await app.page
      .getByRole('button', { name: /formalens/i })
      .first()
      .click();
    await app.byId('by-hand').click();
    await app.byId('by-hand-language').waitFor();
    await expectClean();
    for (const [language, form] of [
      ['chart', 'svg'],
      ['formula', 'tex'],
      ['ui', 'html'],
    ] as const) {
      await app.byId('by-hand-language').selectOption(language);
      // From the second language on, its template is there by itself.
      if (language === 'chart') await app.byId('by-hand-template').click();
      await app.page.locator(`[data-language="${language}"][data-form="${form}"]`).waitFor();
      if (form === 'html') await app.page.locator('iframe[data-status="drawn"]').waitFor();
      await expectClean();
    }
    await app.byId('by-hand-start').click();
    await app.byId('description').waitFor();
    await expectClean();
    await app.page
      .getByRole('button', { name: /formalens/i })
      .first()
      .click();
    await app.byId('drop-zone').waitFor();
  });

  it('an error', async () => {
    await app.addFile('test/fixtures/images/empty.png');
    await app.byId('notice').first().waitFor();
    await expectClean();
  });
});

describe('by keyboard alone', () => {
  it('picks a sample, asks, and stops', async () => {
    const site = await servePreview();
    const browser = await launchChromium();
    const app = await openApp(await browser.newContext(), site.url);
    const focusedId = (): Promise<string | null> =>
      app.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? null);
    for (let i = 0; i < 30 && (await focusedId()) !== 'sample'; i++)
      await app.page.keyboard.press('Tab');
    expect(await focusedId()).toBe('sample');
    await app.page.keyboard.press('Enter');
    expect(await app.waitForRun(1)).toBe('ended');
    for (let i = 0; i < 40 && (await focusedId()) !== 'composer'; i++)
      await app.page.keyboard.press('Tab');
    expect(await focusedId()).toBe('composer');
    await app.page.keyboard.type('What is the total?');
    await app.page.keyboard.press('Enter');
    await app.page.keyboard.press('Escape');
    expect(await app.waitForRun(2)).toBe('ended');
    expect(await app.lastRun().textContent()).toMatch(/stopped/i);
    await browser.close();
    await site.close();
  });
});
