import { type Conversation, pastTurns, readDescriptionOf } from '../core/conversation.ts';
import type { ModelEntry } from '../core/model-entry.ts';
import type { GivenDescription, Run } from '../core/reduce-run.ts';
import type { RunRequest } from '../core/run-reasoning.ts';
import type { OpenConversation, Settings } from './app-state.ts';

/**
 * What a question that is asked now reasons from, where that is not the description as read with the figure
 * (`undefined`). Whether the model sees the figure beside a given description is what the user last chose; at first
 * it does not, as in the pipeline of R1-Onevision (arXiv 2503.10615).
 */
export function givenInForce(open: OpenConversation): GivenDescription | undefined {
  const { conversation } = open;
  if (conversation.givenDescription !== undefined) {
    const last = conversation.runs.findLast((run) => run.given !== undefined)?.given;
    const seesImage = open.seesImage ?? last?.seesImage ?? false;
    return {
      text: conversation.givenDescription,
      seesImage: seesImage && conversation.image !== undefined,
    };
  }
  const read = readDescriptionOf(conversation);
  return read !== undefined && open.seesImage === false
    ? { text: read, seesImage: false }
    : undefined;
}

/**
 * The request for a run that is new in this conversation.
 * @param conversation as it was before the run
 */
export function toRunRequest(
  conversation: Conversation,
  { id: runId, question, given }: Run,
  settings: Settings,
  entry: ModelEntry,
): RunRequest {
  // A run without a question is there to read the figure, whatever is known already.
  const description =
    question === undefined ? undefined : (given?.text ?? readDescriptionOf(conversation));
  const past = pastTurns(conversation.runs, given);
  return {
    runId,
    conversationId: conversation.id,
    attempt: 1,
    ...(question !== undefined && { question }),
    ...(description !== undefined && { description }),
    seesImage: given?.seesImage ?? true,
    // Asked again about a given description, a question is answered from that alone, not from the answer it had.
    turns: given ? past.filter((turn) => turn.question !== question) : past,
    retriesUnparsed: settings.retriesUnparsed,
    ...(description === undefined && textHints(conversation, settings, entry)),
  };
}

/** The text of the figure for a model that is to be helped by it: as found before, or to be found in the run. */
function textHints(
  { foundText }: Conversation,
  settings: Settings,
  entry: ModelEntry,
): Pick<RunRequest, 'hints' | 'readsText'> {
  const { textHints: wanted } = settings;
  if (wanted === 'off' || (wanted === 'auto' && entry.trainedWithTextHints !== true)) return {};
  return foundText === undefined ? { readsText: true } : { hints: foundText };
}
