/** The hub that the catalogue names, and where it redirects to. */
const hubHosts = ['https://huggingface.co', 'https://*.huggingface.co', 'https://*.hf.co'];

/**
 * The policy of the page and of its worker scripts, one text for every server and for the service worker.
 * `wasm-unsafe-eval` compiles ONNX Runtime; `blob:` scripts and workers are its loader and its threads.
 * Consent to a hub is asked for and enforced in the worker's fetch; this is the outer fence.
 * @param extraHosts origins of a mirror that the user entered
 */
export function contentSecurityPolicy(extraHosts: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self' blob: 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${["'self'", 'blob:', ...hubHosts, ...extraHosts].join(' ')}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
