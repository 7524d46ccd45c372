import type { RgbaImage } from '../core/vision-language-model.ts';
import { askDirectly } from './ask-directly.ts';
import { type EvaluationSetting, type Hints, openConversation } from './evaluation-conversation.ts';
import type { EvaluationFigure } from './evaluation-figure.ts';
import type {
  DescriptionReply,
  EvaluationMode,
  FigureReplies,
  TurnReply,
} from './evaluation-result.ts';
import { fenceDescription } from './fence-description.ts';

export type FigureInput = {
  readonly figure: EvaluationFigure;
  /** Not looked at by `description-only`. */
  readonly image: RgbaImage | undefined;
  /** Text lines in reading order; absent: the model is told of none. */
  readonly hints?: Hints;
};

/**
 * Lets a model describe a figure and answer its questions, in the order of the set and in one conversation, as the app
 * does. Turns about a changed description are asked from that alone; `direct` leaves them out.
 */
export async function runFigure(
  { figure, image, hints }: FigureInput,
  mode: EvaluationMode,
  setting: EvaluationSetting,
): Promise<FigureReplies> {
  const conversation = openConversation(setting, mode === 'description-only' ? undefined : image);
  const fenced = (body: string) => ({
    text: fenceDescription(figure.language, body),
    seesImage: false,
  });
  const truth = mode === 'description-only' ? fenced(figure.description) : undefined;
  const turns: (TurnReply | undefined)[] = [];
  let description: DescriptionReply | undefined;
  try {
    if (mode === 'formalize') description = await conversation.formalize(hints);
    for (const { question, description: changed } of figure.turns) {
      if (changed !== undefined) turns.push(undefined);
      else if (mode === 'direct')
        turns.push(await askDirectly(question, hints ?? [], conversation.setting));
      else turns.push(await conversation.ask(question, truth));
    }
  } finally {
    await conversation.dispose();
  }
  if (mode === 'direct') return { turns };
  for (const [i, { question, description: changed }] of figure.turns.entries()) {
    if (changed === undefined) continue;
    const alone = openConversation(setting, undefined);
    turns[i] = await alone.ask(question, fenced(changed)).finally(() => alone.dispose());
  }
  return { ...(description && { description }), turns };
}
