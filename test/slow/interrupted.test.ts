import { expect, it } from 'vitest';
import { openApp } from '../browser/support/app-page.ts';
import { launchChromium } from '../browser/support/chromium.ts';
import { barChart as chart } from '../browser/support/figures.ts';
import { servePreview } from '../browser/support/site.ts';

it('keeps what had been streamed when the page is reloaded in mid-stream', async () => {
  // On SwiftShader the model writes two tokens a second: slow enough to reload between them.
  const site = await servePreview();
  const browser = await launchChromium('swiftshader');
  const app = await openApp(await browser.newContext(), site.url);
  await app.byId('model-chip').click();
  await app.page.getByRole('radio', { name: /^webgpu/i }).check();
  await app.page.keyboard.press('Escape');
  // The first row under the header.
  const row = chart.body.split('\n')[2] ?? '';
  await app.addFile(chart.path);
  await app.page.waitForFunction(
    (text) => document.querySelector('[data-testid="description"]')?.textContent?.includes(text),
    row,
    { timeout: 90_000 },
  );
  // Saved once a second while text streams.
  await app.page.waitForTimeout(2500);
  expect(await app.lastRun().getAttribute('data-status')).toBe('running');
  await app.page.reload();
  await app.byId('conversation-item').first().getByRole('button').first().click();
  expect(await app.waitForRun(1)).toBe('interrupted');
  const kept = (await app.readDescription()).trim();
  expect(kept).toContain(row);
  expect(chart.description).toContain(kept);
  await browser.close();
  await site.close();
});
