import { useEffect } from 'react';
import { ConversationHead } from './conversation-head.tsx';
import { Dock } from './dock.tsx';
import { FigureCard } from './figure-card.tsx';
import { preloadMarkdown } from './markdown-text.tsx';
import { RunView } from './run-view.tsx';
import { useApp } from './use-app.ts';
import { useFollow } from './use-follow.ts';
import { useStopKey } from './use-stop-key.ts';

const none: readonly never[] = [];

/** One figure, what was read in it, and the questions about it. */
export function ConversationScreen() {
  const runs = useApp((state) => state.open?.conversation.runs ?? none);
  const activeRunId = useApp((state) => state.open?.activeRunId);
  const { content, end, following, follow } = useFollow();
  useStopKey();
  useEffect(preloadMarkdown, []);
  const last = runs.at(-1);
  return (
    <div className="conversation">
      <div className="conversation-content" ref={content}>
        <ConversationHead />
        {runs.length === 0 && <FigureCard />}
        {runs.map((run, index) => (
          <RunView
            key={run.id}
            run={run}
            showsFigure={index === 0}
            isLast={run === last}
            isActive={run.id === activeRunId}
            isBusy={activeRunId !== undefined}
          />
        ))}
      </div>
      <Dock onAsked={follow} showsJump={!following && activeRunId !== undefined} onJump={follow} />
      <div ref={end} aria-hidden="true" />
    </div>
  );
}
