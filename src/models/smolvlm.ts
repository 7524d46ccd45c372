import type { FamilyAdapter } from './transformers-model.ts';

/**
 * SmolVLM and Idefics3: the figure and, where the model's processor asks for it, its tiles. The processor scales and
 * tiles by itself, as its model was trained.
 */
export const smolvlm: FamilyAdapter = {
  modelTypes: ['smolvlm', 'idefics3'],
  imageToken: () => '<image>',
  prepare: (image) => image,
  process: (processor, image, text) => processor(text, [image]),
};
