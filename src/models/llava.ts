import { AppError } from '../core/errors.ts';
import { fitImage } from '../core/resample-image.ts';
import type { FamilyAdapter } from './transformers-model.ts';

type LlavaConfig = { image_token?: string };
type ImageProcessorConfig = {
  size?: { height?: number; width?: number };
  /** PIL's numbering: 2 is bilinear, 3 bicubic. */
  resample?: number;
  /** Ours: how the figure fills the square. Absent: padded. */
  formalens_fit?: string;
};

/**
 * LLaVA-type models with `LlavaProcessor`: one square image, a fixed number of image tokens.
 * The figure is brought to the model's exact size here, by the resampler that training mirrors: the library's own
 * resize draws on a canvas in browsers, which differs from browser to browser.
 */
export const llava: FamilyAdapter = {
  modelTypes: ['llava'],
  imageToken(processor) {
    const token = (processor.config as LlavaConfig).image_token;
    if (token === undefined)
      throw new AppError('model-unsupported', 'processor_config.json names no image_token.');
    return token;
  },
  prepare(image, processor) {
    const config = (processor.image_processor?.config ?? {}) as ImageProcessorConfig;
    const { size, resample } = config;
    if (size?.height === undefined || size.height !== size.width)
      throw new AppError('model-unsupported', 'Only square image inputs are supported here.');
    return fitImage(image, size.height, {
      mode: imageFit(config),
      background: [255, 255, 255],
      filter: resample === 2 ? 'bilinear' : 'bicubic',
    });
  },
  process: (processor, image, text) => processor(image, text),
};

/**
 * Stretched, percents of the figure are percents of the model's square, so that a place in a description is a place among
 * its image tokens. The model's own file tells, since it was trained one way or the other.
 */
function imageFit({ formalens_fit: fit = 'pad' }: ImageProcessorConfig): 'pad' | 'stretch' {
  if (fit === 'pad' || fit === 'stretch') return fit;
  throw new AppError(
    'model-unsupported',
    `preprocessor_config.json asks for the fit “${fit}”; “pad” and “stretch” are known.`,
  );
}
