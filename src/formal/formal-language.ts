import type { DrawStyle } from './draw-style.ts';
import type { ParseResult } from './problem.ts';
import type { Random } from './random.ts';

/** How hard a sampled description is: 1 the easiest, 5 the hardest. */
export type Difficulty = 1 | 2 | 3 | 4 | 5;

/** The levels of R1-Onevision-Bench (arXiv 2503.10615, section 4). */
export type Level = 'junior-high' | 'high-school' | 'college' | 'social';

export type ParseOptions = {
  /** The text is still being written: its last line may be cut anywhere and is then left out without a problem. */
  readonly partial?: boolean;
};

/** How far what was read agrees with the truth, counted in facts (what a fact is stands in each language's compare.ts). */
export type Comparison = {
  /** Facts of the truth that were read. */
  readonly right: number;
  /** Facts of the truth that were not. */
  readonly missing: number;
  /** Facts that were read and are not in the truth. */
  readonly invented: number;
  /** Nothing missing, nothing invented. */
  readonly exact: boolean;
  /** The facts in words, for whoever looks at a difference. */
  readonly missingFacts: readonly string[];
  readonly inventedFacts: readonly string[];
};

/**
 * What a language draws. `svg` is safe to show in an `<img>`; the other forms can be drawn by the page only: TeX with
 * KaTeX, HTML and Mermaid inside the sandbox frame.
 */
export type Drawing =
  | { readonly form: 'svg'; readonly svg: string }
  /** One display formula an entry; one that KaTeX cannot set is shown as its source. */
  | { readonly form: 'tex'; readonly formulas: readonly string[] }
  | { readonly form: 'html'; readonly html: string }
  | { readonly form: 'mermaid'; readonly source: string };

/** An exact answer with the way to it. */
export type Solution = {
  /** The final answer as it is said, with its unit: `12 cm²`, `Yes`, `Ann`. */
  readonly answer: string;
  /** One equation or fact a line, in the form the equation checker reads: `33 - 2 = 31`. */
  readonly steps: readonly string[];
  /** The number in the answer, in the unit of the answer; absent where the answer is a word or several values. */
  readonly value?: number;
  readonly unit?: string;
  /** Other ways to say the same answer, for comparing with a model's. */
  readonly alsoRight?: readonly string[];
  /** Results that have more than one value, as plain JSON, in SI units. */
  readonly details?: unknown;
};

export type SolveResult =
  | { readonly ok: true; readonly solution: Solution }
  /** The description does not determine it, or names something that is not there: why, for the user. */
  | { readonly ok: false; readonly reason: string };

export type Question<Request = unknown> = {
  readonly level: Level;
  /** What `solve` takes; plain JSON with a `kind`. */
  readonly request: Request;
  /** One wording of it. */
  readonly text: string;
  readonly solution: Solution;
};

/** What may stand in a request: each key with the texts that its value, or the elements of its value, can be. */
export type RequestWords = Readonly<Record<string, readonly string[]>>;

/** Questions about a description that have exact answers. */
export interface QuestionKit<Description = unknown, Request = unknown> {
  /** Questions that make sense for this description, each solvable; the wording is drawn from several. */
  ask(description: Description, random: Random): Question<Request>[];
  /**
   * What a question in anybody's words asks for; `undefined` unless it is certain. A wrong recognition would show a
   * wrong “exact answer”: whatever part of the question is not understood must lead to `undefined`.
   */
  recognize(description: Description, question: string): Request | undefined;
  solve(description: Description, request: Request): SolveResult;
  /** A request from JSON somebody wrote; a sentence that says what was expected where it is none. */
  readRequest(json: unknown): { readonly request: Request } | { readonly problem: string };
  /** For each kind of request the keys that it may have besides `kind`; absent: nobody is kept to them. */
  readonly requestKeys?: Readonly<Record<string, readonly string[]>>;
  /** A request that a model made, as its question means it; absent where no order can be wrong. */
  order?(request: Request, question: string): Request;
  /** Of requests about this description. Absent where nobody has to keep to them. */
  requestWords?(description: Description): RequestWords;
}

/** One formal language: all of it is pure, and runs in the page, in workers and in Node. */
export interface FormalLanguage<Description = unknown, Request = unknown> {
  /** Never throws, whatever the text; under 200 ms for 100 kB. */
  parse(text: string, options?: ParseOptions): ParseResult<Description>;
  /** The canonical text, without fence; `parse(print(d))` gives `d`, without problems. */
  print(description: Description): string;
  draw(description: Description, style: DrawStyle): Drawing | Promise<Drawing>;
  compare(read: Description, truth: Description): Comparison;
  /** A random description; the same for the same state of `random`. */
  sample(random: Random, difficulty: Difficulty): Description;
  /** A small description to start from by hand, as text. */
  readonly template: string;
  /** Absent where nothing can be asked that has an exact answer. */
  readonly questions?: QuestionKit<Description, Request>;
}
