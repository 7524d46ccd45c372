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

/**
 * The policy inside sandbox.html, as its `<meta>` has it too. The frame that draws is of an opaque origin and inherits
 * this: it can load nothing from anywhere, so its scripts and styles stand in its own text. `connect-src` is for the
 * page around it, which fetches them; the drawing frame forbids itself even that.
 */
export const sandboxPolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The header of sandbox.html: only our own page may frame it, which a `<meta>` cannot say. */
export const sandboxPolicyHeader = `${sandboxPolicy}; frame-ancestors 'self'`;
