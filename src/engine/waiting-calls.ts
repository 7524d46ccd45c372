import { type ErrorData, toAppError } from '../core/errors.ts';

/** A worker that crashed or was ended answers nothing: what waits for it must hear so. */
export interface WaitingCalls {
  /** The call's own outcome, or the loss of the worker as AppError. */
  unlessLost<T>(asked: Promise<T>): Promise<T>;
  failAll(error: ErrorData): void;
}

export function createWaitingCalls(): WaitingCalls {
  const waiting = new Set<(error: ErrorData) => void>();
  return {
    unlessLost(asked) {
      return new Promise((resolve, reject) => {
        const fail = (error: ErrorData): void => reject(toAppError(error));
        waiting.add(fail);
        asked.then(resolve, reject).finally(() => waiting.delete(fail));
      });
    },
    failAll(error) {
      for (const fail of waiting) fail(error);
    },
  };
}
