import { useEffect, useState } from 'react';
import { readDescriptionOf } from '../core/conversation.ts';
import { partOf, type Run } from '../core/reduce-run.ts';
import type { AnswerVerdict } from '../formal/compare-answer.ts';
import type { Solution } from '../formal/formal-language.ts';
import { Disclosure } from './disclosure.tsx';
import { useApp } from './use-app.ts';

type Exact = { readonly solution: Solution; readonly verdict: AnswerVerdict };

const verdictWords: Readonly<Record<AnswerVerdict, string>> = {
  agree: '✓ agrees with the model',
  differ: '≠ the model says something else',
  unclear: '',
};

/**
 * What the description the run reasoned from gives exactly, where the question is one that can be computed: beside the
 * model's answer, with the way to it. Nothing where it cannot.
 */
export function ExactAnswer({ run }: { readonly run: Run }) {
  const read = useApp(({ open }) => open && readDescriptionOf(open.conversation));
  const hasFigure = useApp(({ open }) => open?.conversation.image !== undefined);
  const description = run.given?.text ?? read;
  const own = hasFigure ? 'your correction' : 'your description';
  const source = run.given ? own : 'what was read';
  const isOver = run.state.status !== 'waiting' && run.state.status !== 'running';
  const answer = isOver ? partOf(run, 'answer')?.text : undefined;
  const exact = useExact(isOver ? description : undefined, run.question, answer);
  if (!exact) return null;
  const { solution, verdict } = exact;
  return (
    <div className="exact" data-testid="exact-answer" data-verdict={verdict}>
      <p>
        <span className="exact-label">Exact answer from {source}:</span>{' '}
        <strong>{solution.answer}</strong>{' '}
        {verdictWords[verdict] !== '' && <span className="tag">{verdictWords[verdict]}</span>}
      </p>
      {solution.steps.length > 0 && (
        <Disclosure title="How">
          <ol>
            {solution.steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

/** Of larger ones, exact solving of a network would hold the page up. Characters. */
const longestSolved = 12_000;

function useExact(
  description: string | undefined,
  question: string | undefined,
  answer: string | undefined,
): Exact | undefined {
  const [exact, setExact] = useState<Exact>();
  useEffect(() => {
    setExact(undefined);
    if (description === undefined || question === undefined) return;
    if (description.length > longestSolved) return;
    let current = true;
    const find = async (): Promise<void> => {
      const [{ findExactAnswer }, { compareAnswer }] = await Promise.all([
        import('../formal/exact-answer.ts'),
        import('../formal/compare-answer.ts'),
      ]);
      const found = await findExactAnswer(description, question);
      if (!current || !found) return;
      const { solution } = found;
      setExact({ solution, verdict: compareAnswer(answer ?? '', solution) });
    };
    // The code for it may fail to arrive: then there is no row, and nothing else is worse.
    find().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [description, question, answer]);
  return exact;
}
