import { createConversationContext } from '../../src/core/conversation-context.ts';
import { generalPrompts } from '../../src/core/prompts.ts';
import type { ReasoningEvent } from '../../src/core/reasoning-event.ts';
import { createRun, partOf, type Run, reduceRun } from '../../src/core/reduce-run.ts';
import {
  type RunRequest,
  type RunSetting,
  runReasoning,
  type TokenBudgets,
} from '../../src/core/run-reasoning.ts';
import {
  createScriptedModel,
  type Script,
  type ScriptedModel,
} from '../../src/models/scripted-model.ts';

export const budgets: TokenBudgets = { description: 200, reasoning: 200, answer: 40 };
export const image = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

export const description = '```csv\nlabel,value\nNorth,12\nSouth,30\n```';
export const reasoned = '<think>\nNorth is 12.\nSouth is 30.\n</think>\n<answer>42</answer>';
export const reasonedParts = { reasoning: 'North is 12.\nSouth is 30.', answer: '42' };

export const firstRequest: RunRequest = {
  runId: 'run-1',
  conversationId: 'conversation-1',
  attempt: 1,
  question: 'What is the total?',
  seesImage: true,
  turns: [],
  retriesUnparsed: true,
};

export type Rig = {
  readonly model: ScriptedModel;
  readonly setting: RunSetting;
  readonly cancel: { aborted: boolean };
  readonly answerNow: { aborted: boolean };
};

/** A scripted model with one conversation that has an image. */
export function createRig(script: Script, changes: Partial<RunSetting> = {}): Rig {
  const model = createScriptedModel(script);
  const context = createConversationContext(model);
  context.setImage(image);
  const cancel = { aborted: false };
  const answerNow = { aborted: false };
  const setting: RunSetting = {
    context,
    contextTokens: model.contextTokens,
    prompts: generalPrompts,
    budgets,
    cancel,
    answerNow,
    now: () => performance.now(),
    ...changes,
  };
  return { model, setting, cancel, answerNow };
}

export type Recording = {
  readonly events: ReasoningEvent[];
  readonly run: Run;
  readonly error?: unknown;
};

/**
 * Runs to the end and puts every event through the reducer, which throws where the grammar is
 * broken.
 * @param onEvent sees each event as it comes, and the run it leads to; it may stop the run
 */
export async function record(
  request: RunRequest,
  setting: RunSetting,
  onEvent: (event: ReasoningEvent, run: Run) => void = () => {},
): Promise<Recording> {
  const events: ReasoningEvent[] = [];
  let run = createRun(request.runId, request.question);
  try {
    for await (const event of runReasoning(request, setting)) {
      events.push(event);
      run = reduceRun(run, event);
      onEvent(event, run);
    }
  } catch (error) {
    return { events, run, error };
  }
  return { events, run };
}

/** Kind, text and finish of each part, in order. */
export function partsOf(run: Run): (string | undefined)[][] {
  return run.parts.map((part) => [part.kind, part.text, part.finish]);
}

/** The question that follows a run, as the page would ask it. */
export function followUp(request: RunRequest, run: Run, question: string): RunRequest {
  const text = partOf(run, 'formal-description')?.text ?? request.description;
  const turn = {
    question: request.question ?? '',
    reasoning: partOf(run, 'reasoning')?.text ?? '',
    answer: partOf(run, 'answer')?.text ?? '',
  };
  return {
    ...request,
    runId: `${request.runId}+`,
    question,
    ...(text !== undefined && { description: text }),
    turns: [...request.turns, turn],
  };
}
