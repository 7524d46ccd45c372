import { memo } from 'react';
import { openPart, partOf, type Run } from '../core/reduce-run.ts';
import { AnswerBlock } from './answer-block.tsx';
import { problemAskedFor } from './asked-again.ts';
import { CheckedReasoning } from './checked-reasoning.tsx';
import { ExactAnswer } from './exact-answer.tsx';
import { QuestionBubble } from './question-bubble.tsx';
import { ReadingView } from './reading-view.tsx';
import { ReasoningBlock } from './reasoning-block.tsx';
import { RunFooter } from './run-footer.tsx';
import { RunGiven } from './run-given.tsx';
import { UnknownFigureReply } from './unknown-figure.tsx';

type RunViewProps = {
  readonly run: Run;
  /** The first run has the figure beside what was read in it. */
  readonly showsFigure: boolean;
  /** The conversation rests on what was read in this run. */
  readonly isAuthority: boolean;
  readonly isLast: boolean;
  readonly isActive: boolean;
  /** Some run of the conversation is active. */
  readonly isBusy: boolean;
  /** An answer from a corrected description was asked for: it appears at the end. */
  readonly onReason: () => void;
};

/**
 * One run of the model. Past runs are the same objects in every state, so a delta renders only
 * its own run.
 */
export const RunView = memo(function RunView(props: RunViewProps) {
  const { run, showsFigure, isAuthority, isLast, isActive, isBusy, onReason } = props;
  const description = partOf(run, 'formal-description');
  const reasoning = partOf(run, 'reasoning');
  const answer = partOf(run, 'answer');
  const open = openPart(run);
  const willRead = showsFigure && isActive && !reasoning && run.given === undefined;
  const readsFigure = description !== undefined || willRead;
  return (
    <article
      className="run"
      data-testid="run"
      data-status={run.state.status}
      aria-label={run.question ?? 'Reading of the figure'}
    >
      {(showsFigure || readsFigure || isAuthority) && (
        <ReadingView
          read={description?.text}
          streaming={isActive && (description === undefined ? willRead : description === open)}
          showsFigure={showsFigure}
          isAuthority={isAuthority}
          isFinal={problemAskedFor(run) === undefined}
          attempts={run.parts.filter((part) => part.superseded)}
          onReason={onReason}
        />
      )}
      {run.question !== undefined && (
        <QuestionBubble runId={run.id} question={run.question} editable={!isBusy} />
      )}
      {run.given && <RunGiven given={run.given} />}
      <CheckedReasoning text={reasoning?.text ?? ''} streaming={reasoning === open}>
        {reasoning && (
          <ReasoningBlock
            text={reasoning.text}
            streaming={reasoning === open}
            answered={answer !== undefined}
          />
        )}
        {answer && (
          <AnswerBlock text={answer.text} streaming={answer === open}>
            <ExactAnswer run={run} />
          </AnswerBlock>
        )}
      </CheckedReasoning>
      {!answer && run.question !== undefined && <ExactAnswer run={run} />}
      <UnknownFigureReply run={run} />
      <RunFooter run={run} isActive={isActive} canRetry={isLast && !isBusy} />
    </article>
  );
});
