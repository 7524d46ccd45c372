import { AppError } from '../core/errors.ts';
import { fitImage } from '../core/resample-image.ts';
import type { FamilyAdapter } from './transformers-model.ts';

type LlavaConfig = { image_token?: string };
type ImageProcessorConfig = {
  size?: { height?: number; width?: number };
  /** PIL's numbering: 2 is bilinear, 3 bicubic. */
  resample?: number;
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
    const { size, resample } = (processor.image_processor?.config ?? {}) as ImageProcessorConfig;
    if (size?.height === undefined || size.height !== size.width)
      throw new AppError('model-unsupported', 'Only square image inputs are supported here.');
    return fitImage(image, size.height, {
      mode: 'pad',
      background: [255, 255, 255],
      filter: resample === 2 ? 'bilinear' : 'bicubic',
    });
  },
  process: (processor, image, text) => processor(image, text),
};
