import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPage, openApp } from './support/app-page.ts';
import { scrollsSideways, violations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart } from './support/figures.ts';
import { boxOf } from './support/picture.ts';
import { serveScriptedSite } from './support/scripted-site.ts';
import type { Site } from './support/site.ts';

/** Its second description is right; what is written about either figure stands in pages/scripted-loader.ts. */
const mended = barChart.path;
/** Its second description has more errors than the first. */
const worsened = 'test/fixtures/images/figure.png';

declare global {
  /** What the status line said, in order, and whether the description could be edited meanwhile. */
  var statusesSeen: string[];
}

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await serveScriptedSite();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Keeps what the status line says: some of it is gone before a poll from here would see it. */
async function watchStatus(app: AppPage): Promise<void> {
  await app.page.evaluate(() => {
    globalThis.statusesSeen = [];
    new MutationObserver(() => {
      const said = document.querySelector('[data-testid="status-line"]')?.textContent ?? '';
      const editable = document.querySelector('[data-testid="edit-description"]') !== null;
      const status = editable ? `${said} (editable)` : said;
      if (globalThis.statusesSeen.at(-1) !== status) globalThis.statusesSeen.push(status);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** The SVG that is drawn from the description that counts. */
async function drawnText(app: AppPage): Promise<string> {
  return app
    .byId('as-read-drawing')
    .evaluate(async (image) =>
      image instanceof HTMLImageElement ? (await fetch(image.src)).text() : '',
    );
}

describe.each([
  ['light', 1280],
  ['dark', 360],
] as const)('a description that does not parse, %s, %i px wide', (colorScheme, width) => {
  let context: BrowserContext;
  let app: AppPage;
  beforeAll(async () => {
    const viewport = { width, height: 900 };
    context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
    app = await openApp(context, site.url);
  });
  afterAll(() => context.close());

  const notes = () => app.lastRun().locator('.note').allTextContents();
  /** What counts is parsed and drawn; until then what was before stays. */
  const settled = () => app.page.locator('[data-testid="as-read"][data-settled="true"]').waitFor();
  const countingProblems = () => app.byId('as-read').getByTestId('problem');

  it('is asked for once more; the second is drawn and reasoned from, the first stays', async () => {
    await watchStatus(app);
    await app.addFile(mended);
    expect(await app.waitForRun(1)).toBe('ended');
    const told = await app.page.evaluate(() => globalThis.statusesSeen.join('\n'));
    expect(told).toContain('Asked again: Line 4: found “many”, expected a number');
    // A correction of the first would be lost when the second arrives.
    expect(told).not.toMatch(/Asked again.*editable/);
    expect(await app.readDescription()).toContain('Red,12');
    await settled();
    await expect.poll(() => drawnText(app)).toMatch(/Red[\s\S]*>12</);
    expect(await countingProblems().count()).toBe(0);
    expect(await notes()).toEqual([
      'The first description did not parse, so the model was asked once more.',
    ]);
    expect(await app.byId('status-line').locator('.stage').allTextContents()).toEqual([
      'Reading',
      'Second try',
    ]);
    await app.ask('What is the total?');
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe('52');

    // Kept with the conversation, with what was wrong in it.
    await app.waitUntilSaved();
    await app.page.reload();
    if (width < 900) await app.byId('history-toggle').first().click();
    await app.byId('conversation-item').first().getByRole('button').first().click();
    const attempt = app.byId('superseded-attempt');
    await app.page.getByText('First attempt').click();
    await attempt.getByTestId('problem').waitFor();
    expect(await attempt.getByTestId('problem').getAttribute('data-line')).toBe('4');
    expect((await attempt.locator('.marked-line').textContent())?.trim()).toBe('Red,many');
    expect(await attempt.locator('pre').textContent()).toContain('Pink,27');
    expect(await violations(app.page)).toEqual([]);
    expect(await scrollsSideways(app.page)).toBe(false);
  });

  it('counts after all where the second is no better, which stays too', async () => {
    await app.addFile(worsened);
    expect(await app.waitForRun(1)).toBe('ended');
    expect(await app.readDescription()).toContain('Triangle(P,K,L)');
    await settled();
    expect(await countingProblems().count()).toBe(1);
    expect(await notes()).toEqual([
      'The description does not parse, and the model was asked once more. ' +
        'Its second attempt is no better, so the first one counts.',
    ]);
    await app.page.getByText('Second attempt', { exact: true }).click();
    const attempt = app.byId('superseded-attempt');
    await attempt.getByTestId('problem').first().waitFor();
    expect(await attempt.getByTestId('problem').count()).toBeGreaterThan(1);
    // All tools of the description are within reach: what sticks out of the card cannot be clicked.
    const card = await boxOf(app.page.locator('.reading-head'));
    const copy = await boxOf(app.page.locator('.reading-head .copy-button'));
    expect(copy.x + copy.width).toBeLessThanOrEqual(card.x + card.width);
    expect(await violations(app.page)).toEqual([]);
    expect(await scrollsSideways(app.page)).toBe(false);
  });
});

it('there is no second attempt where the setting is off', async () => {
  const context = await browser.newContext();
  const app = await openApp(context, site.url);
  await app.byId('model-chip').click();
  await app.byId('retries-unparsed').uncheck();
  await app.page.keyboard.press('Escape');
  await app.addFile(mended);
  expect(await app.waitForRun(1)).toBe('ended');
  expect(await app.readDescription()).toContain('Red,many');
  await app.byId('as-read').getByTestId('problem').waitFor();
  expect(await app.byId('status-line').locator('.stage').allTextContents()).toEqual(['Reading']);
  expect(await app.lastRun().locator('.note').count()).toBe(0);
  expect(await app.page.getByText('First attempt').count()).toBe(0);
  await context.close();
});
