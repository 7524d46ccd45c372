import type { Conversation } from '../core/conversation.ts';
import { toErrorData } from '../core/errors.ts';
import type { ReasoningEvent } from '../core/reasoning-event.ts';
import { createRun, type GivenDescription, isOver, reduceRun } from '../core/reduce-run.ts';
import type { RunRequest } from '../core/run-reasoning.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { RunHandle } from '../engine/reasoning-client.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { OpenConversation, RunCircumstances } from './app-state.ts';
import {
  type AppStore,
  chosenEntry,
  updateConversation,
  updateOpen,
  updateRun,
} from './app-store.ts';
import { toRunRequest } from './to-run-request.ts';

/** What a new run is to do. */
export type RunTask = {
  /** Absent: read the figure. */
  readonly question?: string | undefined;
  /** Absent: reason from the description as read, with the figure. */
  readonly given?: GivenDescription | undefined;
};

type ActiveRun = {
  readonly runId: string;
  /** Ends the wait for a model that still loads. */
  readonly stopWaiting: () => void;
  readonly stoppedWaiting: Promise<void>;
  handle?: RunHandle;
  stopped: boolean;
  flush?: () => void;
};

/** A crash loses at most this much of a streaming text. */
const saveEveryMs = 1000;

export interface RunDriver {
  /** Starts a run at the end of the open conversation. */
  start(task: RunTask, image: () => Promise<RgbaImage>): void;
  stop(): void;
  /** Stops the active run unless it still waits for the model: it can as well wait for another. */
  stopStreaming(): void;
  /** Stops the active run and hears no more of it: its conversation is left, or the run is replaced. */
  detach(): void;
  answerNow(): void;
}

/**
 * Drives runs of the open conversation: asks the engine, applies its events once a frame, saves while they stream.
 * One run at a time.
 */
export function createRunDriver(
  store: AppStore,
  deps: AppDependencies,
  modelReady: () => Promise<void>,
  save: (conversation: Conversation) => Promise<void>,
  onOver: (conversationId: string) => void,
): RunDriver {
  let active: ActiveRun | undefined;

  function start({ question, given }: RunTask, image: () => Promise<RgbaImage>): void {
    const state = store.getState();
    const { open } = state;
    if (!open || active) return;
    const run = createRun(deps.createId(), question, given);
    const entry = chosenEntry(state, deps.hubEntry);
    const request = toRunRequest(open.conversation, run, state.settings, entry);
    const now = deps.now();
    const circumstances: RunCircumstances = {
      startedAt: now,
      phaseStartedAt: now,
      wasHidden: deps.pageHidden(),
    };
    let stopWaiting = (): void => {};
    const stoppedWaiting = new Promise<void>((resolve) => {
      stopWaiting = resolve;
    });
    const mine: ActiveRun = { runId: run.id, stopWaiting, stoppedWaiting, stopped: false };
    active = mine;
    updateOpen(store, (before) => ({
      ...before,
      activeRunId: run.id,
      stopping: false,
      conversation: {
        ...before.conversation,
        updatedAt: now,
        runs: [...before.conversation.runs, run],
      },
      circumstances: { ...before.circumstances, [run.id]: circumstances },
    }));
    // A question is kept as soon as it is asked. A first reading is saved with its figure by whoever adds that.
    if (question !== undefined) saveOpen(open.conversation.id);
    void drive(request, image, mine);
  }

  async function drive(
    request: RunRequest,
    image: () => Promise<RgbaImage>,
    mine: ActiveRun,
  ): Promise<void> {
    const apply = createApplier(request);
    mine.flush = apply.flush;
    try {
      await Promise.race([modelReady(), mine.stoppedWaiting]);
      if (mine.stopped) {
        endUnstarted(request, apply);
      } else {
        mine.handle = deps.engine.run(request, image, (loaded) =>
          store.setState({ model: { status: 'ready', loaded } }),
        );
        for await (const event of mine.handle.events) apply.push(event);
      }
    } catch (thrown) {
      if (mine.stopped) endUnstarted(request, apply);
      else apply.push({ type: 'run-error', error: toErrorData(thrown) });
    }
    apply.flush();
    if (active !== mine) return;
    active = undefined;
    updateOpen(store, (open) => {
      if (open.activeRunId !== request.runId) return open;
      const { activeRunId: _, ...rest } = open;
      return { ...rest, stopping: false };
    });
    saveOpen(request.conversationId);
    onOver(request.conversationId);
  }

  /** Buffers events and reduces them into the store once a frame. */
  function createApplier(request: RunRequest): {
    push(event: ReasoningEvent): void;
    flush(): void;
  } {
    let waiting: ReasoningEvent[] = [];
    let scheduled = false;
    let savedAt = deps.now();

    function flush(): void {
      scheduled = false;
      const events = waiting;
      waiting = [];
      if (events.length === 0) return;
      updateRun(store, request.conversationId, request.runId, (run) =>
        isOver(run) ? run : events.reduce(reduceRun, run),
      );
      for (const event of events)
        if (event.type === 'status' && event.status.phase === 'text-found') {
          const { lines: foundText } = event.status;
          updateConversation(store, request.conversationId, (one) => ({ ...one, foundText }));
        }
      const now = deps.now();
      const phaseChanged = events.some((e) => e.type === 'status' || e.type === 'part-start');
      updateOpen(store, (open) => noteCircumstances(open, request.runId, now, phaseChanged));
      const partEnded = events.some((event) => event.type === 'part-end');
      if (partEnded || now - savedAt >= saveEveryMs) {
        savedAt = now;
        saveOpen(request.conversationId);
      }
    }

    return {
      push(event) {
        waiting.push(event);
        if (scheduled) return;
        scheduled = true;
        deps.nextFrame(flush);
      },
      flush,
    };
  }

  function noteCircumstances(
    open: OpenConversation,
    runId: string,
    now: number,
    phaseChanged: boolean,
  ): OpenConversation {
    const before = open.circumstances[runId];
    if (!before) return open;
    const wasHidden = before.wasHidden || deps.pageHidden();
    if (!phaseChanged && wasHidden === before.wasHidden) return open;
    const after = { ...before, wasHidden, ...(phaseChanged && { phaseStartedAt: now }) };
    return { ...open, circumstances: { ...open.circumstances, [runId]: after } };
  }

  function saveOpen(conversationId: string): void {
    const conversation = store.getState().open?.conversation;
    if (conversation?.id === conversationId) void save(conversation);
  }

  return {
    start,
    stop() {
      if (!active) return;
      active.stopped = true;
      active.stopWaiting();
      active.handle?.stop();
      updateOpen(store, (open) => ({ ...open, stopping: active !== undefined }));
    },
    stopStreaming() {
      if (active?.handle) this.stop();
    },
    detach() {
      if (!active) return;
      active.flush?.();
      active.stopped = true;
      active.stopWaiting();
      active.handle?.stop();
      active = undefined;
      updateOpen(store, ({ activeRunId: _, ...rest }) => ({ ...rest, stopping: false }));
    },
    answerNow() {
      active?.handle?.answerNow();
    },
  };
}

/** A run that was stopped before the engine had it: its events are made here, in the same grammar. */
function endUnstarted(request: RunRequest, apply: { push(event: ReasoningEvent): void }): void {
  apply.push({ type: 'run-start', runId: request.runId, attempt: request.attempt });
  apply.push({ type: 'run-end', finish: 'stopped', usage: [] });
}
