import type {
  EncodedImage,
  GeneratedPiece,
  GenerateOptions,
  GenerateResult,
  ModelSession,
  RgbaImage,
  Turn,
  VisionLanguageModel,
} from '../core/vision-language-model.ts';
import { macrotask } from './macrotask.ts';

/**
 * Only in Node, which hands a port up to 1,000 messages in one task: a `macrotask` there lets
 * nothing else in.
 */
const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => void };
const nextTask = (): Promise<void> =>
  setImmediate ? new Promise((resolve) => setImmediate(resolve)) : macrotask();
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What the model says to one turn. With `error` it throws after that many tokens, 0 unless told.
 */
export type ScriptedReply =
  | string
  | { readonly text: string; readonly error?: Error; readonly errorAfterTokens?: number };

export type Script = {
  /** One a turn, in order over all sessions; or what to say to a turn, counted from 0. */
  readonly replies: readonly ScriptedReply[] | ((turn: Turn, index: number) => ScriptedReply);
  /**
   * Text comes out every so many tokens; the pieces between are empty, as where words are
   * incomplete. Default 1.
   */
  readonly tokensPerChunk?: number;
  /** Default 4096. */
  readonly contextTokens?: number;
  /** Default 4. A text is forced only between tokens. */
  readonly tokenCharacters?: number;
  /** Default 16. */
  readonly imageTokens?: number;
  /**
   * How long the vision encoder takes, in milliseconds; in that time nothing else is held up.
   * Default 0.
   */
  readonly encodeMs?: number;
  /** How long each turn takes before its first token, in milliseconds, and likewise. Default 0. */
  readonly prefillMs?: number;
};

/** What happened to one session, for tests to look at. */
export type ScriptedSession = {
  readonly image?: EncodedImage;
  readonly turns: readonly Turn[];
  readonly generating: boolean;
  readonly disposed: boolean;
};

export interface ScriptedModel extends VisionLanguageModel {
  /** In the order they were opened. */
  readonly sessions: readonly ScriptedSession[];
  readonly encodedImages: readonly RgbaImage[];
  readonly disposed: boolean;
}

/**
 * A model that replays fixed text through the port, with the timing rules of a real one: a
 * macrotask per token, a
 * cancel that takes hold one token late, an end-of-turn token that counts, and a last token that is
 * not yet cached.
 */
export function createScriptedModel(script: Script): ScriptedModel {
  const { contextTokens = 4096, tokenCharacters = 4, imageTokens = 16 } = script;
  const { encodeMs = 0, prefillMs = 0 } = script;
  const sessions: ScriptedSession[] = [];
  const encodedImages: RgbaImage[] = [];
  let turnsGiven = 0;
  let modelDisposed = false;

  const toTokens = (text: string): string[] => {
    const characters = Array.from(text);
    const count = Math.ceil(characters.length / tokenCharacters);
    return Array.from({ length: count }, (_, i) =>
      characters.slice(i * tokenCharacters, (i + 1) * tokenCharacters).join(''),
    );
  };

  function nextReply(turn: Turn): Exclude<ScriptedReply, string> {
    const index = turnsGiven++;
    const { replies } = script;
    const reply = typeof replies === 'function' ? replies(turn, index) : replies[index];
    if (reply === undefined) throw new Error(`The script has no reply to turn ${index + 1}.`);
    return typeof reply === 'string' ? { text: reply } : reply;
  }

  function openSession(image: EncodedImage | undefined): ModelSession {
    const turns: Turn[] = [];
    let tokenCount = 0;
    let busy = false;
    let disposed = false;
    sessions.push({
      ...(image && { image }),
      turns,
      get generating() {
        return busy;
      },
      get disposed() {
        return disposed;
      },
    });

    const countTokens = (turn: Turn): number => {
      const texts = [...turn.messages.map(({ text }) => text), turn.replyPrefix ?? ''];
      const shows = image && turn.messages.some((message) => message.image === true);
      return texts.reduce(
        (sum, text) => sum + toTokens(text).length,
        shows ? image.imageTokens : 0,
      );
    };

    async function* generate(
      turn: Turn,
      options: GenerateOptions,
    ): AsyncGenerator<GeneratedPiece, GenerateResult> {
      if (disposed || busy) throw new Error(`This session is ${disposed ? 'disposed' : 'busy'}.`);
      busy = true;
      const startedMs = performance.now();
      const prompt = tokenCount + countTokens(turn);
      const cachedTokens = Math.max(0, tokenCount - 1);
      const arrivalsMs: number[] = [];
      let end: GenerateResult['end'] = 'length';
      let failed = false;
      let forcedTexts = 0;
      try {
        turns.push(turn);
        if (prefillMs > 0) await pause(prefillMs);
        const reply = nextReply(turn);
        const words = toTokens(reply.text);
        let waiting = '';
        let written = '';
        let forcedTo = 0;
        for (let tokens = 1; tokens <= options.maxNewTokens; tokens++) {
          await nextTask();
          if (reply.error && tokens > (reply.errorAfterTokens ?? 0)) throw reply.error;
          const forced = tokens <= forcedTo ? undefined : options.forceText?.(written);
          if (forced !== undefined) {
            const inserted = toTokens(forced);
            words.splice(tokens - 1, 0, ...inserted);
            forcedTo = tokens - 1 + inserted.length;
            forcedTexts += 1;
          }
          const word = words[tokens - 1];
          const ended = word === undefined && tokens > (options.minNewTokens ?? 0);
          // A model that may not end yet goes on with something.
          if (!ended) waiting += word ?? ' …';
          written += word ?? '';
          arrivalsMs.push(performance.now());
          // Looked at before the reader has this token: a cancel in answer to it takes hold at the
          // next.
          const cancelled = options.cancel.aborted;
          const last = ended || cancelled || tokens === options.maxNewTokens;
          const flushes = last || tokens % (script.tokensPerChunk ?? 1) === 0;
          const text = flushes ? waiting : '';
          if (flushes) waiting = '';
          yield { text, tokens };
          if (!last) continue;
          end = ended ? 'end-of-turn' : tokens === options.maxNewTokens ? 'length' : 'cancelled';
          break;
        }
      } catch (error) {
        failed = true;
        throw error;
      } finally {
        busy = false;
        if (disposed) tokenCount = 0;
        else if (!failed) tokenCount = prompt + arrivalsMs.length;
      }
      return {
        end,
        promptTokens: prompt - cachedTokens,
        cachedTokens,
        startedMs,
        arrivalsMs,
        ...(options.forceText && { forcedTexts }),
      };
    }

    return {
      get tokenCount() {
        return tokenCount;
      },
      countTokens,
      generate,
      async dispose() {
        disposed = true;
        // A run in progress is not interrupted; it frees what it holds at its end.
        if (!busy) tokenCount = 0;
      },
    };
  }

  return {
    contextTokens,
    sessions,
    encodedImages,
    get disposed() {
      return modelDisposed;
    },
    async encodeImage(image) {
      encodedImages.push(image);
      await (encodeMs > 0 ? pause(encodeMs) : nextTask());
      return { imageTokens, encodeMs };
    },
    openSession,
    async dispose() {
      modelDisposed = true;
    },
  };
}
