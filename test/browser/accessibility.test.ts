import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { scrollsSideways, violations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart as chart, triangle } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

type Look = readonly [colorScheme: 'light' | 'dark', width: number, height: number];
const usual: Look = ['light', 1280, 800];
const looks: readonly Look[] = [
  usual,
  ['dark', 1280, 800],
  ['light', 360, 740],
  ['dark', 360, 740],
];

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

describe('is clean for axe and fits the window, light and dark, wide and narrow', () => {
  let app: AppPage;
  beforeAll(async () => {
    app = await openApp(await browser.newContext({ reducedMotion: 'reduce' }), site.url);
  });
  afterAll(() => app.page.context().close());

  async function takeOn([colorScheme, width, height]: Look): Promise<void> {
    await app.page.emulateMedia({ colorScheme });
    await app.page.setViewportSize({ width, height });
    // Colours pass over into each other, those that are inherited one level a frame.
    await app.page.evaluate(async () => {
      const isPassing = (): boolean =>
        document.getAnimations().some((one) => one instanceof CSSTransition);
      for (let still = 0; still < 3; still = isPassing() ? 0 : still + 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }

  async function expectClean(look: string): Promise<void> {
    expect(await violations(app.page), look).toEqual([]);
    expect(await scrollsSideways(app.page), look).toBe(false);
  }

  /** Each state is made once and seen in all looks; it ends in the first. */
  async function expectCleanInAll(): Promise<void> {
    for (const look of looks) {
      await takeOn(look);
      await expectClean(look.join(' '));
    }
    await takeOn(usual);
  }

  it('start screen', expectCleanInAll);

  it('answered conversation', async () => {
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.ask(chart.turns[0].question);
    expect(await app.waitForRun(2)).toBe('ended');
    await expectCleanInAll();
  });

  it('panel of what is running', async () => {
    await app.byId('model-chip').click();
    await app.byId('running-panel').waitFor();
    await expectCleanInAll();
    await app.page.keyboard.press('Escape');
    await app.byId('running-panel').waitFor({ state: 'hidden' });
  });

  it.each(looks)('history, %s, %i px wide', async (...look) => {
    const [, width] = look;
    await takeOn(look);
    // Beside the page where it is wide, a drawer where it is not.
    if (width < 900) await app.byId('history-toggle').first().click();
    await app.byId('conversation-item').first().waitFor();
    await expectClean(look.join(' '));
    await app.page.keyboard.press('Escape');
    if (width < 900) await app.byId('conversation-item').first().waitFor({ state: 'hidden' });
    await takeOn(usual);
  });

  it('a description beside, over and without its figure, large, and being corrected', async () => {
    await app.addFile(triangle.path);
    expect(await app.waitForRun(1)).toBe('ended');
    await app.byId('as-read-drawing').waitFor();
    await expectCleanInAll();
    await app.byId('as-read-mode-overlay').click();
    await app.byId('as-read-drawing').waitFor();
    await expectCleanInAll();
    await app.byId('as-read-mode-text').click();
    await expectCleanInAll();
    await app.byId('as-read-mode-side').click();
    await app.page.getByRole('button', { name: /enlarge the drawing/i }).click();
    await app.byId('comparison').waitFor();
    await expectCleanInAll();
    await app.page.keyboard.press('Escape');
    await app.byId('edit-description').click();
    await app.byId('description-editor').fill('Triangle(P,K,L)\nEquals(MeasureOf(Angle(P)),40');
    await app.byId('problem').first().waitFor();
    await expectCleanInAll();
    await app.byId('description-editor').fill('Triangle(P,K,L)');
    await app.byId('save-description').click();
    await app.page.getByText('What was corrected').click();
    await app.byId('correction-diff').waitFor();
    await expectCleanInAll();
  });

  it('a description by hand', async () => {
    await app.goHome();
    await app.byId('by-hand').click();
    await app.byId('by-hand-language').waitFor();
    await expectCleanInAll();
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
      await expectCleanInAll();
    }
    await app.byId('by-hand-start').click();
    await app.byId('description').waitFor();
    await expectCleanInAll();
    await app.goHome();
    await app.byId('drop-zone').waitFor();
  });

  it('an error', async () => {
    await app.addFile('test/fixtures/images/empty.png');
    await app.byId('notice').first().waitFor();
    await expectCleanInAll();
  });
});

describe('by keyboard alone', () => {
  it('picks a sample, asks, and stops', async () => {
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
    await app.page.context().close();
  });
});
