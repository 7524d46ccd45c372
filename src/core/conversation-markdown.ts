import { assertNever } from './assert-never.ts';
import { type Conversation, type ImageFacts, readDescriptionOf } from './conversation.ts';
import { remedies } from './errors.ts';
import {
  disarmMarkdown,
  escapeMarkdown,
  quoteMarkdown,
  quoteOutsideFences,
} from './markdown-text.ts';
import type { FinishReason, PartKind } from './reasoning-event.ts';
import type { GivenDescription, Part, Run } from './reduce-run.ts';
import { isUnknownFigure, unknownFigureWords } from './unknown-figure.ts';

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
  const { image, runs, givenDescription } = conversation;
  const facts = [
    image ? `- Image: ${imageFacts(image)}` : '- Description: written by hand, without an image',
    `- Model: ${escapeMarkdown(conversation.modelId)}`,
    `- Date: ${new Date(conversation.createdAt).toISOString()}`,
  ];
  const read = readDescriptionOf(conversation);
  const givenTitle = image ? 'Corrected description' : 'Description';
  const givenBlocks = (level: string, text: string): string[] =>
    [`${level} ${givenTitle}`, quoteOutsideFences(text)].filter((block) => block !== '');
  let questions = 0;
  /** The given description that was shown last. */
  let shown: string | undefined;
  const blocks = runs.flatMap((run) => {
    if (run.question !== undefined) questions++;
    const { given } = run;
    if (!given) return runBlocks(run, questions, []);
    const isNew = given.text !== shown && given.text !== read;
    if (isNew) shown = given.text;
    const from = isNew ? givenBlocks('###', given.text) : [];
    return runBlocks(run, questions, image ? [...from, givenNote(given, read)] : from);
  });
  // No question was asked about it yet.
  const unasked =
    givenDescription === undefined || givenDescription === shown
      ? []
      : givenBlocks('##', givenDescription);
  const title = escapeMarkdown(conversation.title) || 'Untitled figure';
  return `${[`# ${title}`, facts.join('\n'), ...blocks, ...unasked].join('\n\n')}\n`;
}

function imageFacts(image: ImageFacts): string {
  const size = `${image.width} × ${image.height} pixels`;
  const scaled = image.originalWidth !== image.width || image.originalHeight !== image.height;
  const original = scaled ? ` (from ${image.originalWidth} × ${image.originalHeight})` : '';
  return `${escapeMarkdown(image.name)}, ${size}${original}`;
}

/** @param read the description as the model read it */
function givenNote({ text, seesImage }: GivenDescription, read: string | undefined): string {
  const which = text === read ? 'description as read' : 'corrected description';
  return note(`Reasoned from the ${which}${seesImage ? ' and the image.' : ' alone.'}`);
}

/**
 * @param number of the question, from 1; not shown for a run that only reads the figure
 * @param from what it reasoned from, where that was given
 */
function runBlocks(run: Run, number: number, from: readonly string[]): string[] {
  const asked =
    run.question === undefined
      ? []
      : [`## Question ${number}`, quoteMarkdown(escapeMarkdown(run.question, 'lines'))];
  const level = run.question === undefined ? '##' : '###';
  const parts = run.parts.flatMap((part) => partBlocks(part, level));
  return [...asked, ...from, ...parts, ...runNotes(run).map((text) => note(text))].filter(
    (block) => block !== '',
  );
}

function partBlocks(part: Part, level: string): string[] {
  const isUnknown = part.kind === 'formal-description' && isUnknownFigure(part.text);
  const body = isUnknown
    ? note(unknownFigureWords)
    : part.kind === 'formal-description'
      ? quoteOutsideFences(part.text)
      : quoteMarkdown(disarmMarkdown(part.text));
  const told = part.finish === undefined ? undefined : finishNotes[part.finish];
  return [
    `${level} ${partTitles[part.kind]}`,
    part.superseded ? note('Set aside for another attempt.') : '',
    body,
    told === undefined ? '' : note(told),
  ];
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
