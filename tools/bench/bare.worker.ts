import {
  AutoModelForImageTextToText,
  AutoProcessor,
  type PreTrainedModel,
  type Processor,
  RawImage,
  TextStreamer,
} from '@huggingface/transformers';
import type { ModelEntry } from '../../src/core/model-entry.ts';
import { configureRuntime } from '../../src/models/configure-runtime.ts';
import { macrotask } from '../../src/models/macrotask.ts';
import { createAssetCache } from '../../src/storage/asset-cache.ts';

export type BareRequest = {
  readonly site: { baseUrl: string; runtimeFiles: readonly { path: string }[] };
  readonly entry: ModelEntry;
  readonly threads: number;
  readonly imageUrl: string;
  /** The whole transcript, the last question at its end. */
  readonly messages: readonly { role: string; content: { type: string; text?: string }[] }[];
  /** Exactly this many tokens; absent: as many as the model writes. */
  readonly forcedTokens?: number;
};

export type BareReply = {
  readonly text: string;
  readonly promptTokens: number;
  /** From the request to the first token: image read, encoded, all prefilled. */
  readonly timeToFirstTokenMs: number;
};

/*
 * How the public examples do it: processor and `generate` afresh for each question, a TextStreamer that posts each
 * piece. It yields once a step as the app does, so that the ratio measures the app's own layers.
 */
let loaded: Promise<{ processor: Processor; model: PreTrainedModel }> | undefined;

async function load({ site, entry, threads }: BareRequest) {
  const [mjs, wasm] = ['.mjs', '.wasm'].map(
    (ending) =>
      site.baseUrl + (site.runtimeFiles.find((file) => file.path.endsWith(ending))?.path ?? ''),
  );
  configureRuntime({
    baseUrl: site.baseUrl,
    runtimeFiles: { mjs: mjs ?? '', wasm: wasm ?? '' },
    threads,
    cache: createAssetCache(),
  });
  const id = entry.source.kind === 'site' ? entry.source.folder : entry.source.hubId;
  const processor = await AutoProcessor.from_pretrained(id);
  const model = await AutoModelForImageTextToText.from_pretrained(id, {
    device: 'wasm',
    dtype: entry.dtypes.wasm,
  } as never);
  const forward = model.forward.bind(model);
  model.forward = async (inputs) => {
    await macrotask();
    return forward(inputs);
  };
  return { processor, model };
}

self.onmessage = async ({ data }: MessageEvent<BareRequest>) => {
  try {
    loaded ??= load(data);
    const { processor, model } = await loaded;
    const startedMs = performance.now();
    let firstMs = 0;
    let text = '';
    const image = await RawImage.read(data.imageUrl);
    const prompt = processor.apply_chat_template(data.messages as never, {
      add_generation_prompt: true,
    });
    const inputs = await processor(image, prompt, { add_special_tokens: false });
    const { tokenizer } = processor;
    if (!tokenizer) throw new Error('The processor has no tokenizer.');
    const streamer = new TextStreamer(tokenizer, {
      skip_prompt: true,
      token_callback_function: () => {
        firstMs ||= performance.now();
      },
      callback_function: (piece: string) => {
        text += piece;
        self.postMessage(piece);
      },
    });
    const { forcedTokens } = data;
    await model.generate({
      ...inputs,
      max_new_tokens: forcedTokens ?? 160,
      ...(forcedTokens !== undefined && { min_new_tokens: forcedTokens }),
      do_sample: false,
      streamer,
    } as never);
    const promptTokens: number = inputs.input_ids.dims[1];
    self.postMessage({ text, promptTokens, timeToFirstTokenMs: firstMs - startedMs });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
