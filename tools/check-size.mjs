/**
 * Holds the production build to its budget: the code of the first load, and one copy of the runtime.
 * The last line of stdout is JSON.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Gzipped JavaScript and CSS of the first load; 1 kB is 1000 bytes. */
const firstLoadBudgetKb = 180;

/**
 * @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest  as Vite writes it: source path -> chunk
 */

/**
 * The entry, what it imports statically, and their styles; neither dynamic imports nor workers.
 * @param {Manifest} manifest
 * @returns {Set<string>}
 */
function filesFromManifest(manifest) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  visit('index.html');
  return files;
}

/**
 * The same from index.html alone, for a build without a manifest.
 * @param {string} distDir
 * @returns {Set<string>}
 */
function filesFromHtml(distDir) {
  const html = readFileSync(join(distDir, 'index.html'), 'utf8');
  const tags =
    html.match(/<script[^>]*>|<link[^>]*rel="?(?:stylesheet|modulepreload)[^>]*>/g) ?? [];
  const files = new Set(
    tags
      .flatMap((tag) => tag.match(/(?:src|href)="([^"]+\.(?:js|css))"/)?.[1] ?? [])
      // Without the base: what counts is the place in dist.
      .map((url) => url.replace(/^.*?(?=assets\/)/, '')),
  );
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(distDir, file), 'utf8');
    // Rolldown writes static imports as `import{a}from"./b.js"` and dynamic ones as `import("./b.js")`.
    for (const match of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      files.add(join(dirname(file), match[1] ?? '').replaceAll('\\', '/'));
    }
  }
  return files;
}

/**
 * @param {string} distDir
 * @returns {{ file: string, gzipKb: number }[]} largest first
 */
export function firstLoadFiles(distDir) {
  const manifestFile = join(distDir, '.vite', 'manifest.json');
  const files = existsSync(manifestFile)
    ? filesFromManifest(JSON.parse(readFileSync(manifestFile, 'utf8')))
    : filesFromHtml(distDir);
  if (files.size === 0) throw new Error(`No entry found in ${distDir}: has it been built?`);
  return [...files]
    .map((file) => ({ file, gzipKb: gzipSync(readFileSync(join(distDir, file))).length / 1000 }))
    .sort((a, b) => b.gzipKb - a.gzipKb);
}

/**
 * @param {string} distDir
 * @returns {number} kB, gzipped, of the code that the first load needs
 */
export function firstLoadGzipKb(distDir) {
  return firstLoadFiles(distDir).reduce((sum, { gzipKb }) => sum + gzipKb, 0);
}

/**
 * @param {string} distDir
 * @returns {string[]} paths of the runtime's wasm files in the build
 */
export function runtimeWasmFiles(distDir) {
  return readdirSync(distDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /ort-wasm[^\\/]*\.wasm$/.test(path),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const distDir = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
  const kb = firstLoadGzipKb(distDir);
  const wasm = runtimeWasmFiles(distDir);
  for (const { file, gzipKb } of firstLoadFiles(distDir))
    console.log(`${gzipKb.toFixed(1).padStart(8)} kB  ${file}`);
  if (kb > firstLoadBudgetKb) {
    console.error(
      `The first load needs ${kb.toFixed(1)} kB of code; the budget is ${firstLoadBudgetKb} kB.`,
    );
    process.exitCode = 1;
  }
  if (wasm.length !== 1) {
    // Two copies mean that the bundler emitted its own beside public/ort: the service worker would keep both.
    console.error(
      `dist needs exactly one wasm file of ONNX Runtime, but has ${wasm.length}: ${wasm.join(', ')}`,
    );
    process.exitCode = 1;
  }
  console.log(
    JSON.stringify({
      firstLoadGzipKb: Number(kb.toFixed(1)),
      budgetKb: firstLoadBudgetKb,
      wasmFiles: wasm.length,
    }),
  );
}
