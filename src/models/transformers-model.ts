import {
  AutoModelForImageTextToText,
  AutoProcessor,
  type PreTrainedModel,
  type Processor,
  RawImage,
  type Tensor,
} from '@huggingface/transformers';
import type { DeviceChoice } from '../core/device.ts';
import { AppError } from '../core/errors.ts';
import type { ModelEntry } from '../core/model-entry.ts';
import type {
  EncodedImage,
  RgbaImage,
  SeenByEncoder,
  VisionLanguageModel,
} from '../core/vision-language-model.ts';
import { macrotask } from './macrotask.ts';
import { createTurnTokenizer } from './token-ids.ts';
import { createTransformersSession, type SessionImage } from './transformers-session.ts';

/** What differs between families: how an image becomes inputs and ids. */
export type FamilyAdapter = {
  /** `model_type` values of config.json that this adapter is proven for. */
  readonly modelTypes: readonly string[];
  /** The text that stands for the image in a rendered prompt. */
  imageToken(processor: Processor): string;
  /** Brings the figure to the size and form that the processor takes without resampling it again. */
  prepare(image: RgbaImage, processor: Processor): RgbaImage;
  /** Calls the processor in its own argument order with `text` holding the image token once. */
  process(processor: Processor, image: RawImage, text: string): Promise<Record<string, Tensor>>;
};

/** Raw progress of one file, as the library reports it. */
export type FileProgress = (file: string, loadedBytes: number, totalBytes: number) => void;

type EncodedByLibrary = EncodedImage & SessionImage;

/** Loads a model through transformers.js and adapts it to the port. */
export async function loadTransformersModel(
  entry: ModelEntry,
  choice: DeviceChoice,
  family: FamilyAdapter,
  onFile: FileProgress,
): Promise<VisionLanguageModel> {
  const id = entry.source.kind === 'site' ? entry.source.folder : entry.source.hubId;
  const shared = {
    ...(entry.source.kind === 'hub' && { revision: entry.source.revision }),
    progress_callback: (event: {
      status: string;
      file?: string;
      loaded?: number;
      total?: number;
    }) => {
      if (event.status === 'progress' && event.file !== undefined)
        onFile(event.file, event.loaded ?? 0, event.total ?? 0);
    },
  };
  const processor = await AutoProcessor.from_pretrained(id, shared as never);
  const model = await AutoModelForImageTextToText.from_pretrained(id, {
    ...shared,
    device: choice.device,
    dtype: choice.dtype,
  } as never);
  const modelType = (model.config as { model_type?: string }).model_type ?? 'unknown';
  if (!family.modelTypes.includes(modelType)) {
    await model.dispose();
    throw new AppError(
      'model-unsupported',
      `“${id}” is of family “${modelType}”; supported here: ${family.modelTypes.join(', ')}.`,
    );
  }
  yieldEachStep(model);
  return adapt(entry, family, processor, model);
}

function adapt(
  entry: ModelEntry,
  family: FamilyAdapter,
  processor: Processor,
  model: PreTrainedModel,
): VisionLanguageModel {
  const { tokenizer } = processor;
  if (!tokenizer) throw new AppError('model-unsupported', `“${entry.id}” has no tokenizer.`);
  const imageToken = family.imageToken(processor);
  const turns = createTurnTokenizer(tokenizer, imageToken);
  /** The library's own encoder; sessions replace it on the instance by one that hands out kept features. */
  const encode = (
    model as unknown as { encode_image(inputs: Record<string, Tensor>): Promise<Tensor> }
  ).encode_image.bind(model);
  const special = tokenizer.encode('').length;
  const lastOutputs = keepEncoderOutputs(model);

  return {
    contextTokens: entry.contextTokens,
    async encodeImage(image) {
      const prepared = toRawImage(family.prepare(image, processor));
      const inputs = await family.process(processor, prepared, imageToken);
      const { input_ids: blockIds, ...vision } = inputs;
      if (!blockIds) throw new Error('The processor gave no image tokens.');
      const startedMs = performance.now();
      const output = await encode(vision);
      const hidden = output.dims.at(-1) ?? 1;
      // image_features: float32 [..., hidden] -> [rows, hidden]
      const features = output.view(-1, hidden);
      const imageIds = Array.from(blockIds.data as BigInt64Array, Number).slice(special);
      const encoded: EncodedByLibrary = {
        imageTokens: features.dims[0] ?? 0,
        encodeMs: performance.now() - startedMs,
        imageIds,
        features,
        ...seenIn(lastOutputs(), image),
      };
      return encoded;
    },
    openSession(image) {
      return createTransformersSession({ model, tokenizer, turns }, image as EncodedByLibrary);
    },
    async dispose() {
      await model.dispose();
    },
  };
}

type EncoderSession = {
  run(...args: unknown[]): Promise<Record<string, { dims: readonly number[]; data: unknown }>>;
};

/** The library hands on the features alone: what else the encoder's session gave is kept here. */
function keepEncoderOutputs(model: PreTrainedModel): () => EncoderOutputs {
  const { sessions } = model as unknown as { sessions?: Record<string, EncoderSession> };
  const session = sessions?.vision_encoder;
  let last: EncoderOutputs = {};
  if (session) {
    const run = session.run.bind(session);
    session.run = async (...args) => {
      const outputs = await run(...args);
      const others = Object.entries(outputs).flatMap(([name, { dims, data }]) =>
        name.startsWith('look_') && data instanceof Float32Array ? [[name, { dims, data }]] : [],
      );
      last = Object.fromEntries(others);
      return outputs;
    };
  }
  return () => last;
}

type EncoderOutputs = SeenByEncoder['outputs'];

function seenIn(outputs: EncoderOutputs, image: RgbaImage): { seen?: SeenByEncoder } {
  return Object.keys(outputs).length === 0 ? {} : { seen: { outputs, image } };
}

/** See `macrotask`: without this, no stop arrives before the last token on wasm. */
function yieldEachStep(model: PreTrainedModel): void {
  const forward = model.forward.bind(model);
  model.forward = async (inputs) => {
    await macrotask();
    return forward(inputs);
  };
}

function toRawImage(image: RgbaImage): RawImage {
  return new RawImage(image.data, image.width, image.height, 4).rgb();
}
