import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HubServer, startHubServer } from '../hub-server.ts';
import { type AppPage, openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
import { barChart as chart, words } from './support/figures.ts';
import { type Site, servePreview } from './support/site.ts';

const model = 'tiny-random/smolvlm';

describe('a model of a hub, by way of a mirror', () => {
  let site: Site;
  let hub: HubServer;
  let browser: Browser;

  beforeAll(async () => {
    site = await servePreview();
    hub = await startHubServer({ root: 'test/fixtures/hub' });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await hub.close();
    await site.close();
  });

  /** Opens the app with the hub’s mirror set, by hand, and the page reloaded for the policy to name it. */
  async function openWithMirror(): Promise<AppPage> {
    const app = await openApp(await browser.newContext(), site.url);
    await app.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await app.byId('model-chip').click();
    const mirror = app.page.getByLabel(/mirror/i).first();
    await mirror.fill(`${hub.url} ${hub.cdnUrl}`);
    await mirror.press('Enter');
    const reloaded = app.page.waitForEvent('load');
    await app.page.getByRole('button', { name: 'Reload', exact: true }).click();
    await reloaded;
    await app.byId('drop-zone').waitFor();
    return app;
  }

  async function chooseHubModel(app: AppPage): Promise<void> {
    if (!(await app.byId('running-panel').isVisible())) await app.byId('model-chip').click();
    const id = app.page.getByLabel(/another model/i).first();
    await id.fill(model);
    await id.press('Enter');
    await app.byId('hub-offer').waitFor();
  }

  it('asks before it fetches, shows live sizes, loads and reads; a failing hub is named', async () => {
    const app = await openWithMirror();
    hub.set({ failNextRequests: 1000 });
    await chooseHubModel(app);
    const offer = app.byId('hub-offer');
    await offer.getByText(/could not be listed/).waitFor();
    await app.byId('hub-decline').click();
    hub.set({ failNextRequests: 0 });

    await chooseHubModel(app);
    await offer
      .getByText(/unpinned/)
      .first()
      .waitFor();
    await offer
      .getByText(/\d (MB|kB)/)
      .first()
      .waitFor();
    const whole = hub.requests.filter(({ origin, range }) => origin === 'cdn' && !range);
    expect(whole, 'no weights before consent').toEqual([]);
    await app.byId('hub-accept').click();
    await app.page.locator('[data-testid="model-chip"][data-status="ready"]').waitFor();
    await app.page.keyboard.press('Escape');
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    expect((await app.readDescription()).trim().length).toBeGreaterThan(20);
    const weights = hub.requests.filter(({ origin, status }) => origin === 'cdn' && status === 200);
    expect(new Set(weights.map(({ path }) => path)).size).toBe(3);
    await app.page.context().close();
  });

  it('cancels a slow download and goes on with another model', async () => {
    const app = await openWithMirror();
    await chooseHubModel(app);
    // At that speed the sizes would take so long that the offer is withdrawn: they come first.
    await app
      .byId('hub-offer')
      .getByText(/\d (MB|kB)/)
      .first()
      .waitFor();
    hub.set({ bytesPerSecond: 4_000 });
    await app.byId('hub-accept').click();
    await app.page.keyboard.press('Escape');
    const bar = app.byId('load-progress');
    await bar.waitFor();
    await app.page
      .getByRole('button', { name: /cancel/i })
      .first()
      .click();
    await bar.waitFor({ state: 'hidden' });
    hub.set({ bytesPerSecond: undefined });
    await app.byId('model-chip').click();
    await app.page.getByRole('radio', { name: /nano/i }).check();
    await app.page.locator('[data-testid="model-chip"][data-status="ready"]').waitFor();
    await app.page.keyboard.press('Escape');
    await app.addFile(chart.path);
    expect(await app.waitForRun(1)).toBe('ended');
    expect(words(await app.readDescription())).toBe(words(chart.body));
    await app.page.context().close();
  });
});
