/** The part of AbortSignal the core needs; a real AbortSignal fits. */
export type CancelSignal = { readonly aborted: boolean };

/** RGBA, row-major, 4 bytes a pixel, not premultiplied. A DOM ImageData fits. */
export type RgbaImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

export type ChatMessage = {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** The session's image belongs to this message. At most one message of a session has it. */
  readonly image?: boolean;
};

/** What is added to a session before the model writes on. */
export type Turn = {
  /** Messages after those the session already holds; empty to write on in the open reply. */
  readonly messages: readonly ChatMessage[];
  /** Text put into the model's mouth: it writes on from here. */
  readonly replyPrefix?: string;
};

/** Vision features of one image, kept by the adapter so that no image is encoded twice. */
export type EncodedImage = {
  readonly imageTokens: number;
  /** Milliseconds spent in the vision encoder. */
  readonly encodeMs: number;
  /** Absent for models whose encoder gives features alone. */
  readonly seen?: SeenByEncoder;
};

/** What an encoder says of an image by itself. */
export type SeenByEncoder = {
  /** float32 by the name of the output, row by row. */
  readonly outputs: Readonly<
    Record<string, { readonly dims: readonly number[]; readonly data: Float32Array }>
  >;
  /** What it saw, as large as it was given. */
  readonly image: RgbaImage;
};

/**
 * Text that has to come next, whatever the model would write.
 * @param written the reply so far
 * @returns `undefined` where the model goes on by itself
 */
export type ForceText = (written: string) => string | undefined;

/** Keeps what is written in a form. */
export type TextRule = {
  /** Whether `written`, which is in form, can go on with `next` and still end in form. */
  allows(written: string, next: string): boolean;
  /** Whether it may end here. */
  isWhole(written: string): boolean;
};

/** What a model's reasoning is helped with. */
export type Reasoner = {
  /** Results of sums, or the steps and the answer to what the model said is asked, that have to come next. */
  readonly next: ForceText;
  /** Steps and answers, not sums alone, come from it. */
  readonly solves?: boolean;
  /** Keeps what is asked in form. */
  readonly rule?: TextRule;
};

/** Where a model points instead of writing what stands there: the app measures it. */
export type Ruler = {
  /** The text that must follow a place that was pointed to. */
  readonly measure: ForceText;
  /** All of the reply comes from it: the app lays out what the encoder saw. */
  readonly laysOut?: true;
  /** For each reply anew: takes the places out of the text that is shown and kept. */
  createFilter(): TextFilter;
};

/** Changes text that is streamed in pieces. */
export type TextFilter = {
  /** @returns what is settled so far */
  push(piece: string): string;
  /** @returns what was held back */
  end(): string;
};

export type GenerateOptions = {
  /** At least 1. */
  readonly maxNewTokens: number;
  /** The end-of-turn token is not taken before this many tokens (benchmarks). */
  readonly minNewTokens?: number;
  /** Asked before each token with what this call has written; a number that it gives stays as it is. */
  readonly forceText?: ForceText;
  /** Of the likely tokens only those are taken that it allows. */
  readonly rule?: TextRule;
  readonly cancel: CancelSignal;
};

export type GeneratedPiece = {
  /** Text that became final; may be empty while a character or word is incomplete. */
  readonly text: string;
  /** Output tokens so far, counted from 1, special tokens included. */
  readonly tokens: number;
};

export type GenerateResult = {
  readonly end: 'end-of-turn' | 'length' | 'cancelled';
  /** Tokens that had to be prefilled, and tokens that were already in the KV cache. */
  readonly promptTokens: number;
  readonly cachedTokens: number;
  /** When generation was asked for, and when each output token arrived; milliseconds on one clock. */
  readonly startedMs: number;
  readonly arrivalsMs: readonly number[];
  /** How many texts `forceText` gave; absent where there was none to ask. */
  readonly forcedTexts?: number;
  /** Where the KV cache was found after the last step; absent where the model does not tell. */
  readonly kvCacheOn?: 'cpu' | 'gpu';
};

/**
 * Token ids and KV cache of one conversation. Ids are kept, never rendered anew: chat templates may drop
 * old thinking, and a changed prefix would void the cache.
 */
export interface ModelSession {
  /** Ids so far: prompt, image tokens and replies. */
  readonly tokenCount: number;
  /** Ids that `turn` would add; image tokens included. */
  countTokens(turn: Turn): number;
  /**
   * Adds `turn` and streams the reply. One at a time. Waits one macrotask per token so that a stop can arrive.
   * A consumer that stops reading ends generation at the next token.
   */
  generate(turn: Turn, options: GenerateOptions): AsyncGenerator<GeneratedPiece, GenerateResult>;
  /** Frees the KV cache. The session cannot be used afterwards. Safe to call twice. */
  dispose(): Promise<void>;
}

/** The port that model adapters implement. One instance per loaded model. */
export interface VisionLanguageModel {
  /** The most ids a session may hold, replies included. */
  readonly contextTokens: number;
  encodeImage(image: RgbaImage): Promise<EncodedImage>;
  /** @param image features from this model's `encodeImage`; absent for a session from text alone */
  openSession(image?: EncodedImage): ModelSession;
  dispose(): Promise<void>;
}
