/** Of a rectangle, pixels. */
export type Sides = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Size of the sign, the gap before it and how far above the line it rises, against the height of the characters before. */
const [leastSize, mostSize] = [0.15, 0.75];
const mostGap = 0.4;
const mostRise = 1;
/** Longer side against the shorter: dashes are no signs. */
const mostLong = 1.7;

/**
 * The degree sign after characters, or what is as small and stands as high: text detectors leave it out.
 * @param line the ink of the characters
 * @param regions all ink that touches, of the image
 */
export function raisedSign(line: Sides, regions: readonly Sides[]): Sides | undefined {
  const height = line.bottom - line.top;
  return regions.find((region) => {
    const sides = [region.right - region.left, region.bottom - region.top] as const;
    const [size, least] = [Math.max(...sides), Math.min(...sides)];
    const gap = region.left - line.right;
    return (
      size <= mostSize * height &&
      size >= Math.max(2, leastSize * height) &&
      size <= mostLong * least &&
      gap >= -1 &&
      gap <= mostGap * height &&
      region.top >= line.top - mostRise * height &&
      region.bottom <= line.top + mostSize * height
    );
  });
}
