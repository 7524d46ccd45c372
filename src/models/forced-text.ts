import { LogitsProcessor, type PreTrainedTokenizer, type Tensor } from '@huggingface/transformers';
import type { ForceText, TextRule } from '../core/vision-language-model.ts';

/** The part of a tokenizer that is needed. */
export type TextCodec = {
  /** Without special tokens. */
  encode(text: string): number[];
  /** Special tokens left out. */
  decode(ids: readonly number[]): string;
};

export function toTextCodec(tokenizer: PreTrainedTokenizer): TextCodec {
  const settings = { skip_special_tokens: true, clean_up_tokenization_spaces: false };
  return {
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }),
    decode: (ids) => (ids.length === 0 ? '' : tokenizer.decode([...ids], settings)),
  };
}

/** What is wanted of the next token. */
export type NextToken =
  | { readonly kind: 'any' }
  | { readonly kind: 'forced'; readonly id: number }
  /** None that writes on in the number that was forced, or breaks a rule; where all do, the reply had better end. */
  | { readonly kind: 'apart'; allows(id: number): boolean; readonly otherwise: number | undefined };

/** Follows a reply token by token. */
export interface TextForcer {
  /** How many texts were forced. */
  readonly count: number;
  /** @param ids the reply's tokens so far; each call has those of the last one and one more */
  next(ids: readonly number[]): NextToken;
}

const any: NextToken = { kind: 'any' };

/**
 * Turns texts that `forceText` wants into tokens, whatever the tokenizer. What was written is always told by decoding
 * the tokens themselves, line by line: a text that would not come out as wanted is not forced at all.
 * @param rule what is not forced must be allowed by it
 * @param endIds tokens that end a reply
 */
export function createTextForcer(
  codec: TextCodec,
  forceText: ForceText,
  rule?: TextRule,
  endIds: readonly number[] = [],
): TextForcer {
  let count = 0;
  /** Whole lines, and the tokens of the one that is being written. */
  let lines = '';
  let line: number[] = [];
  let seen = 0;
  let waiting: number[] = [];
  /** The text up to the end of the number that was forced last. */
  let forcedTo: string | undefined;

  function take(ids: readonly number[]): string {
    for (; seen < ids.length; seen++) {
      const id = ids[seen];
      if (id === undefined) break;
      line.push(id);
      if (waiting[0] === id) waiting.shift();
      // Something else was written: by another processor, or because the reply was cut.
      else waiting = [];
    }
    const text = codec.decode(line);
    if (!text.endsWith('\n')) return lines + text;
    lines += text;
    line = [];
    return lines;
  }

  /** The tokens that continue the line by `text`, best as if it had been tokenised in one go. */
  function continuing(text: string): number[] | undefined {
    const before = codec.decode(line);
    const whole = codec.encode(before + text);
    const asWhole = line.every((id, index) => whole[index] === id) ? whole.slice(line.length) : [];
    return [asWhole, codec.encode(text)].find(
      (ids) => ids.length > 0 && codec.decode([...line, ...ids]) === before + text,
    );
  }

  /** Half a character comes as U+FFFD: the rule decides whether anything may stand there. */
  function follows(id: number, written: string): boolean {
    if (rule === undefined) return true;
    if (endIds.includes(id)) return rule.isWhole(written);
    const before = codec.decode(line);
    const text = codec.decode([...line, id]);
    // A special token that does not end the reply says nothing.
    if (text === before) return false;
    if (!text.startsWith(before)) return true;
    return rule.allows(written, text.slice(before.length));
  }

  return {
    get count() {
      return count;
    },
    next(ids) {
      const written = take(ids);
      const [first] = waiting;
      if (first !== undefined) return { kind: 'forced', id: first };
      if (forcedTo !== undefined) {
        const tail = written.startsWith(forcedTo) ? written.slice(forcedTo.length) : ' ';
        if (tail === '' || tail === '.' || tail === ',')
          return {
            kind: 'apart',
            allows: (id) => !/^[.,]?\d/.test(tail + codec.decode([id])) && follows(id, written),
            otherwise: endIds[0],
          };
        forcedTo = undefined;
      }
      const text = forceText(written);
      const tokens = text === undefined || text === '' ? undefined : continuing(text);
      const [id] = tokens ?? [];
      if (tokens === undefined || id === undefined)
        return rule
          ? { kind: 'apart', allows: (next) => follows(next, written), otherwise: endIds[0] }
          : any;
      count += 1;
      waiting = tokens;
      if (/\d$/.test(text ?? '')) forcedTo = written + text;
      return { kind: 'forced', id };
    },
  };
}

/** So many tokens are put aside at most: a small model's vocabulary; nearly always one of the first is allowed. */
const maxPutAside = 2000;

/** The forcer as the library asks for it: leaves only the wanted token, or puts the unwanted ones aside. */
export class ForcedTextProcessor extends LogitsProcessor {
  /** @param promptTokens ids of the prompt, which come before the reply's in what the library hands over */
  constructor(
    private readonly forcer: TextForcer,
    private readonly promptTokens: number,
  ) {
    super();
  }

  // logits: float32 [1, vocabulary]
  override _call(inputIds: bigint[][], logits: Tensor): Tensor {
    const ids = (inputIds[0] ?? []).slice(this.promptTokens).map(Number);
    const next = this.forcer.next(ids);
    const data = logits.data as Float32Array;
    if (next.kind === 'forced') {
      data.fill(Number.NEGATIVE_INFINITY);
      data[next.id] = 0;
    } else if (next.kind === 'apart') {
      for (let tries = 0; tries < maxPutAside; tries++) {
        const best = indexOfLargest(data);
        if (data[best] === Number.NEGATIVE_INFINITY) break;
        if (next.allows(best)) return logits;
        data[best] = Number.NEGATIVE_INFINITY;
      }
      if (next.otherwise !== undefined) data[next.otherwise] = 0;
    }
    return logits;
  }
}

function indexOfLargest(data: Float32Array): number {
  let best = 0;
  for (let i = 1; i < data.length; i++) if ((data[i] ?? 0) > (data[best] ?? 0)) best = i;
  return best;
}
