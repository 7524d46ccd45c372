/** Hands values from callbacks to one async reader, in order; nothing is lost when the reader is slow. */
export interface PieceQueue<T> {
  push(value: T): void;
  /** The value pushed last, if it is still unread. */
  last(): T | undefined;
  /** Ends the queue: what was pushed is still read first. */
  end(): void;
  fail(error: unknown): void;
  next(): Promise<T | undefined>;
}

export function createPieceQueue<T>(): PieceQueue<T> {
  const values: T[] = [];
  let state: 'open' | 'ended' | { error: unknown } = 'open';
  let wake: (() => void) | undefined;
  const signal = (): void => {
    wake?.();
    wake = undefined;
  };
  return {
    push(value) {
      values.push(value);
      signal();
    },
    last: () => values.at(-1),
    end() {
      state = 'ended';
      signal();
    },
    fail(error) {
      state = { error };
      signal();
    },
    async next() {
      for (;;) {
        const value = values.shift();
        if (value !== undefined) return value;
        if (state === 'ended') return undefined;
        if (state !== 'open') throw state.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
