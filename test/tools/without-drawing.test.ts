import { expect, test } from 'vitest';
import { withoutDrawing } from '../../tools/without-drawing.mjs';

const refuse = "throw new Error('Workers do not draw.');";

test.each([
  ['export function draw(a: A): Drawing {\n  return b;\n}', 'draw'],
  ['export async function draw(a) {', 'draw'],
  ['export const draw = (a: A): Drawing => ({', 'draw'],
  ['export const draw: Draw = async (a) => {', 'draw'],
  ['export const draw = a => b;', 'draw'],
])('a worker has %j as a function that throws', (code, name) => {
  expect(withoutDrawing(`import big from 'big';\n${code}\n`)).toBe(
    `export function ${name}() { ${refuse} }`,
  );
});

test('a worker has nothing else of it', () => {
  expect(
    withoutDrawing('export const most = 120;\nexport type A = string;\nfunction own() {}\n'),
  ).toBe('');
});
