import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from './build-site.ts';
import { type Site, servePreview } from './site.ts';

/** The app with a model whose replies are written down in pages/scripted-loader.ts. */
export async function serveScriptedSite(): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'formalens-scripted-'));
  const replacement = resolve('test/browser/pages/scripted-loader.ts');
  await buildSite({ outDir }, '/', { alias: [{ find: './model-loader.ts', replacement }] });
  const site = await servePreview(outDir);
  return {
    url: site.url,
    async close() {
      await site.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
