import { createRequire } from 'node:module';
import type { InferenceSession, Tensor } from 'onnxruntime-web';

/** The part of onnxruntime-node that is used; it has the interface of onnxruntime-web. */
export type NativeRuntime = {
  readonly InferenceSession: { create: typeof InferenceSession.create };
  readonly Tensor: typeof Tensor;
};

/** The ONNX Runtime of Node that transformers.js loads; a package of its own, not one of ours. */
export function findNativeRuntime(): NativeRuntime {
  const fromHere = createRequire(import.meta.url);
  return createRequire(fromHere.resolve('@huggingface/transformers'))('onnxruntime-node');
}

/**
 * Makes every session of this process work on one thread. Small matrices gain nothing from a second one, which spins
 * while it waits: on a busy machine with two cores decoding was two to three times as slow.
 * transformers.js passes no such option on through the app's loader, hence here.
 */
export function limitToOneThread({ InferenceSession: sessions }: NativeRuntime): void {
  const create = sessions.create.bind(sessions) as (
    model: string,
    options?: InferenceSession.SessionOptions,
  ) => Promise<InferenceSession>;
  const onOneThread: typeof create = (model, options) =>
    create(model, { ...options, intraOpNumThreads: 1, interOpNumThreads: 1 });
  sessions.create = onOneThread as NativeRuntime['InferenceSession']['create'];
}
