import type { Region } from './connected-regions.ts';
import type { Ink } from './ink.ts';
import { raisedSign, type Sides } from './raised-sign.ts';
import { boxBounds, lineHeightOf, type TextBox } from './text-box.ts';

/** Radians: boxes that are turned further keep their sides. */
const level = 0.03;
/** Share of a region that lies in a box to which it belongs. */
const leastInside = 0.4;
/** Share of a box that lies in a letter of which it holds only the middle. */
const leastHeld = 0.6;
/** Heights of the box: what is higher or wider is no letter but a line that passes. */
const mostHigh = 1.5;
/** Around the ink at least, as a part of its height: what the readers were trained on. */
const margin = 0.2;
/** Heights of the box, or of the others, that a side moves at most. */
const mostMoved = 0.6;

/**
 * Boxes with all of their letters and some room around them: the detector cuts through lone letters, and through the first or
 * last one of a line.
 * @param boxes in pixels of the image
 */
export function coverInk(boxes: readonly TextBox[], { regions }: Ink): TextBox[] {
  const usual = lineHeightOf(boxes) ?? 0;
  return boxes.map((box) => (Math.abs(box.angle) > level ? box : cover(box, regions, usual)));
}

/** @param usual height of the other boxes: of lone letters the detector may see the middle alone */
function cover(box: TextBox, regions: readonly Region[], usual: number): TextBox {
  const bounds = boxBounds(box);
  const [left, top, right, bottom] = bounds;
  const size = Math.min(box.width, box.height);
  const own = regions.filter(
    (one) =>
      one.left < right &&
      one.right > left &&
      one.top < bottom &&
      one.bottom > top &&
      one.bottom - one.top <= Math.max(mostHigh * box.height, usual) &&
      one.right - one.left <= Math.max(mostHigh * size, box.width, usual) &&
      (insideOf(one, bounds) >= leastInside ||
        insideOf({ left, top, right, bottom }, sidesOf(one)) >= leastHeld),
  );
  if (own.length === 0) return box;
  const letters = around(own);
  // Beside a name that is read from below upwards stand the numbers of its axis.
  const isLine = letters.bottom - letters.top <= usual;
  const sign = isLine ? raisedSign(letters, regions) : undefined;
  const ink = sign ? around([letters, sign]) : letters;
  const room = margin * Math.min(ink.bottom - ink.top, ink.right - ink.left, size);
  const least = mostMoved * Math.max(size, usual);
  const sides = [
    Math.max(left - least, Math.min(left, ink.left - room)),
    Math.max(top - least, Math.min(top, ink.top - room)),
    Math.min(right + least, Math.max(right, ink.right + room)),
    Math.min(bottom + least, Math.max(bottom, ink.bottom + room)),
  ] as const;
  if (sides.every((side, index) => side === bounds[index])) return box;
  return {
    centerX: (sides[0] + sides[2]) / 2,
    centerY: (sides[1] + sides[3]) / 2,
    width: sides[2] - sides[0],
    height: sides[3] - sides[1],
    angle: 0,
  };
}

const around = (parts: readonly Sides[]): Sides => ({
  left: Math.min(...parts.map((one) => one.left)),
  top: Math.min(...parts.map((one) => one.top)),
  right: Math.max(...parts.map((one) => one.right)),
  bottom: Math.max(...parts.map((one) => one.bottom)),
});

const sidesOf = ({ left, top, right, bottom }: Sides) => [left, top, right, bottom] as const;

/** Share of a rectangle that lies within left, top, right, bottom. */
function insideOf(
  one: Sides,
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  const across = Math.min(one.right, right) - Math.max(one.left, left);
  const down = Math.min(one.bottom, bottom) - Math.max(one.top, top);
  return (across * down) / ((one.right - one.left) * (one.bottom - one.top));
}
