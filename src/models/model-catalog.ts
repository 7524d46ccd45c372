import type { ModelEntry } from '../core/model-entry.ts';
import { generalPrompts } from '../core/prompts.ts';

const generalSuggestions = {
  '*': ['What does this figure show?', 'Which value is the largest?', 'What is the total?'],
};

/** dtypes that the hub's SmolVLM exports come in: 8-bit is for wasm only, q4f16 needs shader-f16. */
const smolvlmDtypes = {
  webgpuF16: { embed_tokens: 'fp16', vision_encoder: 'fp16', decoder_model_merged: 'q4f16' },
  webgpu: { embed_tokens: 'fp32', vision_encoder: 'fp32', decoder_model_merged: 'q4' },
  wasm: { embed_tokens: 'q8', vision_encoder: 'q8', decoder_model_merged: 'q8' },
};

const smolvlm = (hubId: string, title: string): ModelEntry => ({
  id: hubId,
  title,
  summary:
    'A general model from the Hugging Face hub. It reads many kinds of image roughly; check what it read.',
  licence: 'Apache-2.0',
  family: 'smolvlm',
  source: { kind: 'hub', hubId, revision: 'main' },
  dtypes: smolvlmDtypes,
  contextTokens: 8192,
  prompts: generalPrompts,
  budgets: { description: 600, reasoning: 700, answer: 200 },
  suggestions: generalSuggestions,
});

/** The first entry is the default. Data only; hub entries are of families with an adapter proven by a test. */
export const modelCatalog: readonly ModelEntry[] = [
  {
    id: 'nano-v1',
    title: 'Nano (embedded)',
    summary:
      'Reads tables well, geometry figures and charts of one series mostly, charts of several series in part: these fall short of our aims. It goes by the text that the reader finds: check what it read.',
    licence: 'Apache-2.0',
    family: 'llava',
    source: {
      kind: 'site',
      folder: 'nano-v1',
      files: [
        { path: 'config.json', bytes: 547 },
        { path: 'generation_config.json', bytes: 64 },
        { path: 'preprocessor_config.json', bytes: 416 },
        { path: 'processor_config.json', bytes: 120 },
        { path: 'tokenizer.json', bytes: 110590 },
        { path: 'tokenizer_config.json', bytes: 485 },
        { path: 'onnx/decoder_model_merged_quantized.onnx', bytes: 6606777 },
        { path: 'onnx/embed_tokens_quantized.onnx', bytes: 786911 },
        { path: 'onnx/vision_encoder_quantized.onnx', bytes: 5491230 },
      ],
    },
    dtypes: { webgpu: 'q8', wasm: 'q8' },
    contextTokens: 1536,
    prompts: { formalize: 'Describe', answerFormat: '', textHints: 'compact' },
    budgets: { description: 700, reasoning: 500, answer: 60 },
    suggestions: {},
    trainedWithTextHints: true,
    asksFormally: true,
    ruler: true,
    grammar: true,
    reasonsAlone: true,
  },
  smolvlm('HuggingFaceTB/SmolVLM-256M-Instruct', 'SmolVLM 256M'),
  smolvlm('HuggingFaceTB/SmolVLM-500M-Instruct', 'SmolVLM 500M'),
];

/** A model of a supported family that the user named by hub id. */
export function hubEntry(hubId: string): ModelEntry {
  return { ...smolvlm(hubId, hubId), licence: 'see its page on the hub' };
}
