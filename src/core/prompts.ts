import type { FoundText } from './conversation.ts';
import type { ChatMessage } from './vision-language-model.ts';

/** A finished question and what the model said to it, as it is put back into a rebuilt prompt. */
export type PastTurn = {
  readonly question: string;
  readonly reasoning: string;
  readonly answer: string;
};

/**
 * The wording a model was trained on or follows best; part of its catalogue entry.
 * The protocol around it (order of messages, tags) is the same for all and stands below.
 */
export type PromptSet = {
  /** Asks for the formal description. */
  readonly formalize: string;
  /** Follows each question; empty for a model that was trained on the answer format. */
  readonly answerFormat: string;
  /** Opens the reply where a model would not open its reasoning by itself. */
  readonly reasoningPrefix?: string;
  /** How text that was found in the image is told. Absent: plain, in words. */
  readonly textHints?: 'plain' | 'compact';
};

/** Instructions for general models: the description first, R1-Onevision's tags after (arXiv 2503.10615, A.2). */
export const generalPrompts: PromptSet = {
  formalize:
    'Write a formal description of this image and nothing else. Put it in one fenced code block with its language: ' +
    '```csv for charts (first line `# bar chart: title`) and tables, ```mermaid for flowcharts, graphs and trees, ' +
    '```spice for circuits, ```geometry for geometry figures as logic forms such as Equals(LengthOf(Line(A,B)),5), ' +
    '```latex for formulas, ```html for user interfaces, ```text for printed or handwritten text, ' +
    '```boxes for scenes with lines `label x1,y1,x2,y2` in percent. Copy every label and number exactly.',
  answerFormat:
    '\nFirst output the thinking process in <think> </think> tags, one short step a line, ' +
    'and then output the final answer in <answer> </answer> tags.',
};

/** What cuts reasoning short and asks for the answer at once. */
export const forcedAnswerPrefix = '\n</think>\n<answer>';

/**
 * Messages that open a conversation whose description is already known.
 * @param seesImage put the image before the description, as in the first run
 */
export function describedMessages(
  prompts: PromptSet,
  description: string,
  seesImage: boolean,
): ChatMessage[] {
  return [
    { role: 'user', text: prompts.formalize, image: seesImage },
    { role: 'assistant', text: description },
  ];
}

/**
 * The message that asks for the formal description.
 * @param hints text lines found in the image, in reading order
 */
export function formalizeMessage(
  prompts: PromptSet,
  hints: readonly FoundText[] = [],
): ChatMessage {
  const told = prompts.textHints === 'compact' ? compactHints(hints) : textHints(hints);
  return { role: 'user', text: prompts.formalize + told, image: true };
}

/**
 * Text lines as a model is told of them: `text x1,y1,x2,y2` in whole percents of width and height, one a line, as in
 * the boxes of a scene. Empty where there are none.
 */
export function textHints(lines: readonly FoundText[]): string {
  if (lines.length === 0) return '';
  const said = lines.map(({ text, box }) => `${text} ${box.map(Math.round).join(',')}`);
  return `\nText found in the image:\n${said.join('\n')}`;
}

/**
 * Text lines for a model that was trained on them: `<pAcross><pDown>text` one after the other, the middle of each line in
 * whole percents from 0 to 100. `training/nano/hints.py` prints the same. Empty where there are none.
 */
export function compactHints(lines: readonly FoundText[]): string {
  return lines
    .map(({ text, box: [left, top, right, bottom] }) => {
      const places = [(left + right) / 2, (top + bottom) / 2].map(placeMark);
      return `${places.join('')}${text}`;
    })
    .join('');
}

/** Rounded half up; the text reader may place an edge just outside the figure. */
function placeMark(percent: number): string {
  return `<p${Math.min(100, Math.max(0, Math.floor(percent + 0.5)))}>`;
}

/** Asks once more for a description that does not parse. */
export function retryMessage(problem: string): ChatMessage {
  return {
    role: 'user',
    text: `This description cannot be parsed. ${problem} Write the whole description again, corrected, and nothing else.`,
  };
}

export function questionMessage(prompts: PromptSet, question: string): ChatMessage {
  return { role: 'user', text: question + prompts.answerFormat };
}

/** A past turn as the messages it was made of. */
export function pastTurnMessages(prompts: PromptSet, turn: PastTurn): ChatMessage[] {
  const text = `<think>\n${turn.reasoning}\n</think>\n<answer>${turn.answer}</answer>`;
  return [questionMessage(prompts, turn.question), { role: 'assistant', text }];
}
