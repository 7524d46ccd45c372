import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeltaMerger } from '../../src/core/merge-deltas.ts';
import type { ReasoningEvent } from '../../src/core/reasoning-event.ts';

const delta = (text: string, tokens = 1): ReasoningEvent => ({ type: 'part-delta', text, tokens });
const end: ReasoningEvent = { type: 'part-end', finish: 'complete' };

function createClock() {
  let nowMs = 0;
  const timers: { atMs: number; callback: () => void }[] = [];
  return {
    now: () => nowMs,
    later: (callback: () => void, delayMs: number) => {
      timers.push({ atMs: nowMs + delayMs, callback });
    },
    advance(ms: number): void {
      nowMs += ms;
      for (const timer of timers.splice(0))
        if (timer.atMs <= nowMs) timer.callback();
        else timers.push(timer);
    },
  };
}

describe('joining deltas', () => {
  it('sends the first at once and joins those that follow within the interval', () => {
    const sent: ReasoningEvent[] = [];
    const clock = createClock();
    const send = createDeltaMerger((event) => sent.push(event), clock.now, clock.later);
    send(delta('a', 1));
    expect(sent).toEqual([delta('a', 1)]);
    clock.advance(10);
    send(delta('b', 2));
    clock.advance(10);
    send(delta('c', 3));
    expect(sent).toHaveLength(1);
    clock.advance(180);
    expect(sent).toEqual([delta('a', 1), delta('bc', 3)]);
  });

  it('keeps text and order, and loses nothing, for any timing', () => {
    const steps = fc.array(
      fc.oneof(
        fc.string({ minLength: 1 }).map((text) => delta(text)),
        fc.constant(end),
        fc.nat(80),
      ),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const sent: ReasoningEvent[] = [];
        const clock = createClock();
        const send = createDeltaMerger((event) => sent.push(event), clock.now, clock.later);
        for (const step of all) {
          if (typeof step === 'number') clock.advance(step);
          else send(step);
        }
        send(end);
        const flat = (events: readonly ReasoningEvent[]): string =>
          events.map((event) => (event.type === 'part-delta' ? event.text : '\u0000')).join('');
        const given = all.filter((step) => typeof step !== 'number');
        expect(flat(sent)).toBe(flat([...given, end]));
      }),
    );
  });
});
