import { expect, it } from 'vitest';
import { geometry } from '../../../src/formal/geometry/geometry.ts';

it('gives no exact answer about an impossible figure', () => {
  const sides = [1, 2, 10].map(
    (size, index) => `Equals(LengthOf(Line(${['A,B', 'B,C', 'C,A'][index]})),${size})`,
  );
  const { description } = geometry.parse(['Triangle(A,B,C)', ...sides].join('\n'));
  const { questions } = geometry;
  if (!description || !questions) throw new Error('Not read.');
  const request = questions.recognize(description, 'What is the perimeter?');
  if (request === undefined) throw new Error('Not recognised.');
  expect(questions.solve(description, request)).toMatchObject({ ok: false });
});
