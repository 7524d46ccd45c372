import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { descriptionOf } from '../core/conversation.ts';
import { suggestQuestions } from '../core/suggest-questions.ts';
import type { AppState } from '../state/app-state.ts';
import { useApp } from './use-app.ts';

/** Questions that fit what was read and what the model can answer. */
export function Suggestions({ onPick }: { readonly onPick: (question: string) => void }) {
  const templates = useApp(templatesOfModel);
  const description = useApp((state) => state.open && descriptionOf(state.open.conversation));
  const asked = useApp(useShallow(askedQuestions));
  const questions = useMemo(
    () => (templates ? suggestQuestions(templates, description ?? '', asked) : []),
    [templates, description, asked],
  );
  if (questions.length === 0) return null;
  return (
    <ul className="suggestions" aria-label="Suggested questions">
      {questions.map((question) => (
        <li key={question}>
          <button
            type="button"
            className="chip"
            data-testid="suggestion"
            onClick={() => onPick(question)}
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  );
}

function templatesOfModel({ catalog, settings }: AppState) {
  return catalog.find((entry) => entry.id === settings.modelId)?.suggestions;
}

function askedQuestions({ open }: AppState): string[] {
  return open?.conversation.runs.flatMap((run) => run.question ?? []) ?? [];
}
