import { useRef } from 'react';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { LoadProgressBar } from './load-progress-bar.tsx';
import { QueuedQuestions } from './queued-questions.tsx';
import { RunControls } from './run-controls.tsx';
import { Suggestions } from './suggestions.tsx';
import { useApp, useAppView } from './use-app.ts';
import { useDockHeight } from './use-dock-height.ts';

type DockProps = {
  /** A question was asked: the end of the page is where its answer appears. */
  readonly onAsked: () => void;
  readonly showsJump: boolean;
  readonly onJump: () => void;
};

/** Stays at the bottom of the window: what to ask next, or how to end what is running. */
export function Dock({ onAsked, showsJump, onJump }: DockProps) {
  const { actions, saveDraft } = useAppView();
  const isActive = useApp((state) => state.open?.activeRunId !== undefined);
  const ref = useRef<HTMLDivElement>(null);
  useDockHeight(ref);
  const ask = (question: string) => {
    saveDraft.current?.();
    actions.ask(question);
    onAsked();
  };
  return (
    <div ref={ref} className="dock">
      {showsJump && (
        <button type="button" className="button small jump" onClick={onJump}>
          <Icon name="down" /> To the latest
        </button>
      )}
      <LoadProgressBar />
      <QueuedQuestions />
      {isActive ? <RunControls /> : <Suggestions onPick={ask} />}
      <Composer onSend={ask} />
    </div>
  );
}
