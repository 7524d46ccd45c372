/** What the page asks the sandbox for. `source` is untrusted: only the drawing frame interprets it. */
export type DrawingRequest = {
  readonly kind: 'draw';
  readonly id: number;
  readonly form: 'html' | 'mermaid';
  readonly source: string;
};

/** What comes back, to the page by way of sandbox.html: sizes and plain text alone. */
export type DrawingReply =
  | { readonly kind: 'ready' }
  /** The code that draws has arrived; from here on only drawing takes time. */
  | { readonly kind: 'loaded'; readonly id: number }
  /** CSS pixels. */
  | { readonly kind: 'drawn'; readonly id: number; readonly height: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

const longestMessage = 300;

/** A message checked field by field; `undefined` for anything else. */
export function readDrawingReply(data: unknown): DrawingReply | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return undefined;
  if (data.kind === 'ready') return { kind: 'ready' };
  if (!('id' in data) || typeof data.id !== 'number') return undefined;
  const { kind, id } = data;
  if (kind === 'loaded') return { kind, id };
  if (kind === 'drawn' && 'height' in data && typeof data.height === 'number')
    return { kind, id, height: data.height };
  if (kind === 'failed' && 'message' in data && typeof data.message === 'string')
    return { kind, id, message: data.message.slice(0, longestMessage) };
  return undefined;
}

export function readDrawingRequest(data: unknown): DrawingRequest | undefined {
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== 'draw')
    return undefined;
  if (!('id' in data && 'form' in data && 'source' in data)) return undefined;
  const { id, form, source } = data;
  const known = form === 'html' || form === 'mermaid';
  if (typeof id !== 'number' || !known || typeof source !== 'string') return undefined;
  return { kind: 'draw', id, form, source };
}
