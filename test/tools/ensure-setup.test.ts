import { describe, expect, it } from 'vitest';
import { nodeVersionProblem } from '../../tools/ensure-setup.mjs';

describe('nodeVersionProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0'])('accepts Node %s', (version) => {
    expect(nodeVersionProblem(version)).toBeUndefined();
  });

  it.each(['18.20.0', '20.18.9'])('names the version needed instead of %s', (version) => {
    expect(nodeVersionProblem(version)).toContain('needs Node 20.19');
  });
});
