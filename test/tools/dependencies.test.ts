import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readJson('package.json');
const lock: { packages: Record<string, { version: string }> } = readJson('package-lock.json');

describe('dependencies', () => {
  it.each(Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies }))(
    '%s is pinned exactly: %s',
    (_name, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/);
    },
  );

  it('locks the versions that package.json names', () => {
    for (const [name, version] of Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    })) {
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  // Two runtimes would mean two wasm downloads, and tensors of one that the other does not know.
  it('has one onnxruntime-web: the one that transformers.js pins', () => {
    const transformers = readJson('node_modules/@huggingface/transformers/package.json');
    const locked = Object.entries(lock.packages)
      .filter(([path]) => path.endsWith('node_modules/onnxruntime-web'))
      .map(([, { version }]) => version);
    expect(locked).toEqual([transformers.dependencies['onnxruntime-web']]);
    expect(manifest.dependencies['onnxruntime-web']).toBe(locked[0]);
  });

  it('names no registry host in the lock file', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });

  it('is under Apache-2.0', () => {
    expect(manifest.license).toBe('Apache-2.0');
    expect(readFileSync('LICENSE', 'utf8')).toContain('Apache License');
  });
});
