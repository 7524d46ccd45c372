import type { PastTurn } from './prompts.ts';
import {
  type GivenDescription,
  isSameGiven,
  isWholeDescription,
  partOf,
  type Run,
} from './reduce-run.ts';
import { isUnknownFigure } from './unknown-figure.ts';

/** One figure and what was asked about it, as it is kept and shown. */
export type Conversation = {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Catalogue id of the model that read the figure. */
  readonly modelId: string;
  /** Absent for a conversation about a description that was written by hand. */
  readonly image?: ImageFacts;
  /**
   * Fenced text that the user wrote, or corrected what was read into: from then on the authority that
   * every run reasons from. Absent: the description as read.
   */
  readonly givenDescription?: string;
  /** Text lines found in the figure by the text reader; absent until it ran, empty where it found none. */
  readonly foundText?: readonly FoundText[];
  readonly runs: readonly Run[];
};

/** One line of text in a figure. */
export type FoundText = {
  readonly text: string;
  /** Left, top, right, bottom, in percent of the figure's width and height. */
  readonly box: readonly [number, number, number, number];
  /** Clockwise turn of the line, degrees: 0 for upright, 270 for one that is read from below upwards. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Mean probability of its characters, 0 to 1. */
  readonly confidence: number;
};

export type ImageFacts = {
  /** The file's name, or what stands for it where it was pasted. */
  readonly name: string;
  /** Pixels as kept and used. */
  readonly width: number;
  readonly height: number;
  /** Pixels as dropped; larger when the figure was scaled down. */
  readonly originalWidth: number;
  readonly originalHeight: number;
};

/** What a list of conversations shows of one. */
export type ConversationSummary = {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
};

/** Longest title that is made from a name or a question, in characters; one line of the list. */
const maxTitleCharacters = 60;

/** Words that cameras, screenshots and the clipboard put into names: they tell nothing of a figure. */
const emptyWords: ReadonlySet<string> = new Set(
  (
    'image img dsc dscf dscn pxl photo picture clipboard pasted download blob untitled unknown ' +
    'screen shot screenshot at from am pm copy'
  ).split(' '),
);

/**
 * The title of a new conversation: the file's name without its extension.
 * A name that says nothing (`IMG_1234.jpg`, `image.png`, none) gives “Untitled figure”.
 */
export function titleFromName(name: string): string {
  const stem = name.replace(/\.(png|jpe?g|jfif|webp|gif|avif|bmp|svg)$/i, '');
  const words = stem.toLowerCase().match(/\p{L}+/gu) ?? [];
  const saysNothing = words.every((word) => emptyWords.has(word));
  return saysNothing ? untitled : clipTitle(stem.replaceAll('_', ' '));
}

/** A title from the first question, for a name that said nothing. Blank gives “Untitled figure”. */
export function titleFromQuestion(question: string): string {
  return clipTitle(question) || untitled;
}

const untitled = 'Untitled figure';

/** One line of at most `maxTitleCharacters`, cut at a word where there is one. */
function clipTitle(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // By code points: half a surrogate pair would be shown as a replacement character.
  const characters = Array.from(line);
  if (characters.length <= maxTitleCharacters) return line;
  const start = characters.slice(0, maxTitleCharacters - 1).join('');
  const atWord = start.replace(/\s+\S*$/, '');
  return `${atWord.length > start.length / 2 ? atWord : start}…`;
}

/** The description that reasoning rests on: the one that the user gave, else the one as read. */
export function descriptionOf(conversation: Conversation): string | undefined {
  return conversation.givenDescription ?? readDescriptionOf(conversation);
}

/** What the model read in the figure: the latest whole description. */
export function readDescriptionOf({ runs }: Pick<Conversation, 'runs'>): string | undefined {
  for (const run of runs.toReversed()) {
    // A second attempt that was stopped or broke off leaves the first, which is whole.
    const parts = [partOf(run, 'formal-description'), ...run.parts.toReversed()];
    const whole = parts.find((part) => part !== undefined && isWholeDescription(part));
    if (whole) return whole.text;
  }
  return undefined;
}

/**
 * Earlier questions whose reply came to its own end, oldest first: what a further question builds on. A reply may have
 * ended without an answer; it is in the session all the same.
 * Stopped and failed runs are left out, and so are turns that no longer fitted in the context.
 * @param given what the further question reasons from; absent: the description as read. Turns about another
 *   description would contradict it and are left out.
 */
export function pastTurns(runs: readonly Run[], given?: GivenDescription): PastTurn[] {
  let turns: PastTurn[] = [];
  let read = '';
  for (const run of runs) {
    read = partOf(run, 'formal-description')?.text ?? read;
    if (!isSameGiven(run.given, given)) continue;
    if (run.droppedTurns > 0) turns = turns.slice(run.droppedTurns);
    const whole = run.state.status === 'ended' && run.state.finish === 'complete';
    if (run.question === undefined || !whole) continue;
    // Of a figure that is not known the model was asked nothing.
    if (isUnknownFigure(run.given?.text ?? read)) continue;
    turns.push({
      question: run.question,
      reasoning: partOf(run, 'reasoning')?.text ?? '',
      answer: partOf(run, 'answer')?.text ?? '',
    });
  }
  return turns;
}
