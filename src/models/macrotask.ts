const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/**
 * Resolves in the next macrotask. On wasm nothing else lets a stop message in while tokens are made: ONNX Runtime's
 * runs resolve in microtasks. A nested `setTimeout` would cost 4 ms a token.
 */
export function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
}
