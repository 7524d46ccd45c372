import { spanAt } from './markdown-span.ts';
import type { PartKind } from './reasoning-event.ts';

export type SplitEvent =
  | { readonly type: 'open'; readonly kind: PartKind }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'close' };

/** Splits one stage's reply; the same text gives the same parts however it is cut into chunks. */
export interface ReasoningSplitter {
  /** The part that is open now; `undefined` before, between and after parts. */
  readonly open: PartKind | undefined;
  /** True once the reply has closed its answer: what a model writes after that is dropped. */
  readonly answered: boolean;
  push(chunk: string): SplitEvent[];
  /** Forgets a tag that has begun but not ended: the reply was cut inside it, and other text follows. */
  dropHalfTag(): void;
  /**
   * Flushes what was held back and closes the open part. Where the reply marked no answer, it is looked for.
   * @param whole false for a reply that was cut short: its last line is no answer. Default true
   */
  end(whole?: boolean): SplitEvent[];
}

/** Where untagged text belongs: between tags is the gap after `</think>`, which many models fill with the answer. */
type Place = PartKind | 'after-reasoning' | 'after-answer';

const tags = {
  '<think>': 'reasoning',
  '</think>': 'after-reasoning',
  '<answer>': 'answer',
  '</answer>': 'after-answer',
} as const satisfies Record<string, Place>;
type Tag = keyof typeof tags;
const tagNames = Object.keys(tags) as Tag[];
const longestTag = Math.max(...tagNames.map((tag) => tag.length));

/**
 * @param start what untagged text at the beginning is: a stage-one reply is the description;
 *   a stage-two reply is reasoning, as some chat templates open `<think>` in the prompt
 */
export function createReasoningSplitter(
  start: 'formal-description' | 'reasoning',
): ReasoningSplitter {
  let place: Place = start;
  let open: PartKind | undefined;
  /** Not yet emitted: a tag may be beginning here. */
  let held = '';
  /** White space that is dropped if the part ends with it. */
  let pendingSpace = '';
  /** Text of all reasoning, a part a line: searched for a boxed answer at the end. */
  let reasoning = '';
  let hadAnswer = false;
  let sawTag = false;

  function write(text: string, events: SplitEvent[]): void {
    if (place === 'after-answer') return;
    const kind: PartKind = place === 'after-reasoning' ? 'answer' : place;
    const body = open === undefined ? text.trimStart() : text;
    const solid = body.trimEnd();
    const space = body.slice(solid.length);
    if (solid === '') {
      if (open !== undefined) pendingSpace += space;
      return;
    }
    if (open === undefined) {
      open = kind;
      events.push({ type: 'open', kind });
      if (kind === 'answer') hadAnswer = true;
      if (kind === 'reasoning' && reasoning !== '') reasoning += '\n';
    }
    const written = pendingSpace + solid;
    pendingSpace = space;
    if (kind === 'reasoning') reasoning += written;
    events.push({ type: 'text', text: written });
  }

  function close(events: SplitEvent[]): void {
    if (open !== undefined) events.push({ type: 'close' });
    open = undefined;
    pendingSpace = '';
  }

  function enter(next: Place, events: SplitEvent[]): void {
    // An answer that starts untagged after </think> and then opens <answer> is one answer, not two.
    if (place === 'after-answer') return;
    if (place === 'after-reasoning' && next === 'answer' && open === 'answer') {
      // The tag still parts what stands before it from what follows.
      pendingSpace ||= ' ';
      return;
    }
    close(events);
    place = next;
  }

  /** A lone `<` is text: it may be a comparison. */
  function dropHalfTag(): void {
    if (held.length > 1 && tagNames.some((tag) => tag.startsWith(held))) held = '';
  }

  function drain(final: boolean): SplitEvent[] {
    const events: SplitEvent[] = [];
    while (held !== '') {
      const at = held.indexOf('<');
      const plain = at === -1 ? held : held.slice(0, at);
      if (plain !== '') {
        write(plain, events);
        held = held.slice(plain.length);
        continue;
      }
      const tag = tagNames.find((name) => held.startsWith(name));
      if (tag !== undefined) {
        sawTag = true;
        enter(tags[tag], events);
        held = held.slice(tag.length);
      } else if (!final && held.length < longestTag && tagNames.some((t) => t.startsWith(held))) {
        break;
      } else {
        write('<', events);
        held = held.slice(1);
      }
    }
    return events;
  }

  return {
    get open() {
      return open;
    },
    get answered() {
      return place === 'after-answer';
    },
    push(chunk) {
      held += chunk;
      return drain(false);
    },
    dropHalfTag,
    end(whole = true) {
      if (!whole) dropHalfTag();
      const events = drain(true);
      close(events);
      const stated = (): string | undefined =>
        whole && start === 'reasoning' ? findStatedAnswer(reasoning, sawTag) : undefined;
      const answer = hadAnswer ? undefined : findBoxed(reasoning) || stated();
      if (answer) {
        events.push(
          { type: 'open', kind: 'answer' },
          { type: 'text', text: answer },
          { type: 'close' },
        );
      }
      return events;
    },
  };
}

/**
 * Content of the last `\boxed{...}`, braces balanced: how mathematical models mark an answer without tags.
 * @returns `undefined` where there is none or it is not closed
 */
export function findBoxed(text: string): string | undefined {
  const mark = '\\boxed{';
  const start = text.lastIndexOf(mark);
  if (start === -1) return undefined;
  let depth = 1;
  for (let i = start + mark.length; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    if (depth === 0) return text.slice(start + mark.length, i).trim();
  }
  return undefined;
}

/** `Answer:`, `The answer is:`; bold with or without its colon. */
const answerLabel = /\banswer(?:\s+is)?\**\s*:(?:\*+(?=\s|$))?/gi;

/**
 * The answer of a reply without tags or box: after its last “Answer:”, which closes R1-Onevision's training texts, or
 * the last line of a reply that used no tags at all, as general models write.
 * @returns `undefined` where neither is there
 */
export function findStatedAnswer(text: string, sawTag: boolean): string | undefined {
  const labels = [...text.matchAll(answerLabel)];
  if (labels.length === 0) return sawTag ? undefined : linesOf(text).at(-1);
  for (const label of labels.toReversed()) {
    const line = linesOf(text.slice(label.index + label[0].length))[0] ?? '';
    const answer = withoutOuterStars(line);
    if (answer !== '') return answer;
  }
  return undefined;
}

/** Lines that are not blank; a formula or code of several lines is one. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const span = spanAt(text, at);
    if (span !== undefined && span.kind !== 'unclosed') at = span.end;
    else if (text[at] === '\n') {
      lines.push(text.slice(start, at));
      start = ++at;
    } else at += /^\\./.test(text.slice(at, at + 2)) ? 2 : 1;
  }
  lines.push(text.slice(start));
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Takes off stars around the whole, one side's too: the other may stand before the label. */
function withoutOuterStars(line: string): string {
  return (/^\**((?:(?!\*\*).)*?)\**$/.exec(line)?.[1] ?? line).trim();
}

/** All text is one part, tags and all: for measuring with replies of a forced length. */
export function createPlainSplitter(kind: PartKind): ReasoningSplitter {
  let open: PartKind | undefined;
  return {
    get open() {
      return open;
    },
    answered: false,
    dropHalfTag() {
      // Tags are text here.
    },
    push(chunk) {
      if (chunk === '') return [];
      const text: SplitEvent = { type: 'text', text: chunk };
      if (open !== undefined) return [text];
      open = kind;
      return [{ type: 'open', kind }, text];
    },
    end() {
      if (open === undefined) return [];
      open = undefined;
      return [{ type: 'close' }];
    },
  };
}
