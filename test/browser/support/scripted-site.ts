import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSite } from './build-site.ts';
import { type Site, servePreview } from './site.ts';

/**
 * The app with a model that writes by itself, and whose replies are written down in pages/scripted-loader.ts.
 * @param calculates its entry says that the app calculates for it
 */
export async function serveScriptedSite(calculates = false): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'formalens-scripted-'));
  const page = (name: string): string => resolve(`test/browser/pages/${name}.ts`);
  const alias = [
    { find: './model-loader.ts', replacement: page('scripted-loader') },
    {
      find: './models/model-catalog.ts',
      replacement: page(calculates ? 'calculating-catalog' : 'plain-catalog'),
    },
  ];
  await buildSite({ outDir }, '/', { alias });
  const site = await servePreview(outDir);
  return {
    url: site.url,
    async close() {
      await site.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
