import type { Conversation } from '../core/conversation.ts';
import { titleFromName, titleFromQuestion } from '../core/conversation.ts';
import { AppError, toErrorData } from '../core/errors.ts';
import { interruptRun, isOver } from '../core/reduce-run.ts';
import type { RgbaImage } from '../core/vision-language-model.ts';
import type { ReadImage } from '../engine/image-reader.ts';
import type { StoredConversation } from '../storage/conversation-store.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { AppActions, Sample } from './app-state.ts';
import { type AppStore, notifyError, updateConversation, updateOpen } from './app-store.ts';
import { createConversationSaver } from './conversation-saver.ts';
import { createDescriptionActions } from './description-actions.ts';
import { createFileActions } from './file-actions.ts';
import { createFoundTextActions } from './found-text-actions.ts';
import { createRunDriver, type RunTask } from './run-driver.ts';
import { givenInForce } from './to-run-request.ts';

export type ConversationActions = Omit<
  AppActions,
  | 'ensureModel'
  | 'cancelLoad'
  | 'chooseModel'
  | 'chooseHubModel'
  | 'acceptHubOffer'
  | 'declineHubOffer'
  | 'changeSettings'
  | 'dismissNotice'
  | 'notify'
  | 'applyUpdate'
> & {
  /** Ends the active run, for example before another model is loaded. */
  readonly leaveRun: () => void;
  readonly refreshList: () => Promise<void>;
};

export function createConversationActions(
  store: AppStore,
  deps: AppDependencies,
  modelReady: () => Promise<void>,
): ConversationActions {
  let imagesRead = 0;
  /** Pixels of the open figure: too large for the store. */
  let pixels: (() => Promise<RgbaImage>) | undefined;
  /** The open figure as it is kept; absent where the open conversation has none. */
  let figure: Blob | undefined;
  const { save, remove, removeAll } = createConversationSaver(store, deps, (id) =>
    store.getState().open?.conversation.id === id ? figure : undefined,
  );
  const driver = createRunDriver(store, deps, modelReady, save, onRunOver);

  const report = (thrown: unknown): void =>
    notifyError(store, deps.createId(), toErrorData(thrown));

  /** Asks about the open conversation, from the description that is in force. */
  function start(question: string): void {
    const { open } = store.getState();
    if (open) driver.start({ question, given: givenInForce(open) }, pixels ?? noFigure);
  }

  async function refreshList(): Promise<void> {
    try {
      store.setState({ conversations: await deps.conversations.list() });
    } catch (thrown) {
      report(thrown);
    }
  }

  function onRunOver(conversationId: string): void {
    const { open } = store.getState();
    const [question, ...later] = open?.queuedQuestions ?? [];
    if (open?.conversation.id !== conversationId || question === undefined) return;
    // After a failure the question stays in view instead: it would fail the same way.
    if (open.conversation.runs.at(-1)?.state.status === 'failed') return;
    updateOpen(store, (one) => ({ ...one, queuedQuestions: later }));
    start(question);
  }

  /** Leaves the open conversation: its run ends, its KV cache and its figure are freed. */
  function leave(): void {
    const { open } = store.getState();
    if (!open) return;
    driver.detach();
    deps.engine.closeConversation(open.conversation.id);
    if (open.conversation.runs.some((run) => !isOver(run))) {
      const runs = open.conversation.runs.map(interruptRun);
      void save({ ...open.conversation, runs });
    }
    if (open.imageUrl !== undefined) URL.revokeObjectURL(open.imageUrl);
    pixels = undefined;
    figure = undefined;
    store.setState(({ open: _, ...rest }) => rest, true);
  }

  function show(stored: StoredConversation): void {
    leave();
    const { conversation, image } = stored;
    const runs = conversation.runs.map(interruptRun);
    figure = image;
    store.setState({
      open: {
        conversation: { ...conversation, runs },
        ...(image && { imageUrl: URL.createObjectURL(image) }),
        stopping: false,
        queuedQuestions: [],
        circumstances: {},
      },
    });
    if (!image) return;
    let read: Promise<RgbaImage> | undefined;
    pixels = () => {
      read ??= deps.imageReader
        .read(image, conversation.image?.name ?? '')
        .then((one) => one.image);
      return read;
    };
  }

  async function addImage(file: Blob, name: string): Promise<void> {
    const mine = ++imagesRead;
    store.setState({ readingImage: name });
    let read: ReadImage;
    try {
      read = await deps.imageReader.read(file, name);
    } catch (thrown) {
      report(thrown);
      return;
    } finally {
      // Another figure may have been dropped meanwhile: its name stays.
      if (mine === imagesRead) store.setState(({ readingImage: _, ...rest }) => rest, true);
    }
    const now = deps.now();
    const conversation: Conversation = {
      id: deps.createId(),
      title: titleFromName(name),
      createdAt: now,
      updatedAt: now,
      modelId: store.getState().settings.modelId,
      image: {
        name,
        width: read.image.width,
        height: read.image.height,
        originalWidth: read.originalWidth,
        originalHeight: read.originalHeight,
      },
      runs: [],
    };
    show({ conversation, image: read.png });
    pixels = async () => read.image;
    driver.start({}, pixels);
    const started = store.getState().open?.conversation;
    if (started) await save(started, read.png);
  }

  /** Drops a run and all after it, and runs another in its place. */
  function runAgain(runId: string, task: RunTask): void {
    const { open } = store.getState();
    const at = open?.conversation.runs.findIndex((run) => run.id === runId) ?? -1;
    if (!open || at === -1) return;
    driver.detach();
    updateConversation(store, open.conversation.id, (conversation) => ({
      ...conversation,
      runs: conversation.runs.slice(0, at),
    }));
    driver.start(task, pixels ?? noFigure);
  }

  return {
    ...createDescriptionActions(store, deps, {
      show: (conversation) => show({ conversation }),
      save,
      start,
      driver,
    }),
    ...createFoundTextActions(store, deps, save, () => pixels),
    ...createFileActions(store, deps, { figure: () => figure, show, refreshList }),
    refreshList,
    leaveRun: () => driver.stopStreaming(),
    addImage,
    async addSample(sample: Sample) {
      try {
        await addImage(await deps.fetchSample(sample), sample.title);
      } catch (thrown) {
        report(thrown);
      }
    },
    ask(question) {
      const { open } = store.getState();
      const text = question.trim();
      if (!open || text === '') return;
      // A camera's or clipboard's file name says nothing; the first question does.
      const { id, title, image } = open.conversation;
      if (image && title === titleFromName('') && title === titleFromName(image.name))
        updateConversation(store, id, (one) => ({ ...one, title: titleFromQuestion(text) }));
      if (open.activeRunId === undefined) start(text);
      else
        updateOpen(store, (one) => ({ ...one, queuedQuestions: [...one.queuedQuestions, text] }));
    },
    dropQueuedQuestion(index) {
      updateOpen(store, (one) => ({
        ...one,
        queuedQuestions: one.queuedQuestions.filter((_, i) => i !== index),
      }));
    },
    stop: () => driver.stop(),
    answerNow: () => driver.answerNow(),
    retry(runId) {
      const run = store.getState().open?.conversation.runs.find((one) => one.id === runId);
      if (run) runAgain(runId, { question: run.question, given: run.given });
    },
    readAgain() {
      const { open, settings } = store.getState();
      if (!open?.conversation.image || open.activeRunId !== undefined) return;
      const { id, runs } = open.conversation;
      const questions = [...new Set(runs.flatMap((run) => run.question ?? []))];
      updateConversation(store, id, (one) => ({ ...one, modelId: settings.modelId, runs: [] }));
      driver.start({}, pixels ?? noFigure);
      updateOpen(store, (one) => ({ ...one, queuedQuestions: questions }));
    },
    editQuestion(runId, question) {
      const { open } = store.getState();
      const text = question.trim();
      if (open && text !== '') runAgain(runId, { question: text, given: givenInForce(open) });
    },
    newConversation: leave,
    async openConversation(id) {
      if (store.getState().open?.conversation.id === id) return;
      try {
        const stored = await deps.conversations.load(id);
        if (stored) show(stored);
        else await refreshList();
      } catch (thrown) {
        report(thrown);
      }
    },
    async renameConversation(id, title) {
      const name = title.trim();
      if (name === '') return;
      try {
        const open = store.getState().open?.conversation;
        if (open?.id === id) updateConversation(store, id, (one) => ({ ...one, title: name }));
        const stored = open?.id === id ? open : (await deps.conversations.load(id))?.conversation;
        if (stored) await save({ ...stored, title: name });
      } catch (thrown) {
        report(thrown);
      }
    },
    async deleteConversation(id) {
      try {
        if (store.getState().open?.conversation.id === id) leave();
        await remove(id);
        await refreshList();
      } catch (thrown) {
        report(thrown);
      }
    },
    async deleteAllConversations() {
      try {
        leave();
        await removeAll();
        await refreshList();
      } catch (thrown) {
        report(thrown);
      }
    },
  };
}

/** Never asked for: what reasons from a hand-written description sees no image. */
function noFigure(): Promise<RgbaImage> {
  return Promise.reject(new AppError('internal', 'This conversation has no figure.'));
}
