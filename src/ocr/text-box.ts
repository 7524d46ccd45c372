/**
 * A rectangle that may be turned, in pixels of the image (y downwards).
 * `width` runs along `angle`, which is kept within an eighth of a turn of the horizontal.
 */
export type TextBox = {
  readonly centerX: number;
  readonly centerY: number;
  readonly width: number;
  readonly height: number;
  /** Radians, clockwise as seen, -PI/4 to PI/4. */
  readonly angle: number;
};

export type Point = readonly [x: number, y: number];

/** The same rectangle with its angle brought to within an eighth of a turn of the horizontal. */
export function levelBox(box: TextBox): TextBox {
  const quarters = Math.round(box.angle / (Math.PI / 2));
  const turned = quarters % 2 !== 0;
  return {
    ...box,
    width: turned ? box.height : box.width,
    height: turned ? box.width : box.height,
    angle: box.angle - (quarters * Math.PI) / 2,
  };
}

/** Corners in order: top left, top right, bottom right, bottom left, as the box itself sees them. */
export function boxCorners(box: TextBox): readonly Point[] {
  const cos = Math.cos(box.angle);
  const sin = Math.sin(box.angle);
  const corner = (across: number, down: number): Point => [
    box.centerX + (across * box.width * cos - down * box.height * sin) / 2,
    box.centerY + (across * box.width * sin + down * box.height * cos) / 2,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Left, top, right, bottom of the upright rectangle around a box. */
export function boxBounds(box: TextBox): readonly [number, number, number, number] {
  const corners = boxCorners(box);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function holdsPoint(box: TextBox, x: number, y: number): boolean {
  const [right, down] = [x - box.centerX, y - box.centerY];
  const along = right * Math.cos(box.angle) + down * Math.sin(box.angle);
  const across = down * Math.cos(box.angle) - right * Math.sin(box.angle);
  return Math.abs(along) < box.width / 2 && Math.abs(across) < box.height / 2;
}

/** Whether the middle of a box lies in another. */
export const holdsMiddle = (box: TextBox, { centerX, centerY }: TextBox): boolean =>
  holdsPoint(box, centerX, centerY);

/** The usual thickness of lines, which their boxes stand off a little; `undefined` of none. */
export function lineHeightOf(lines: readonly TextBox[]): number | undefined {
  const heights = lines.map(({ width, height }) => Math.min(width, height));
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)];
}

/** The box in an image that was scaled by `scaleX` and `scaleY`; nearly equal scales are expected. */
export function scaleBox(box: TextBox, scaleX: number, scaleY: number): TextBox {
  const upright = box.angle === 0;
  const mean = Math.sqrt(scaleX * scaleY);
  return {
    centerX: box.centerX * scaleX,
    centerY: box.centerY * scaleY,
    width: box.width * (upright ? scaleX : mean),
    height: box.height * (upright ? scaleY : mean),
    angle: box.angle,
  };
}
