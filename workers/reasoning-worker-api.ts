import type { FoundText } from '../src/core/conversation.ts';
import {
  type ConversationContext,
  createConversationContext,
} from '../src/core/conversation-context.ts';
import type { DevicePreference, DeviceProbe } from '../src/core/device.ts';
import { AppError, type ErrorData, toErrorData } from '../src/core/errors.ts';
import { createDeltaMerger } from '../src/core/merge-deltas.ts';
import type { LoadedModel, LoadProgress, ModelEntry } from '../src/core/model-entry.ts';
import type { ReasoningEvent } from '../src/core/reasoning-event.ts';
import { type RunRequest, runReasoning } from '../src/core/run-reasoning.ts';
import type {
  Reasoner,
  RgbaImage,
  Ruler,
  SeenByEncoder,
  TextRule,
  VisionLanguageModel,
} from '../src/core/vision-language-model.ts';
import { readTextForRun } from './read-text-for-run.ts';
import type { TextReader } from './text-reader.ts';

export type LoadRequest = {
  readonly entry: ModelEntry;
  readonly preference: DevicePreference;
  /** The site's root, ending in `/`. */
  readonly baseUrl: string;
  /** ONNX Runtime's files on our own origin. */
  readonly runtimeFiles: readonly { readonly path: string; readonly bytes: number }[];
  /** Given only after the user agreed to fetch from there. */
  readonly hub?: { readonly host: string };
};

export type HubFile = { readonly path: string; readonly bytes: number };

/** A result or an error as data: Comlink would carry only an Error's name, message and stack. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorData };

/** What the page may ask of the worker. Methods answer with data; runs speak through their port. */
export interface ReasoningWorkerApi {
  probe(): Promise<DeviceProbe>;
  /** Loads a model; the one before is disposed. One load at a time. */
  load(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<Outcome<LoadedModel>>;
  /** Files and sizes of a hub model, read live. */
  inspectHub(
    entry: ModelEntry,
    preference: DevicePreference,
    host: string,
  ): Promise<Outcome<HubFile[]>>;
  /**
   * Gives a conversation its image; needed before a run that looks at it or a reading of its text,
   * and kept until it is closed.
   */
  setImage(conversationId: string, image: RgbaImage): void;
  /**
   * Runs, and sends each ReasoningEvent through `port`, which ends with a terminal event and is
   * then closed. Ports keep order; Comlink's callbacks and the promise of the call do not.
   */
  run(request: RunRequest, port: MessagePort): void;
  /** Ends the run at its next token. Unknown ids are ignored: the run may just have ended. */
  stop(runId: string): void;
  /** Cuts reasoning short and asks for the answer. */
  answerNow(runId: string): void;
  /**
   * Reads the text in a conversation's image, in turn with the runs; no model need be loaded.
   * Cut short, and then without all lines, when the conversation is closed.
   */
  readText(
    conversationId: string,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<Outcome<readonly FoundText[]>>;
  /** Ends the runs of a conversation and frees its KV cache and image features. */
  closeConversation(conversationId: string): Promise<void>;
}

/** How this worker gets its model; the entry file passes the real one, tests a scripted one. */
export type ModelLoader = {
  probe(): Promise<DeviceProbe>;
  load(
    request: LoadRequest,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<{ model: VisionLanguageModel; loaded: LoadedModel }>;
  inspectHub(entry: ModelEntry, preference: DevicePreference, host: string): Promise<HubFile[]>;
};

type CurrentModel = { readonly model: VisionLanguageModel; readonly entry: ModelEntry };
/** Without it a run goes on: the model calculates as well as it can. */
const loadCalculator = (description: string): Promise<Reasoner | undefined> =>
  import('../src/formal/calculator.ts').then(
    ({ createCalculator }) => {
      const next = createCalculator(description);
      return next && { next };
    },
    () => undefined,
  );

/** Without it a run goes on: the model reasons as well as it can. */
const loadReasoner = (description: string, question: string): Promise<Reasoner | undefined> =>
  import('../src/formal/reasoner.ts').then(
    ({ createReasoner }) => createReasoner(description, question),
    () => undefined,
  );

/** Without it a run goes on: the model writes what it points at. */
const loadRuler = (texts: readonly FoundText[], seen?: SeenByEncoder): Promise<Ruler | undefined> =>
  import('../src/formal/reading-help.ts').then(
    ({ createReadingRuler }) => createReadingRuler(texts, seen),
    () => undefined,
  );

/** Without it a run goes on: a description may not parse. */
const loadGrammar = (
  texts: readonly FoundText[],
  seen?: SeenByEncoder,
): Promise<TextRule | undefined> =>
  import('../src/formal/reading-help.ts').then(
    ({ createReadingRule }) => createReadingRule(texts, seen),
    () => undefined,
  );

type LiveRun = {
  readonly conversationId: string;
  readonly cancel: { aborted: boolean };
  readonly answerNow: { aborted: boolean };
};

/** All of the worker's logic; runs wherever a MessagePort does. */
export function createReasoningWorkerApi(
  loader: ModelLoader,
  textReader: TextReader,
): ReasoningWorkerApi {
  let current: CurrentModel | undefined;
  /** Kept over a change of model: the page gives a conversation its image once. */
  const images = new Map<string, RgbaImage>();
  const contexts = new Map<string, ConversationContext>();
  const runs = new Map<string, LiveRun>();
  const readings = new Set<Pick<LiveRun, 'conversationId' | 'cancel'>>();
  /**
   * Runs, readings and loads take turns: ONNX Runtime works on one session at a time, and order
   * stays what the user saw.
   */
  let lastTurn: Promise<void> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = lastTurn.then(work);
    lastTurn = result.then(
      () => {},
      () => {},
    );
    return result;
  }

  /** @returns what frees the model, once its runs have ended */
  function unload(): () => Promise<void> {
    // First of all, so that a run asked for from now on finds no model rather than one that is
    // going away.
    const old = current;
    const oldContexts = [...contexts.values()];
    current = undefined;
    contexts.clear();
    for (const run of runs.values()) run.cancel.aborted = true;
    return async () => {
      for (const context of oldContexts) await context.dispose();
      await old?.model.dispose();
    };
  }

  function contextOf(conversationId: string, { model }: CurrentModel): ConversationContext {
    const known = contexts.get(conversationId);
    if (known) return known;
    const context = createConversationContext(model);
    const image = images.get(conversationId);
    if (image) context.setImage(image);
    contexts.set(conversationId, context);
    return context;
  }

  /** Model and context are those of the moment when the run was asked for, not of its turn. */
  async function execute(
    request: RunRequest,
    port: MessagePort,
    live: LiveRun,
    loaded: CurrentModel | undefined,
    context: ConversationContext | undefined,
  ): Promise<void> {
    const send = createDeltaMerger(
      (event: ReasoningEvent) => port.postMessage(event),
      () => performance.now(),
      (flush, delayMs) => setTimeout(flush, delayMs),
    );
    try {
      if (!loaded || !context) throw new AppError('internal', 'No model is loaded in this worker.');
      const events = runReasoning(request, {
        context,
        contextTokens: loaded.model.contextTokens,
        prompts: loaded.entry.prompts,
        budgets: loaded.entry.budgets,
        cancel: live.cancel,
        answerNow: live.answerNow,
        // Loaded when the first description is whole: a run begins sooner without it.
        checkDescription: (text) =>
          import('../src/formal/check-description.ts').then(
            ({ checkDescription }) => checkDescription(text),
            () => undefined,
          ),
        ...(loaded.entry.calculator === true && { loadReasoner: loadCalculator }),
        ...(loaded.entry.asksFormally === true && { loadReasoner }),
        ...(loaded.entry.ruler === true && { loadRuler }),
        reasonsAlone: loaded.entry.reasonsAlone === true,
        ...(loaded.entry.grammar === true && { loadGrammar }),
        readText: () =>
          readTextForRun(textReader, images.get(request.conversationId), live.cancel, (download) =>
            send({ type: 'status', status: { phase: 'reading-text', download } }),
          ),
        now: () => performance.now(),
      });
      for await (const event of events) send(event);
    } catch (error) {
      send({ type: 'run-error', error: toErrorData(error) });
    } finally {
      runs.delete(request.runId);
      port.close();
    }
  }

  return {
    probe: () => loader.probe(),
    async load(request, onProgress) {
      try {
        const free = unload();
        return await inTurn(async () => {
          await free();
          const { model, loaded } = await loader.load(request, onProgress);
          current = { model, entry: request.entry };
          return { ok: true, value: loaded };
        });
      } catch (error) {
        return { ok: false, error: toErrorData(error) };
      }
    },
    async inspectHub(entry, preference, host) {
      try {
        return { ok: true, value: await loader.inspectHub(entry, preference, host) };
      } catch (error) {
        return { ok: false, error: toErrorData(error) };
      }
    },
    setImage(conversationId, image) {
      images.set(conversationId, image);
      contexts.get(conversationId)?.setImage(image);
    },
    run(request, port) {
      const { runId, conversationId } = request;
      const live = { conversationId, cancel: { aborted: false }, answerNow: { aborted: false } };
      runs.set(runId, live);
      const loaded = current;
      const context = loaded && contextOf(conversationId, loaded);
      void inTurn(() => execute(request, port, live, loaded, context));
    },
    stop(runId) {
      const run = runs.get(runId);
      if (run) run.cancel.aborted = true;
    },
    answerNow(runId) {
      const run = runs.get(runId);
      if (run) run.answerNow.aborted = true;
    },
    async readText(conversationId, onProgress) {
      const reading = { conversationId, cancel: { aborted: false } };
      readings.add(reading);
      try {
        const image = images.get(conversationId);
        if (!image) throw new AppError('internal', 'This conversation has no image to read.');
        const read = () => textReader.readText(image, reading.cancel, onProgress);
        return { ok: true, value: await inTurn(read) };
      } catch (error) {
        return { ok: false, error: toErrorData(error) };
      } finally {
        readings.delete(reading);
      }
    },
    async closeConversation(conversationId) {
      const context = contexts.get(conversationId);
      contexts.delete(conversationId);
      images.delete(conversationId);
      for (const live of [...runs.values(), ...readings])
        if (live.conversationId === conversationId) live.cancel.aborted = true;
      await lastTurn;
      await context?.dispose();
    },
  };
}
