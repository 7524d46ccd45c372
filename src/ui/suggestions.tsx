import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { descriptionOf } from '../core/conversation.ts';
import { suggestQuestions } from '../core/suggest-questions.ts';
import type { AppState } from '../state/app-state.ts';
import { useApp } from './use-app.ts';

const mostShown = 4;

/** Questions that fit what was read and what the model can answer. */
export function Suggestions({ onPick }: { readonly onPick: (question: string) => void }) {
  const templates = useApp(templatesOfModel);
  const description = useApp((state) => state.open && descriptionOf(state.open.conversation));
  const asked = useApp(useShallow(askedQuestions));
  const fitting = useMemo(
    () => (templates ? suggestQuestions(templates, description ?? '', asked) : []),
    [templates, description, asked],
  );
  const exact = useExactQuestions(templates, description, asked);
  const questions = [...new Set([...exact, ...fitting])].slice(0, mostShown);
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

/** Finding questions solves them all: for a network of hundreds of parts that would hold the page up. Characters. */
const longestAsked = 3000;

/**
 * Questions that the description itself can answer exactly. A model that was made for this language has templates of its
 * own: it may know no other questions.
 */
function useExactQuestions(
  templates: Readonly<Record<string, readonly string[]>> | undefined,
  description: string | undefined,
  asked: readonly string[],
): readonly string[] {
  const [questions, setQuestions] = useState<readonly string[]>([]);
  useEffect(() => {
    setQuestions([]);
    if (description === undefined || description.length > longestAsked) return;
    const fences = Object.keys(templates ?? {}).filter((fence) => fence !== '*');
    if (fences.some((fence) => description.includes(`\`\`\`${fence}\n`))) return;
    let current = true;
    const suggest = async (): Promise<void> => {
      const { suggestExactQuestions } = await import('../formal/suggest-exact.ts');
      const found = await suggestExactQuestions(description, asked, mostShown - 1);
      if (current) setQuestions(found);
    };
    // Without the code for it, the model's own suggestions are enough.
    suggest().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [templates, description, asked]);
  return questions;
}

function templatesOfModel({ catalog, settings }: AppState) {
  return catalog.find((entry) => entry.id === settings.modelId)?.suggestions;
}

function askedQuestions({ open }: AppState): string[] {
  return open?.conversation.runs.flatMap((run) => run.question ?? []) ?? [];
}
