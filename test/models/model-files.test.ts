import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelCatalog } from '../../src/models/model-catalog.ts';

const own = modelCatalog.flatMap(({ id, source }) =>
  source.kind === 'site' ? [{ id, folder: join('public/models', source.folder), source }] : [],
);

describe.each(own)('the files of $id', ({ folder, source }) => {
  test('have the sizes that the catalogue tells', () => {
    const sizes = source.files.map(({ path }) => ({
      path,
      bytes: statSync(join(folder, path)).size,
    }));
    expect(sizes).toEqual(source.files);
  });

  test('are within 25 MB', () => {
    expect(source.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(25e6);
  });
});

const withManifest = own.filter(({ folder }) => existsSync(join(folder, 'SHA256SUMS')));

test.each(withManifest)('the manifest of $id has the hashes of its files', ({ folder, source }) => {
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  const told = lines.map((line) => line.split('  '));
  expect(told.map(([, path]) => path).sort()).toEqual(source.files.map(({ path }) => path).sort());
  for (const [hash, path = ''] of told)
    expect(
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
      path,
    ).toBe(hash);
});
