import { describe, expect, it } from 'vitest';
import { flowchart } from '../../../src/formal/flowchart/flowchart.ts';

describe('numbers at arrows', () => {
  it('are no steps: no shortest way is claimed', () => {
    const source = 'graph LR\nA -->|5| B\nB -->|3 km| C\nA -->|10| C';
    const { description } = flowchart.parse(source);
    const request = flowchart.questions?.readRequest({ kind: 'shortest-path', from: 'A', to: 'C' });
    if (!description || !request || !('request' in request)) throw new Error('Not read.');
    const solved = flowchart.questions?.solve(description, request.request);
    expect(solved).toMatchObject({ ok: false, reason: expect.stringContaining('numbers') });
  });
});
