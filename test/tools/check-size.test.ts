import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstLoadFiles, firstLoadGzipKb, runtimeWasmFiles } from '../../tools/check-size.mjs';

let dist: string;

function write(path: string, content: string) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'check-size-'));
  // The base of the build is part of the URLs, not of the places in dist.
  write(
    'index.html',
    '<script type="module" crossorigin src="/formalens/assets/entry.js"></script>' +
      '<link rel="stylesheet" crossorigin href="/formalens/assets/entry.css">' +
      '<link rel="icon" href="/formalens/icons/icon.svg">',
  );
  write('assets/entry.js', 'import{a}from"./shared.js";import("./late.js");a();');
  write('assets/entry.css', 'p{margin:0}');
  write('assets/shared.js', 'export const a=()=>1;');
  write('assets/late.js', 'export const late=1;');
  write('assets/reasoning.worker.js', 'postMessage(1);');
});

afterEach(() => rmSync(dist, { recursive: true }));

const firstLoad = ['assets/entry.css', 'assets/entry.js', 'assets/shared.js'];
const names = () =>
  firstLoadFiles(dist)
    .map(({ file }) => file)
    .sort();

describe('check-size', () => {
  it('counts the entry, its static imports and styles, from the manifest', () => {
    const manifest = {
      'index.html': {
        file: 'assets/entry.js',
        css: ['assets/entry.css'],
        imports: ['_shared.js'],
        dynamicImports: ['src/late.ts'],
      },
      '_shared.js': { file: 'assets/shared.js' },
      'src/late.ts': { file: 'assets/late.js' },
    };
    write('.vite/manifest.json', JSON.stringify(manifest));
    expect(names()).toEqual(firstLoad);
  });

  it('counts the same files without a manifest', () => {
    expect(names()).toEqual(firstLoad);
    expect(firstLoadGzipKb(dist)).toBeGreaterThan(0.05);
  });

  it('finds each copy of the runtime', () => {
    write('ort/1.0.0/ort-wasm-simd-threaded.asyncify.wasm', '');
    write('assets/ort-wasm-simd-threaded.asyncify-abc.wasm', '');
    expect(runtimeWasmFiles(dist)).toHaveLength(2);
  });
});
