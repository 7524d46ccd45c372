import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Conversation } from '../core/conversation.ts';
import type { ErrorData } from '../core/errors.ts';
import { remedies } from '../core/errors.ts';
import type { ModelEntry } from '../core/model-entry.ts';
import type { Run } from '../core/reduce-run.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { AppState, Notice, OpenConversation } from './app-state.ts';

export type AppStore = StoreApi<AppState>;

/** More at once would cover the page. */
const maxNotices = 4;

export function createAppStore(deps: AppDependencies): AppStore {
  return createStore<AppState>(() => ({
    catalog: deps.catalog,
    samples: deps.samples,
    settings: deps.settings.load(),
    model: { status: 'idle' },
    conversations: [],
    notices: [],
    updateReady: false,
  }));
}

export function updateOpen(
  store: AppStore,
  change: (open: OpenConversation) => OpenConversation,
): void {
  store.setState((state) => (state.open ? { open: change(state.open) } : {}));
}

export function updateConversation(
  store: AppStore,
  id: string,
  change: (conversation: Conversation) => Conversation,
): void {
  updateOpen(store, (open) =>
    open.conversation.id === id ? { ...open, conversation: change(open.conversation) } : open,
  );
}

export function updateRun(
  store: AppStore,
  conversationId: string,
  runId: string,
  change: (run: Run) => Run,
): void {
  updateConversation(store, conversationId, (conversation) => ({
    ...conversation,
    runs: conversation.runs.map((run) => (run.id === runId ? change(run) : run)),
  }));
}

export function addNotice(store: AppStore, notice: Notice): void {
  store.setState((state) => ({
    notices: [...state.notices.filter((n) => n.text !== notice.text), notice].slice(-maxNotices),
  }));
}

export function notifyError(store: AppStore, id: string, error: ErrorData): void {
  const { title, remedy } = remedies[error.code];
  addNotice(store, { id, kind: 'error', title, text: `${error.message} ${remedy}` });
}

/** The chosen model's entry; a hub id that is not in the catalogue gets one of its own. */
export function chosenEntry(state: AppState, hubEntry: (id: string) => ModelEntry): ModelEntry {
  const { modelId } = state.settings;
  const found = state.catalog.find((entry) => entry.id === modelId);
  if (found) return found;
  const [first] = state.catalog;
  if (!modelId.includes('/') && first) return first;
  return hubEntry(modelId);
}
