import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectImageFile } from '../../workers/inspect-image-file.ts';

function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/images/${name}`, import.meta.url)));
}

const wholeFiles = [
  ['figure.png', 'PNG', 120, 80],
  ['orientation-6.jpg', 'JPEG', 80, 120],
  ['two-frames.gif', 'GIF', 120, 80],
  ['figure.webp', 'WebP', 120, 80],
  ['figure.bmp', 'BMP', 120, 80],
  ['figure.avif', 'AVIF', 120, 80],
] as const;

describe.each(wholeFiles)('%s', (name, format, width, height) => {
  const bytes = readFixture(name);

  test('is whole, with its stored size', () => {
    expect(inspectImageFile(bytes)).toEqual({ format, size: { width, height }, complete: true });
  });

  test('is cut off wherever it is cut', () => {
    // from 32 bytes on the format shows; every byte matters near the end
    const lengths = Array.from({ length: 40 }, (_, i) => bytes.length - 1 - i).concat([32, 48, 64]);
    for (const length of lengths.filter((wanted) => wanted >= 32 && wanted < bytes.length)) {
      expect(inspectImageFile(bytes.subarray(0, length))?.complete, `${length} bytes`).toBe(false);
    }
  });

  test('may be followed by other data', () => {
    const followed = new Uint8Array([...bytes, 0, 0, 0, 8, 102, 114, 101, 101]);
    expect(inspectImageFile(followed)?.complete).toBe(true);
  });
});

test('an end marker inside a JPEG thumbnail is not the end', () => {
  const bytes = readFixture('orientation-6.jpg');
  const thumbnail = [0xff, 0xe1, 0, 6, 0xff, 0xd9, 0xff, 0xd9];
  const cut = bytes.subarray(2, bytes.length - 2);
  expect(inspectImageFile(new Uint8Array([0xff, 0xd8, ...thumbnail, ...cut]))?.complete).toBe(
    false,
  );
});

test('HEIC shows by its brand; text, nothing and a lone signature show nothing', () => {
  expect(inspectImageFile(readFixture('photo.heic'))?.format).toBe('HEIC');
  expect(inspectImageFile(readFixture('text.png'))).toBeUndefined();
  expect(inspectImageFile(new Uint8Array())).toBeUndefined();
  expect(inspectImageFile(new TextEncoder().encode('BMW: a list of cars'))).toBeUndefined();
});
