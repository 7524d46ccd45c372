import type { Conversation } from '../core/conversation.ts';
import { readDescriptionOf } from '../core/conversation.ts';
import { isSameGiven } from '../core/reduce-run.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { AppActions, OpenConversation } from './app-state.ts';
import { type AppStore, updateOpen } from './app-store.ts';
import type { RunDriver } from './run-driver.ts';
import { titleByHand } from './title-by-hand.ts';
import { givenInForce } from './to-run-request.ts';

export type DescriptionActions = Pick<
  AppActions,
  'startByHand' | 'correctDescription' | 'revertDescription' | 'reasonFrom'
>;

/** What these actions need of the open conversation. */
export type DescriptionContext = {
  /** Leaves the open conversation and opens this one. */
  readonly show: (conversation: Conversation) => void;
  readonly save: (conversation: Conversation) => Promise<void>;
  /** Starts a run at the end of the open conversation. */
  readonly start: (question: string) => void;
  readonly driver: Pick<RunDriver, 'stop'>;
};

/** Descriptions that the user writes or corrects. An edit drops no run and no text. */
export function createDescriptionActions(
  store: AppStore,
  deps: AppDependencies,
  { show, save, start, driver }: DescriptionContext,
): DescriptionActions {
  /** @param seesImage absent: as it was chosen last */
  function describe(open: OpenConversation, text: string, seesImage?: boolean): OpenConversation {
    const read = readDescriptionOf(open.conversation);
    const isAsRead = read !== undefined && sameText(text, read);
    const { givenDescription: _, ...conversation } = open.conversation;
    const { seesImage: chosen, ...rest } = open;
    const choice = seesImage ?? (isAsRead ? undefined : chosen);
    return {
      ...rest,
      ...(choice !== undefined && { seesImage: choice }),
      conversation: {
        ...conversation,
        updatedAt: deps.now(),
        ...(!isAsRead && { givenDescription: text }),
      },
    };
  }

  function change(changed: OpenConversation): void {
    updateOpen(store, () => changed);
    void save(changed.conversation);
  }

  return {
    async startByHand(description, title) {
      if (description.trim() === '') return;
      const now = deps.now();
      const conversation: Conversation = {
        id: deps.createId(),
        title: title?.trim() || titleByHand(description),
        createdAt: now,
        updatedAt: now,
        modelId: store.getState().settings.modelId,
        givenDescription: description,
        runs: [],
      };
      show(conversation);
      await save(conversation);
    },
    correctDescription(description) {
      const { open } = store.getState();
      if (open && description.trim() !== '') change(describe(open, description));
    },
    revertDescription() {
      const { open } = store.getState();
      // Nothing was read of what was written by hand.
      if (!open?.conversation.image) return;
      const { seesImage: _, ...rest } = open;
      const { givenDescription: __, ...conversation } = open.conversation;
      change({ ...rest, conversation: { ...conversation, updatedAt: deps.now() } });
    },
    reasonFrom(description, seesImage) {
      const before = store.getState().open;
      if (!before || description.trim() === '') return;
      const open = describe(before, description, seesImage);
      change(open);
      const { runs } = open.conversation;
      const question = runs.findLast((run) => run.question !== undefined)?.question;
      if (question === undefined) return;
      const active = runs.find((run) => run.id === open.activeRunId);
      if (!active) {
        start(question);
        return;
      }
      // What is streaming comes from this very description already.
      if (active.question !== undefined && isSameGiven(active.given, givenInForce(open))) return;
      if (open.queuedQuestions[0] !== question)
        updateOpen(store, (one) => ({
          ...one,
          queuedQuestions: [question, ...one.queuedQuestions],
        }));
      // A reading of the figure goes on to its end: what it reads is worth having, and the question waits for it.
      if (active.question !== undefined) driver.stop();
    },
  };
}

/** Line ends and white space around it make no other description. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}
