import { describe, expect, it } from 'vitest';
import { scene } from '../../../src/formal/scene/scene.ts';

describe('a label that means several things', () => {
  it.each(['How many dogs are there?', 'How many objects are there?'])(
    'is not counted: %s',
    (text) => {
      const { description } = scene.parse('two dogs 10,10,40,40\ndog 60,10,70,20');
      if (!description || !scene.questions) throw new Error('Not read.');
      const request = scene.questions.recognize(description, text);
      if (request) expect(scene.questions.solve(description, request).ok).toBe(false);
    },
  );
});
