/** Codes are data and cross threads; they are grouped by who can act. */
export type ErrorCode =
  // the browser
  | 'webgpu-unavailable'
  | 'gpu-feature-missing'
  | 'storage-full'
  // the network
  | 'download-failed'
  | 'download-cancelled'
  | 'file-corrupt'
  // the input
  | 'image-unreadable'
  | 'image-too-large'
  | 'conversation-unreadable'
  | 'context-length-exceeded'
  // the runtime
  | 'gpu-out-of-memory'
  | 'gpu-device-lost'
  | 'worker-crashed'
  | 'model-unsupported'
  // ours
  | 'internal';

/** The form in which an error crosses a thread or is stored: Comlink would keep only name, message and stack. */
export type ErrorData = {
  readonly code: ErrorCode;
  /** What happened and what was expected, in words for the user. */
  readonly message: string;
};

type Remedy = { readonly title: string; readonly remedy: string };

/** What each code is called and what the user can do about it. */
export const remedies = {
  'webgpu-unavailable': {
    title: 'WebGPU is not available',
    remedy:
      'The model runs on the processor (wasm) instead. It is slower, and the result is the same.',
  },
  'gpu-feature-missing': {
    title: 'The graphics card lacks a feature this model needs',
    remedy: 'Choose the processor (wasm) under “Device”, or pick another model.',
  },
  'storage-full': {
    title: 'The browser has no room left for this site',
    remedy:
      'Delete old conversations or free disk space, then try again. Nothing on screen is lost.',
  },
  'download-failed': {
    title: 'A file could not be downloaded',
    remedy: 'Check the connection and try again. Files that arrived are kept.',
  },
  'download-cancelled': {
    title: 'The download was cancelled',
    remedy: 'Start it again whenever you like. Files that arrived are kept.',
  },
  'file-corrupt': {
    title: 'A model file arrived damaged',
    remedy: 'Try again: the damaged file is fetched anew.',
  },
  'image-unreadable': {
    title: 'This image cannot be read',
    remedy: 'Use a PNG, JPEG, WebP, GIF, AVIF, BMP or SVG file.',
  },
  'image-too-large': {
    title: 'This image is too large',
    remedy: 'Scale it down or crop it to the figure, then drop it again.',
  },
  'conversation-unreadable': {
    title: 'This file is not a conversation',
    remedy: 'Choose a JSON file that was exported from here.',
  },
  'context-length-exceeded': {
    title: 'The question does not fit in the model’s context',
    remedy: 'Shorten the question or the description, or start a new conversation.',
  },
  'gpu-out-of-memory': {
    title: 'The graphics card ran out of memory',
    remedy:
      'Close other tabs, pick a smaller model, or choose the processor (wasm) under “Device”.',
  },
  'gpu-device-lost': {
    title: 'The graphics card was reset',
    remedy: 'Try again. If it happens again, choose the processor (wasm) under “Device”.',
  },
  'worker-crashed': {
    title: 'The model stopped unexpectedly',
    remedy: 'Try again: it is loaded anew. What was written so far is kept.',
  },
  'model-unsupported': {
    title: 'This model cannot be used here',
    remedy: 'Pick a model from the list, or one of a supported family.',
  },
  internal: {
    title: 'Something went wrong in formalens',
    remedy: 'Try again. If it happens again, please report it with the text below.',
  },
} satisfies Record<ErrorCode, Remedy>;

/** The one error class inside a thread; `toErrorData` turns it into what crosses to another. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}

/** Wordings that browsers and ONNX Runtime use where they give no code. */
const runtimeWordings: readonly (readonly [RegExp, ErrorCode])[] = [
  [/out of memory|OOM|bad_alloc|allocation failed|Cannot enlarge memory/i, 'gpu-out-of-memory'],
  [/device (was |is )?lost|DEVICE_(HUNG|REMOVED|LOST)/i, 'gpu-device-lost'],
  [/shader-f16|requires f16|feature .* not (supported|enabled)/i, 'gpu-feature-missing'],
  [/quota/i, 'storage-full'],
  [/failed to fetch|network ?error|load failed|could not locate file/i, 'download-failed'],
];

/** Turns whatever was thrown into data; an unknown error is `internal` and keeps its text. */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof AppError) return { code: thrown.code, message: thrown.message };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const found = runtimeWordings.find(([wording]) => wording.test(message));
  return { code: found?.[1] ?? 'internal', message };
}

/** Inverse of `toErrorData`, for code that must throw what another thread reported. */
export function toAppError(data: ErrorData): AppError {
  return new AppError(data.code, data.message);
}
