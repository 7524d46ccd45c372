import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { EnginePage } from '../pages/engine.ts';
import { buildSite } from './build-site.ts';
import { servePreview } from './site.ts';

declare global {
  var enginePage: EnginePage;
}

/** Builds and serves the page that drives the engine; the same production settings as the app's. */
export async function serveEnginePage(): Promise<{
  open(browser: Browser): Promise<Page>;
  close(): Promise<void>;
}> {
  const outDir = mkdtempSync(join(tmpdir(), 'formalens-engine-'));
  const input = 'test/browser/pages/engine.html';
  await buildSite({ outDir, rollupOptions: { input } });
  const site = await servePreview(outDir);
  return {
    async open(browser) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(site.url + input);
      await page.waitForFunction(() => 'enginePage' in globalThis);
      return page;
    },
    async close() {
      await site.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
