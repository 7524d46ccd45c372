import {
  type PreTrainedModel,
  type PreTrainedTokenizer,
  StoppingCriteria,
  Tensor,
  TextStreamer,
} from '@huggingface/transformers';
import type {
  GeneratedPiece,
  GenerateOptions,
  GenerateResult,
  ModelSession,
  Turn,
} from '../core/vision-language-model.ts';
import { createTextForcer, ForcedTextProcessor, toTextCodec } from './forced-text.ts';
import { createPieceQueue } from './piece-queue.ts';
import type { TurnTokenizer } from './token-ids.ts';

/** What a session needs of its model; shared by all sessions of one load. */
export type SessionModel = {
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
  readonly turns: TurnTokenizer;
};

export type SessionImage = {
  /** Ids that stand for the image in the prompt, one per feature row among them. */
  readonly imageIds: readonly number[];
  /** image_features: float32 [rows, hidden] */
  readonly features: Tensor;
};

/** The KV cache in the library's own class, which does not export its type. */
type KvCache = { dispose(): Promise<void>; get_seq_length(): number };

class CancelCriteria extends StoppingCriteria {
  constructor(private readonly cancel: { readonly aborted: boolean }) {
    super();
  }
  override _call(inputIds: number[][]): boolean[] {
    return inputIds.map(() => this.cancel.aborted);
  }
}

/**
 * One conversation on the library's `generate`: keeps the token ids and the KV cache between turns, so that a
 * follow-up prefills its own tokens only.
 */
export function createTransformersSession(
  { model, tokenizer, turns }: SessionModel,
  image: SessionImage | undefined,
): ModelSession {
  let ids: number[] = [];
  let cache: KvCache | undefined;
  let disposed = false;
  let busy = false;
  let kvCacheOn: 'cpu' | 'gpu' | undefined;

  const turnIds = (turn: Turn): number[] => {
    const lastId = ids.at(-1);
    return lastId === undefined
      ? turns.opening(turn, image?.imageIds ?? [])
      : turns.following(turn, lastId);
  };

  async function* generate(
    turn: Turn,
    options: GenerateOptions,
  ): AsyncGenerator<GeneratedPiece, GenerateResult> {
    if (disposed || busy) throw new Error(`This session is ${disposed ? 'disposed' : 'busy'}.`);
    busy = true;
    const startedMs = performance.now();
    const arrivalsMs: number[] = [];
    const opensWithImage = ids.length === 0 && image !== undefined;
    const prompt = [...ids, ...turnIds(turn)];
    // The last sampled token of the reply before is in `ids` but not in the cache: it is prefilled again.
    const cachedTokens = cache?.get_seq_length() ?? 0;
    const queue = createPieceQueue<{ text: string; tokens: number }>();
    let left = false;
    const cancel = {
      get aborted() {
        return left || options.cancel.aborted;
      },
    };
    const streamer = new TextStreamer(tokenizer, {
      skip_prompt: true,
      skip_special_tokens: true,
      token_callback_function: () => {
        arrivalsMs.push(performance.now());
        queue.push({ text: '', tokens: arrivalsMs.length });
      },
      callback_function: (text: string) => {
        const last = queue.last();
        if (last) last.text += text;
        else queue.push({ text, tokens: arrivalsMs.length });
      },
    });
    const { forceText = () => undefined, rule } = options;
    const forcer =
      options.forceText || rule
        ? createTextForcer(toTextCodec(tokenizer), forceText, rule, eosIds(model))
        : undefined;
    const run = model.generate({
      ...toInputs(prompt),
      ...(opensWithImage && {
        // Only its presence counts: `encode_image` of this model hands out the features of the session that runs.
        pixel_values: new Tensor('float32', new Float32Array(1), [1]),
      }),
      ...(cache && { past_key_values: cache }),
      max_new_tokens: options.maxNewTokens,
      ...(options.minNewTokens !== undefined && { min_new_tokens: options.minNewTokens }),
      do_sample: false,
      return_dict_in_generate: true,
      streamer,
      ...(forcer && { logits_processor: [new ForcedTextProcessor(forcer, prompt.length)] }),
      stopping_criteria: [new CancelCriteria(cancel)],
    } as never) as Promise<{ sequences: Tensor; past_key_values: KvCache }>;
    if (opensWithImage) provideFeatures(model, image.features);
    const finished = run.then(
      (output) => {
        cache = output.past_key_values;
        kvCacheOn = locationOf(cache);
        ids = Array.from(output.sequences.data as BigInt64Array, Number);
        queue.end();
      },
      (error: unknown) => queue.fail(error),
    );
    try {
      for (;;) {
        const piece = await queue.next();
        if (piece === undefined) break;
        yield piece;
      }
    } finally {
      left = true;
      await finished;
      busy = false;
      if (disposed) await release();
    }
    return {
      end: endOf(arrivalsMs.length, options),
      promptTokens: prompt.length - cachedTokens,
      cachedTokens,
      startedMs,
      arrivalsMs,
      ...(forcer && { forcedTexts: forcer.count }),
      ...(kvCacheOn !== undefined && { kvCacheOn }),
    };
  }

  function endOf(tokens: number, options: GenerateOptions): GenerateResult['end'] {
    const lastId = ids.at(-1);
    if (lastId !== undefined && eosIds(model).includes(lastId)) return 'end-of-turn';
    return tokens >= options.maxNewTokens ? 'length' : 'cancelled';
  }

  async function release(): Promise<void> {
    const old = cache;
    cache = undefined;
    ids = [];
    await old?.dispose();
  }

  return {
    get tokenCount() {
      return ids.length;
    },
    countTokens: (turn) => turnIds(turn).length,
    generate,
    async dispose() {
      if (disposed) return;
      disposed = true;
      // A run in progress holds the cache: it is freed when the run has ended.
      if (!busy) await release();
    },
  };
}

/** input_ids and attention_mask: int64 [1, tokens]. With the mask, the library skips what its cache holds. */
function toInputs(ids: readonly number[]): Record<string, Tensor> {
  const dims = [1, ids.length];
  return {
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
  };
}

/** The cache's tensors are its own enumerable fields; all lie in the same place. */
function locationOf(cache: KvCache): 'cpu' | 'gpu' | undefined {
  const tensor = Object.values(cache).find((value) => value instanceof Tensor);
  return tensor && (tensor.location === 'gpu-buffer' ? 'gpu' : 'cpu');
}

function provideFeatures(model: PreTrainedModel, features: Tensor): void {
  (model as unknown as { encode_image: () => Promise<Tensor> }).encode_image = async () => features;
}

function eosIds(model: PreTrainedModel): number[] {
  const configured = [
    model.generation_config?.eos_token_id,
    (model.config as { eos_token_id?: number | number[] }).eos_token_id,
  ];
  return configured.flat().filter((id) => typeof id === 'number');
}
