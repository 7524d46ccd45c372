import { describedMessages, type PastTurn, type PromptSet, pastTurnMessages } from './prompts.ts';
import type {
  ChatMessage,
  EncodedImage,
  ModelSession,
  RgbaImage,
  VisionLanguageModel,
} from './vision-language-model.ts';

/** What a session was built from; two runs with the same content share token ids and KV cache. */
export type ContextContent = {
  readonly description: string;
  readonly seesImage: boolean;
  readonly turns: readonly PastTurn[];
};

/** The live side of one conversation: its encoded image and its one session. Whoever leaves it calls `dispose`. */
export interface ConversationContext {
  setImage(image: RgbaImage): void;
  readonly hasImage: boolean;
  /** Encodes the image on first use. Throws when the conversation has none. */
  encodedImage(): Promise<EncodedImage>;
  readonly imageIsEncoded: boolean;
  /** A new, empty session; the one before is disposed. Features are attached when `seesImage`. */
  freshSession(seesImage: boolean): Promise<ModelSession>;
  /** The live session, if it holds exactly this content. */
  sessionFor(content: ContextContent): ModelSession | undefined;
  /** Declares what the live session holds now; `undefined` when nothing can continue from it. */
  settle(content: ContextContent | undefined): void;
  dispose(): Promise<void>;
}

export function createConversationContext(model: VisionLanguageModel): ConversationContext {
  let image: RgbaImage | undefined;
  let encoded: EncodedImage | undefined;
  let session: ModelSession | undefined;
  let holds: string | undefined;

  async function encodedImage(): Promise<EncodedImage> {
    if (encoded) return encoded;
    if (!image) throw new Error('This conversation has no image to read.');
    const read = image;
    const features = await model.encodeImage(read);
    if (read === image) encoded = features;
    return features;
  }

  return {
    setImage(next) {
      image = next;
      encoded = undefined;
      // What the session saw is no longer this conversation's image.
      holds = undefined;
    },
    get hasImage() {
      return image !== undefined;
    },
    encodedImage,
    get imageIsEncoded() {
      return encoded !== undefined;
    },
    async freshSession(seesImage) {
      const features = seesImage ? await encodedImage() : undefined;
      await session?.dispose();
      holds = undefined;
      session = model.openSession(features);
      return session;
    },
    sessionFor: (content) => (holds === contentKey(content) ? session : undefined),
    settle(content) {
      holds = content && contentKey(content);
    },
    async dispose() {
      await session?.dispose();
      session = undefined;
      holds = undefined;
      encoded = undefined;
    },
  };
}

/** The messages that bring a fresh session to this content. */
export function contentMessages(prompts: PromptSet, content: ContextContent): ChatMessage[] {
  return [
    ...describedMessages(prompts, content.description, content.seesImage),
    ...content.turns.flatMap((turn) => pastTurnMessages(prompts, turn)),
  ];
}

function contentKey(content: ContextContent): string {
  const turns = content.turns.map((turn) => [turn.question, turn.reasoning, turn.answer]);
  return JSON.stringify([content.description, content.seesImage, turns]);
}
