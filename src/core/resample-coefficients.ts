/** Named as in Pillow. Both antialias: the kernel widens with the reduction. */
export type ResampleFilter = 'bilinear' | 'bicubic';

/**
 * Fraction bits of the integer weights: 32 bits less 8 for the pixel and 2 for sign and overshoot.
 * Source: Pillow, src/libImaging/Resample.c, PRECISION_BITS.
 */
export const precisionBits = 32 - 8 - 2;

/** Which source samples make up each destination sample along one axis. */
export type AxisWeights = {
  /** First source index for each destination index. */
  readonly starts: Int32Array;
  /** How many consecutive source samples are taken from there; at most `stride`. */
  readonly counts: Int32Array;
  /** Fixed-point weights, [destination, stride]; only the first `counts` of a row are used. */
  readonly weights: Int32Array;
  readonly stride: number;
};

type Kernel = { readonly radius: number; readonly weigh: (distance: number) => number };

const kernels: Record<ResampleFilter, Kernel> = {
  bilinear: {
    radius: 1,
    weigh: (distance) => {
      const x = Math.abs(distance);
      return x < 1 ? 1 - x : 0;
    },
  },
  // Keys, "Cubic convolution interpolation for digital image processing", 1981, a = -0.5.
  // The order of the operations is Pillow's: another order rounds differently in the last bit.
  bicubic: {
    radius: 2,
    weigh: (distance) => {
      const a = -0.5;
      const x = Math.abs(distance);
      if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
      if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
      return 0;
    },
  },
};

/**
 * Weights that take `sourceSize` samples to `size`, as Pillow's `Image.resize` computes them.
 * Computed in doubles, normalised to sum 1, then rounded half away from zero to fixed point.
 * @param sourceSize samples on the axis, at least 1
 * @param size samples wanted, at least 1
 */
export function computeAxisWeights(
  sourceSize: number,
  size: number,
  filter: ResampleFilter,
): AxisWeights {
  const kernel = kernels[filter];
  const scale = sourceSize / size;
  const widening = Math.max(scale, 1);
  const radius = kernel.radius * widening;
  const perSourceSample = 1 / widening;
  const stride = Math.ceil(radius) * 2 + 1;
  const starts = new Int32Array(size);
  const counts = new Int32Array(size);
  const weights = new Int32Array(size * stride);
  const real = new Float64Array(stride);
  for (let at = 0; at < size; at++) {
    const centre = (at + 0.5) * scale;
    const start = Math.max(Math.trunc(centre - radius + 0.5), 0);
    const count = Math.min(Math.trunc(centre + radius + 0.5), sourceSize) - start;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const weight = kernel.weigh((i + start - centre + 0.5) * perSourceSample);
      real[i] = weight;
      total += weight;
    }
    for (let i = 0; i < count; i++) {
      const weight = total === 0 ? (real[i] ?? 0) : (real[i] ?? 0) / total;
      const scaled = weight * (1 << precisionBits);
      weights[at * stride + i] = Math.trunc(weight < 0 ? scaled - 0.5 : scaled + 0.5);
    }
    starts[at] = start;
    counts[at] = count;
  }
  return { starts, counts, weights, stride };
}
