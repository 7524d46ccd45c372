import { memo } from 'react';
import { openPart, partOf, type Run } from '../core/reduce-run.ts';
import { AnswerBlock } from './answer-block.tsx';
import { DescriptionBlock } from './description-block.tsx';
import { FigureCard } from './figure-card.tsx';
import { QuestionBubble } from './question-bubble.tsx';
import { ReasoningBlock } from './reasoning-block.tsx';
import { RunFooter } from './run-footer.tsx';

type RunViewProps = {
  readonly run: Run;
  /** The first run has the figure beside what was read in it. */
  readonly showsFigure: boolean;
  readonly isLast: boolean;
  readonly isActive: boolean;
  /** Some run of the conversation is active. */
  readonly isBusy: boolean;
};

/**
 * One run of the model. Past runs are the same objects in every state, so a delta renders only
 * its own run.
 */
export const RunView = memo(function RunView(props: RunViewProps) {
  const { run, showsFigure, isLast, isActive, isBusy } = props;
  const description = partOf(run, 'formal-description');
  const reasoning = partOf(run, 'reasoning');
  const answer = partOf(run, 'answer');
  const open = openPart(run);
  const readsFigure = description !== undefined || (showsFigure && isActive && !reasoning);
  return (
    <article
      className="run"
      data-testid="run"
      data-status={run.state.status}
      aria-label={run.question ?? 'Reading of the figure'}
    >
      {showsFigure || readsFigure ? (
        <div className={showsFigure && readsFigure ? 'reading' : 'reading alone'}>
          {showsFigure && <FigureCard />}
          {readsFigure && (
            <DescriptionBlock
              text={description?.text ?? ''}
              streaming={isActive && (description === undefined || description === open)}
            />
          )}
        </div>
      ) : null}
      {run.question !== undefined && (
        <QuestionBubble runId={run.id} question={run.question} editable={!isBusy} />
      )}
      {reasoning && (
        <ReasoningBlock
          text={reasoning.text}
          streaming={reasoning === open}
          answered={answer !== undefined}
        />
      )}
      {answer && <AnswerBlock text={answer.text} streaming={answer === open} />}
      <RunFooter run={run} isActive={isActive} canRetry={isLast && !isBusy} />
    </article>
  );
});
