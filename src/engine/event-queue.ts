import type { ErrorData } from '../core/errors.ts';
import { isTerminal, type ReasoningEvent } from '../core/reasoning-event.ts';

/**
 * The page's end of one run: keeps events for a reader that may be slow, and can end the run from this side in a
 * form that keeps the stream's grammar. What arrives after an end is dropped.
 */
export interface EventQueue extends AsyncIterable<ReasoningEvent> {
  push(event: ReasoningEvent): void;
  /** Ends the run as stopped, whatever the worker still does. */
  stopNow(): void;
  fail(error: ErrorData): void;
  readonly ended: boolean;
  /** The run has begun: it cannot be given to another worker unseen. */
  readonly begun: boolean;
  /** A part is streaming: the worker is decoding and will notice a stop by itself. */
  readonly decoding: boolean;
}

export function createEventQueue(runId: string): EventQueue {
  const events: ReasoningEvent[] = [];
  let started = false;
  let ended = false;
  let decoding = false;
  let wake: (() => void) | undefined;

  function push(event: ReasoningEvent): void {
    if (ended) return;
    if (event.type === 'run-start') started = true;
    if (event.type === 'part-start') decoding = true;
    if (event.type === 'part-end') decoding = false;
    ended = isTerminal(event);
    events.push(event);
    wake?.();
    wake = undefined;
  }

  return {
    push,
    stopNow() {
      if (!started) push({ type: 'run-start', runId, attempt: 1 });
      if (decoding) push({ type: 'part-end', finish: 'stopped' });
      push({ type: 'run-end', finish: 'stopped', usage: [] });
    },
    fail: (error) => push({ type: 'run-error', error }),
    get ended() {
      return ended;
    },
    get begun() {
      return started;
    },
    get decoding() {
      return decoding;
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const event = events.shift();
        if (event) {
          yield event;
          if (isTerminal(event)) return;
          continue;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
