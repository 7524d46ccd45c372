import { useEffect } from 'react';
import { isWholeDescription, partOf, type Run } from '../core/reduce-run.ts';
import { ConversationHead } from './conversation-head.tsx';
import { Dock } from './dock.tsx';
import { preloadMarkdown } from './markdown-text.tsx';
import { ReadingView } from './reading-view.tsx';
import { RunView } from './run-view.tsx';
import { useApp } from './use-app.ts';
import { useFollow } from './use-follow.ts';
import { useStopKey } from './use-stop-key.ts';

const none: readonly never[] = [];

/** One figure, what was read in it, and the questions about it. */
export function ConversationScreen() {
  const runs = useApp((state) => state.open?.conversation.runs ?? none);
  const activeRunId = useApp((state) => state.open?.activeRunId);
  const byHand = useApp((state) => state.open?.conversation.image === undefined);
  const { content, end, following, follow } = useFollow(activeRunId !== undefined);
  useStopKey();
  useEffect(preloadMarkdown, []);
  const last = runs.at(-1);
  const reading = readingRun(runs);
  const readsNow = activeRunId !== undefined && runs[0]?.id === activeRunId;
  return (
    <div className="conversation">
      <div className="conversation-content" ref={content}>
        <ConversationHead />
        {(runs.length === 0 || byHand) && (
          <ReadingView
            read={undefined}
            streaming={false}
            showsFigure
            isAuthority
            isFinal
            attempts={none}
            onReason={follow}
          />
        )}
        {runs.map((run, index) => (
          <RunView
            key={run.id}
            run={run}
            showsFigure={index === 0 && !byHand}
            isAuthority={!byHand && (reading ? run === reading : index === 0 && !readsNow)}
            isLast={run === last}
            isActive={run.id === activeRunId}
            isBusy={activeRunId !== undefined}
            onReason={follow}
          />
        ))}
      </div>
      <Dock onAsked={follow} showsJump={!following && activeRunId !== undefined} onJump={follow} />
      <div ref={end} aria-hidden="true" />
    </div>
  );
}

/** The run whose description counts: the latest that wrote one to its end, else the latest that began one. */
function readingRun(runs: readonly Run[]): Run | undefined {
  const whole = runs.findLast((run) => {
    const part = partOf(run, 'formal-description');
    return part !== undefined && isWholeDescription(part);
  });
  return whole ?? runs.findLast((run) => partOf(run, 'formal-description') !== undefined);
}
