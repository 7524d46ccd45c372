import { useCheckedReasoning } from './checked-reasoning.tsx';
import { answerNoteOf } from './checked-steps.ts';

/** Beside the answer: how the steps that led to it came out. Nothing where none was checked. */
export function CheckedNote() {
  const { steps, showWrongStep } = useCheckedReasoning();
  const words = answerNoteOf(steps);
  if (words === '') return null;
  return (
    <p className="checked-note" data-testid="checked-note" data-failed={steps.failed}>
      {steps.failed > 0 ? (
        <button type="button" className="checked-link" onClick={showWrongStep}>
          <span aria-hidden="true">≠</span> {words}
        </button>
      ) : (
        <>
          <span aria-hidden="true">✓</span> {words}
        </>
      )}
    </p>
  );
}
