import { readDescriptionOf } from '../core/conversation.ts';
import { remedies } from '../core/errors.ts';
import { openPart, partOf, type Run } from '../core/reduce-run.ts';
import { isUnknownFigure, unknownFigureWords } from '../core/unknown-figure.ts';
import type { AppState } from '../state/app-state.ts';
import { problemAskedFor } from './asked-again.ts';

/** The one thing that is worth saying about the state now; empty when nothing is. */
export function toAnnouncement(state: AppState): string {
  if (state.readingImage !== undefined) return `Opening ${state.readingImage}`;
  const { model } = state;
  if (model.status === 'failed') return `Error: ${remedies[model.error.code].title}`;
  const run = state.open?.conversation.runs.at(-1);
  const ofRun = run && (unknownAnnouncement(state, run) ?? runAnnouncement(run));
  if (ofRun) return ofRun;
  if (model.status === 'loading') return 'Loading the model';
  return model.status === 'ready' ? 'The model is ready' : '';
}

/** A run from a figure that is not known ends without a word of the model. */
function unknownAnnouncement({ open }: AppState, run: Run): string | undefined {
  if (run.state.status !== 'ended' || partOf(run, 'answer') || !open) return undefined;
  const description = run.given?.text ?? readDescriptionOf(open.conversation) ?? '';
  return isUnknownFigure(description) ? unknownFigureWords : undefined;
}

function runAnnouncement(run: Run): string {
  const { state } = run;
  switch (state.status) {
    case 'waiting':
      return '';
    case 'running': {
      const part = openPart(run);
      if (part) return part.kind === 'formal-description' ? 'Reading the figure' : 'Reasoning';
      const problem = problemAskedFor(run);
      if (problem !== undefined) return `Asked again: ${problem}`;
      const readsFigure =
        state.phase?.phase === 'description-retry' ||
        state.phase?.phase === 'reading-text' ||
        state.phase?.phase === 'text-found' ||
        state.phase?.phase === 'encoding-image' ||
        (state.phase?.phase === 'prefill' && state.phase.stage === 'formalize');
      return readsFigure ? 'Reading the figure' : 'Reasoning';
    }
    case 'failed':
      return `Error: ${remedies[state.error.code].title}`;
    case 'interrupted':
      return 'This run was interrupted';
    case 'ended': {
      if (state.finish === 'stopped') return 'Stopped';
      const answer = partOf(run, 'answer');
      return answer ? `Answer: ${answer.text}` : 'The figure has been read';
    }
  }
}
