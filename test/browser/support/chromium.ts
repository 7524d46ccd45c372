import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Set by `npm test`; found by the set-up otherwise. */
function chromiumPath(): string {
  const kept = '.setup/chromium';
  const path =
    process.env.CHROME_PATH ?? (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : '');
  if (path !== '') return path;
  throw new Error('No Chromium is known: run `npm test` once, or set CHROME_PATH.');
}

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param gpu `swiftshader` gives real WebGPU drawn by the processor: slow, without shader-f16 */
export function launchChromium(gpu?: 'swiftshader', extraArgs: string[] = []): Promise<Browser> {
  const webgpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...quiet, '--no-sandbox', ...(gpu ? webgpu : []), ...extraArgs],
  });
}
