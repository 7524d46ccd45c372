import { isWholeDescription, partOf, type Run } from '../core/reduce-run.ts';

/** What a reader should know about a run that did not go its plain way, one sentence each. */
export function runNotes(run: Run): string[] {
  const notes: string[] = [];
  const { droppedTurns, state } = run;
  if (droppedTurns > 0) {
    notes.push(
      droppedTurns === 1
        ? 'The oldest question no longer fits in the model’s context and was left out here.'
        : `The oldest ${droppedTurns} questions no longer fit in the model’s context ` +
            'and were left out here.',
    );
  }
  const retried = retryNote(run);
  if (retried !== undefined) notes.push(retried);
  const description = partOf(run, 'formal-description')?.finish;
  if (description === 'length') notes.push('The description reached its length limit and was cut.');
  if (description === 'repetition')
    notes.push('The description began to repeat itself and was cut.');
  if (partOf(run, 'reasoning')?.finish === 'answer-forced') {
    notes.push('The reasoning was cut short so that an answer could follow.');
  }
  if (state.status === 'interrupted') {
    notes.push('Interrupted: this was left before it was done. What had been written is kept.');
  }
  if (state.status === 'ended') {
    if (state.finish === 'stopped') {
      notes.push('Stopped. What was written is kept; later questions do not build on it.');
    }
    // Of a figure that it does not know the model is asked nothing.
    const isAsked = state.usage.some(({ stage }) => stage === 'reason');
    if (isAsked && state.finish === 'complete' && partOf(run, 'answer') === undefined)
      notes.push('The model gave no answer.');
    const answer = partOf(run, 'answer')?.finish;
    if (answer === 'length') notes.push('The answer reached its length limit and was cut.');
    if (answer === 'repetition') notes.push('The answer began to repeat itself and was cut.');
  }
  return notes;
}

/** Which attempt counts, where the description was asked for twice. */
function retryNote(run: Run): string | undefined {
  const counting = partOf(run, 'formal-description');
  const other = run.parts.find((part) => part.kind === 'formal-description' && part.superseded);
  if (!counting || !other) return undefined;
  if (counting.attempt > other.attempt)
    return 'The first description did not parse, so the model was asked once more.';
  const second = isWholeDescription(other) ? 'is no better' : 'was not finished';
  return (
    'The description does not parse, and the model was asked once more. ' +
    `Its second attempt ${second}, so the first one counts.`
  );
}
