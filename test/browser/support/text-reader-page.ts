import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { TextReaderPage } from '../pages/text-reader.ts';
import { buildSite } from './build-site.ts';
import { type Site, servePreview } from './site.ts';

declare global {
  var textReaderPage: TextReaderPage;
}

/** Builds and serves the page that drives the text reader; the same production settings as the app's. */
export async function serveTextReaderPage(): Promise<
  Site & { open(context: BrowserContext): Promise<Page> }
> {
  const outDir = mkdtempSync(join(tmpdir(), 'formalens-text-reader-'));
  const input = 'test/browser/pages/text-reader.html';
  await buildSite({ outDir, rollupOptions: { input } });
  const site = await servePreview(outDir);
  return {
    url: site.url,
    async open(context) {
      const page = await context.newPage();
      await page.goto(site.url + input);
      await page.waitForFunction(() => 'textReaderPage' in globalThis);
      return page;
    },
    async close() {
      await site.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
