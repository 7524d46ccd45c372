import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HubServer, startHubServer } from '../hub-server.ts';
import { openApp } from './support/app-page.ts';
import { launchChromium } from './support/chromium.ts';
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

  it('asks before it fetches, shows live sizes, loads, reads, and is cancelled cleanly', async () => {
    const context = await browser.newContext();
    const app = await openApp(context, site.url);
    await app.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await app.byId('model-chip').click();
    const mirror = app.page.getByLabel(/mirror/i).first();
    await mirror.fill(`${hub.url} ${hub.cdnUrl}`);
    await mirror.press('Enter');
    await app.page.reload();

    // A failing hub: a clear error, nothing lost.
    hub.set({ failNextRequests: 1000 });
    await chooseHubModel();
    const offer = app.page.getByRole('dialog').filter({ hasText: model });
    await offer
      .getByText(/could not|failed|answered/i)
      .first()
      .waitFor();
    await offer
      .getByRole('button', { name: /cancel|close/i })
      .first()
      .click();
    hub.set({ failNextRequests: 0 });

    await chooseHubModel();
    await offer
      .getByText(/unpinned/i)
      .first()
      .waitFor();
    await offer.getByText(/MB|kB/).first().waitFor();
    const before = hub.requests.filter((one) => one.origin === 'cdn' && one.range === undefined);
    expect(before, 'no weights before consent').toEqual([]);
    await offer.getByRole('button', { name: /download/i }).click();
    await app.page.waitForFunction(() =>
      /SmolVLM|smolvlm/i.test(
        document.querySelector('[data-testid="model-chip"]')?.textContent ?? '',
      ),
    );
    await app.page.keyboard.press('Escape');
    await app.addFile('public/samples/chart-05.png');
    expect(await app.waitForRun(1)).toBe('ended');
    expect((await app.readDescription()).trim().length).toBeGreaterThan(20);
    const weights = hub.requests.filter((one) => one.origin === 'cdn' && one.status === 200);
    expect(new Set(weights.map((one) => one.path)).size).toBe(3);
    await context.close();

    async function chooseHubModel(): Promise<void> {
      const panel = app.byId('running-panel');
      if (!(await panel.isVisible())) await app.byId('model-chip').click();
      const id = app.page.getByLabel(/hub id|model id|another model/i).first();
      await id.fill(model);
      await id.press('Enter');
    }
  });
});
