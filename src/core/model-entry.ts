import type { DtypeTable } from './device.ts';
import type { PromptSet } from './prompts.ts';
import type { TokenBudgets } from './run-reasoning.ts';

export type ModelFamily = 'llava' | 'smolvlm';

export type SiteFile = {
  /** Path inside the model's folder. */
  readonly path: string;
  readonly bytes: number;
};

export type ModelSource =
  /** Shipped with the site under `models/<folder>/`. Browsers keep it for good, so a changed model gets a new folder. */
  | { readonly kind: 'site'; readonly folder: string; readonly files: readonly SiteFile[] }
  /** Fetched from a model hub after consent. `main` moves: it is shown as unpinned. */
  | { readonly kind: 'hub'; readonly hubId: string; readonly revision: string };

/** All that is known about one model; nothing else in the project depends on which model runs. */
export type ModelEntry = {
  readonly id: string;
  readonly title: string;
  /** What it reads and what it does not, in one or two sentences for the user. */
  readonly summary: string;
  readonly licence: string;
  readonly family: ModelFamily;
  readonly source: ModelSource;
  readonly dtypes: DtypeTable;
  readonly contextTokens: number;
  readonly prompts: PromptSet;
  readonly budgets: TokenBudgets;
  /**
   * Questions worth suggesting, by fence language of the description. `{label}` and `{other}` stand for two
   * labels that were read. A model that answers anything has general ones under `*`.
   */
  readonly suggestions: Readonly<Record<string, readonly string[]>>;
  /** Trained with the text that was found in the image beside it: then it is handed over by default. Absent: no. */
  readonly trainedWithTextHints?: boolean;
  /** The app calculates where its reasoning ends in `= ` or `≈ `: for a model that was trained on our solvers' steps. */
  readonly calculator?: boolean;
  /** Its reasoning begins with what is asked, as the solvers take it; they answer. See `src/formal/reasoner.ts`. */
  readonly asksFormally?: boolean;
  /** It looks at the figure to describe it, and reasons from the description alone, as it was trained to. */
  readonly reasonsAlone?: boolean;
  /** Its descriptions are kept in the languages' own form; see `src/formal/grammar.ts`. */
  readonly grammar?: boolean;
  /** It points at values that a chart does not write, and the app measures them; see `src/formal/chart/ruler.ts`. */
  readonly ruler?: boolean;
};

/** The parts of a load that a user waits for. Bytes are 0 where unknown. */
export type LoadProgress =
  | { readonly phase: 'downloading'; readonly loadedBytes: number; readonly totalBytes: number }
  /** Sessions are created, shaders compiled: no fraction is known. */
  | { readonly phase: 'starting' };

/** What really runs, after a load. */
export type LoadedModel = {
  readonly modelId: string;
  readonly device: 'webgpu' | 'wasm';
  /** As shown to the user: one dtype, or `file: dtype` pairs. */
  readonly dtype: string;
  readonly threads: number;
  /** The GPU's name, where the model runs on one. */
  readonly adapter?: string;
  readonly reason: string;
  readonly loadMs: number;
  readonly contextTokens: number;
  /** The error for which WebGPU was left, where it was tried first. */
  readonly fellBackFrom?: string;
};
