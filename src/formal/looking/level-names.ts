import { median, type ReadText } from './placed-text.ts';

/**
 * Names of columns that are read from below upwards, as if they stood level at their lower ends: they begin in one line and
 * end wherever their letters do.
 * @param aspect width of the figure against its height; places are in percent of each
 */
export function levelNames(texts: readonly ReadText[], aspect: number): ReadText[] {
  const isUpright = ({ text, left, right, top, bottom }: ReadText): boolean =>
    text.length > 1 && bottom - top > 1.3 * (right - left) * aspect;
  const heights = texts.filter((one) => !isUpright(one)).map(({ top, bottom }) => bottom - top);
  const height = median(heights);
  if (height === 0) return [...texts];
  return texts.map((one) => {
    if (!isUpright(one)) return one;
    return { ...one, top: one.bottom - height, y: one.bottom - height / 2 };
  });
}
