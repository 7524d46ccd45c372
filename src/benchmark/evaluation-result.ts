import type { FinishReason } from '../core/reasoning-event.ts';
import type { AnswerVerdict } from '../formal/compare-answer.ts';
import type { EvaluatedLanguage } from './evaluation-figure.ts';

/**
 * How a model is asked. `formalize`: it describes the figure, then reasons from what it read. `direct`: it answers from
 * the figure alone. `description-only`: it reasons from the true description, without the figure.
 */
export type EvaluationMode = 'formalize' | 'direct' | 'description-only';

/** What a model wrote when it was asked once. */
export type Reply = {
  /** All that it wrote, tags and second attempts included. */
  readonly tokens: number;
  /** Absent where it could not be asked. */
  readonly finish?: FinishReason;
  /** Why it could not be asked: the prompt does not fit in the model's context. */
  readonly problem?: string;
};

export type DescriptionReply = Reply & { readonly text: string };
export type TurnReply = Reply & { readonly reasoning: string; readonly answer: string };

/** What a model wrote about a figure; `turns` in the order of the figure's, `undefined` where it was not asked. */
export type FigureReplies = {
  readonly description?: DescriptionReply;
  readonly turns: readonly (TurnReply | undefined)[];
};

/** How far a description agrees with the truth. */
export type DescriptionScore = {
  /** Some block is of a known language, and every such block parses. */
  readonly parses: boolean;
  /** It says that the figure shows nothing that a formal language can say. */
  readonly refused: boolean;
  /** It parses, and says neither less nor more than the truth. */
  readonly exact: boolean;
  /** Facts of the truth that were read, that were not, and facts that were read and are not in it. */
  readonly right: number;
  readonly missing: number;
  readonly invented: number;
};

export type TurnScore = {
  readonly verdict: AnswerVerdict;
  /**
   * Only where the description was changed: whether the answer is what the figure as drawn would have led to. Absent
   * where that is not known, and where it is no different.
   */
  readonly followsFigure?: boolean;
  /** Lines of reasoning with an equation that could be checked, and those of them where one fails. */
  readonly checkedLines: number;
  readonly failingLines: number;
};

/** A figure's replies with their scores, as one line of the evaluation's output. */
export type FigureResult = {
  readonly id: string;
  readonly language: EvaluatedLanguage;
  readonly style: string;
  readonly description?: DescriptionReply & DescriptionScore;
  readonly turns: readonly TurnResult[];
};

export type TurnResult = TurnReply &
  TurnScore & {
    readonly question: string;
    readonly kind: string;
    /** The description was changed, and the model saw nothing else. */
    readonly changed: boolean;
    readonly expected: string;
  };
