import { assertNever } from './assert-never.ts';
import type { Conversation } from './conversation.ts';
import { remedies } from './errors.ts';
import {
  disarmMarkdown,
  escapeMarkdown,
  quoteMarkdown,
  quoteOutsideFences,
} from './markdown-text.ts';
import type { FinishReason, PartKind } from './reasoning-event.ts';
import type { Part, Run } from './reduce-run.ts';

const partTitles: Readonly<Record<PartKind, string>> = {
  'formal-description': 'Formal description',
  reasoning: 'Reasoning',
  answer: 'Answer',
};

const finishNotes: Readonly<Record<FinishReason, string | undefined>> = {
  complete: undefined,
  stopped: 'Stopped by the user.',
  length: 'Cut off at the length limit.',
  repetition: 'Cut off where it began to repeat itself.',
  'answer-forced': 'Cut short so that the answer could follow.',
};

/**
 * A conversation as a Markdown document that any viewer can show, without its image. Title and
 * questions stand as plain text; what the model wrote keeps its Markdown, but can load nothing and
 * cannot break out of its block.
 */
export function toMarkdown(conversation: Conversation): string {
  const { image, runs } = conversation;
  const size = `${image.width} × ${image.height} pixels`;
  const scaled = image.originalWidth !== image.width || image.originalHeight !== image.height;
  const original = scaled ? ` (from ${image.originalWidth} × ${image.originalHeight})` : '';
  const facts = [
    `- Image: ${escapeMarkdown(image.name)}, ${size}${original}`,
    `- Model: ${escapeMarkdown(conversation.modelId)}`,
    `- Date: ${new Date(conversation.createdAt).toISOString()}`,
  ];
  let questions = 0;
  const blocks = runs.flatMap((run) => {
    if (run.question !== undefined) questions++;
    return runBlocks(run, questions);
  });
  const title = escapeMarkdown(conversation.title) || 'Untitled figure';
  return `${[`# ${title}`, facts.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** @param number of the question, from 1; not shown for a run that only reads the figure */
function runBlocks(run: Run, number: number): string[] {
  const asked =
    run.question === undefined
      ? []
      : [`## Question ${number}`, quoteMarkdown(escapeMarkdown(run.question, 'lines'))];
  const level = run.question === undefined ? '##' : '###';
  const parts = run.parts.flatMap((part) => partBlocks(part, level));
  return [...asked, ...parts, ...runNotes(run).map((text) => note(text))].filter(
    (block) => block !== '',
  );
}

function partBlocks(part: Part, level: string): string[] {
  const body =
    part.kind === 'formal-description'
      ? quoteOutsideFences(part.text)
      : quoteMarkdown(disarmMarkdown(part.text));
  const told = part.finish === undefined ? undefined : finishNotes[part.finish];
  return [`${level} ${partTitles[part.kind]}`, body, told === undefined ? '' : note(told)];
}

function runNotes(run: Run): string[] {
  const turns = run.droppedTurns === 1 ? 'turn' : `${run.droppedTurns} turns`;
  const dropped =
    run.droppedTurns > 0 ? [`The oldest ${turns} no longer fitted in the model’s context.`] : [];
  return [...dropped, ...stateNotes(run)];
}

function stateNotes({ state, parts }: Run): string[] {
  switch (state.status) {
    case 'waiting':
      return ['Not answered yet.'];
    case 'running':
      return ['Still being written when this was saved.'];
    case 'interrupted':
      return ['Interrupted: this was left before it was done.'];
    case 'failed':
      return [`Failed: ${remedies[state.error.code].title}. ${state.error.message}`];
    case 'ended': {
      // Usually the part that was cut says it already.
      const told = parts.some((part) => part.finish === state.finish);
      const text = finishNotes[state.finish];
      return told || text === undefined ? [] : [text];
    }
    default:
      return assertNever(state);
  }
}

function note(text: string): string {
  return `*${escapeMarkdown(text)}*`;
}
