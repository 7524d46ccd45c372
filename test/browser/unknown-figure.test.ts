import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelCatalog } from '../../src/models/model-catalog.ts';
import { type AppPage, openApp } from './support/app-page.ts';
import { scrollsSideways, violations } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { serveScriptedSite } from './support/scripted-site.ts';
import type { Site } from './support/site.ts';

/** What the models of pages/scripted-loader.ts write about it stands there. */
const strange = 'test/fixtures/images/spiral.svg';
const [embedded] = modelCatalog;
const words = 'I do not know this kind of figure.';

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

describe.each([
  ['light', 1280],
  ['dark', 360],
] as const)('a figure that the model does not know, %s, %i px wide', (colorScheme, width) => {
  let context: BrowserContext;
  let app: AppPage;
  beforeAll(async () => {
    const viewport = { width, height: 900 };
    context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
    app = await openApp(context, site.url);
    await app.addFile(strange);
    expect(await app.waitForRun(1)).toBe('ended');
  });
  afterAll(() => context.close());

  const notice = () => app.byId('unknown-figure');
  const stages = () => app.byId('status-line').locator('.stage').allTextContents();

  it('is said to be so, with what the model reads and what can be done', async () => {
    await notice().waitFor();
    expect(await notice().textContent()).toContain(words);
    expect(await notice().textContent()).toContain(`${embedded?.title}: ${embedded?.summary}`);
    expect(await app.byId('figure').count()).toBe(1);
    expect(await app.byId('problem').count()).toBe(0);
    expect(await app.byId('as-read').count()).toBe(0);
    expect(await app.byId('suggestion').count()).toBe(0);
    expect(await stages()).toEqual(['Reading']);
    expect(await app.page.getByText('First attempt').count()).toBe(0);
    await expect
      .poll(() => app.page.locator('[aria-live="polite"]').allTextContents(), { timeout: 8000 })
      .toContain(words);
    expect(await violations(app.page)).toEqual([]);
    expect(await scrollsSideways(app.page)).toBe(false);
  });

  it('says the same to a question, and reasons nothing', async () => {
    await app.ask('What is the total?');
    expect(await app.waitForRun(2)).toBe('ended');
    await app.lastRun().getByTestId('unknown-figure').waitFor();
    expect(await app.lastReply()).toEqual({ reasoning: '', answer: '' });
    expect(await app.lastRun().locator('.note').count()).toBe(0);
    expect(await violations(app.page)).toEqual([]);
    expect(await scrollsSideways(app.page)).toBe(false);
  });

  it('is described by hand, beside the figure, and then reasoned from', async () => {
    await app.lastRun().getByTestId('describe-by-hand').click();
    await app.page.locator('.cm-content').fill('# bar chart\nlabel,value\nTurns,3\nDots,9');
    expect(await app.byId('figure').count()).toBe(1);
    await app.byId('reason-from').click();
    expect(await app.waitForRun(3)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe('12');
    // What was read is still told.
    await app.byId('revert-description').click();
    await notice().first().waitFor();
  });

  it('is read by another model when one is chosen, and asked about again', async () => {
    expect(await app.byId('read-again').count()).toBe(0);
    await notice().first().getByTestId('choose-model').click();
    await app.page.getByRole('radio', { name: /SmolVLM 256M/ }).click();
    await app.byId('hub-accept').click();
    await app.byId('read-again').first().click();
    await app.page.waitForFunction(() => !document.querySelector('[data-testid="unknown-figure"]'));
    expect(await app.waitForRun(2)).toBe('ended');
    expect((await app.lastReply()).answer.trim()).toBe('5');
    expect(await app.readDescription()).toContain('Turns,4');
    await app.page.locator('[data-testid="as-read"][data-settled="true"]').waitFor();
    expect(await app.page.locator('.reader').textContent()).toBe('by SmolVLM 256M');
  });
});
