import { expect, it } from 'vitest';
import { circuit } from '../../../src/formal/circuit/circuit.ts';

it.each([
  ['LED', false],
  ['1N4148', true],
])('computes with a diode %s only where its law is known: %s', (model, ok) => {
  const { description } = circuit.parse(`V1 1 0 5\nR1 1 2 220\nD1 2 0 ${model}`);
  const { questions } = circuit;
  if (!description || !questions) throw new Error('Not read.');
  const request = questions.recognize(description, 'What is the current through R1?');
  if (request === undefined) throw new Error('Not recognised.');
  expect(questions.solve(description, request).ok).toBe(ok);
});
