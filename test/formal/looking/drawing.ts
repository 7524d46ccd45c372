import type { Colour, Pixels } from '../../../src/core/pixel-colours.ts';
import { type ReadText, readTexts } from '../../../src/formal/looking/placed-text.ts';
import { figureOf } from './fake-look.ts';

/** Paper to draw rectangles and discs on, in percent of its width and height. */
export class Drawing implements Pixels {
  readonly data: Uint8ClampedArray;

  constructor(
    readonly width: number,
    readonly height: number,
    paper: Colour = [255, 255, 255],
  ) {
    this.data = new Uint8ClampedArray(width * height * 4);
    this.fill(() => true, paper);
  }

  fill(isIn: (x: number, y: number) => boolean, [red, green, blue]: Colour): this {
    for (let row = 0; row < this.height; row++)
      for (let column = 0; column < this.width; column++) {
        const [x, y] = [((column + 0.5) * 100) / this.width, ((row + 0.5) * 100) / this.height];
        if (isIn(x, y)) this.data.set([red, green, blue, 255], (row * this.width + column) * 4);
      }
    return this;
  }

  rectangle(left: number, top: number, right: number, bottom: number, colour: Colour): this {
    return this.fill((x, y) => x >= left && x < right && y >= top && y < bottom, colour);
  }
}

/** A text of the figure, its box in percent. */
export function textAt(
  text: string,
  box: readonly [number, number, number, number],
  role: ReadText['role'] = 'none',
): ReadText {
  const [read] = readTexts([{ text, box }], figureOf('line', []).look, false);
  if (!read) throw new Error('no text');
  return { ...read, role, roles: { ...read.roles, [role]: 1 } };
}
