import type { Conversation, ConversationSummary } from '../core/conversation.ts';
import type { DevicePreference, DeviceProbe } from '../core/device.ts';
import type { ErrorData } from '../core/errors.ts';
import type { LoadedModel, LoadProgress, ModelEntry } from '../core/model-entry.ts';

export type { ConversationSummary };

export type ModelState =
  /** Nothing is fetched before the user does something. */
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly modelId: string; readonly progress?: LoadProgress }
  | { readonly status: 'ready'; readonly loaded: LoadedModel }
  | { readonly status: 'failed'; readonly modelId: string; readonly error: ErrorData };

export type Theme = 'system' | 'light' | 'dark';

export type Settings = {
  readonly modelId: string;
  readonly device: DevicePreference;
  readonly theme: Theme;
  /** Origin of the model hub or a mirror of it, then hosts it redirects to, by spaces. Needs a reload. */
  readonly hubHost: string;
};

/** A model of a hub that the user picked and has not yet agreed to fetch. */
export type HubOffer = {
  readonly entry: ModelEntry;
  readonly host: string;
  /** Absent while sizes are read live. */
  readonly totalBytes?: number;
  readonly error?: ErrorData;
};

/** What to know about a run beside its events. */
export type RunCircumstances = {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When the present phase began, for a running time. */
  readonly phaseStartedAt: number;
  /** The page was hidden at some time during the run: browsers slow hidden pages down. */
  readonly wasHidden: boolean;
};

export type OpenConversation = {
  readonly conversation: Conversation;
  /** Object URL of the figure. */
  readonly imageUrl: string;
  /** The run that is waiting or streaming. */
  readonly activeRunId?: string;
  /** Asked while a run was active; they run next, in this order. */
  readonly queuedQuestions: readonly string[];
  /** Told while a stop waits for an encoder or prefill that cannot be interrupted. */
  readonly stopping: boolean;
  readonly circumstances: Readonly<Record<string, RunCircumstances>>;
};

export type Notice = {
  readonly id: string;
  readonly kind: 'error' | 'info';
  readonly title: string;
  readonly text: string;
};

export type Sample = {
  /** Path from the site's root. */
  readonly path: string;
  /** What is on it: the sample's name and its alternative text. */
  readonly title: string;
};

export type AppState = {
  readonly catalog: readonly ModelEntry[];
  readonly samples: readonly Sample[];
  readonly settings: Settings;
  readonly model: ModelState;
  /** Absent until the worker was asked. */
  readonly probe?: DeviceProbe;
  /** Newest first. */
  readonly conversations: readonly ConversationSummary[];
  readonly open?: OpenConversation;
  /** Name of the file that is being decoded. */
  readonly readingImage?: string;
  readonly hubOffer?: HubOffer;
  readonly notices: readonly Notice[];
  /** A new version of the app waits to be taken over. */
  readonly updateReady: boolean;
};

/** The use cases. None throws: what fails becomes a notice, a failed model or a failed run. */
export type AppActions = {
  /** Opens a conversation about an image file and begins to read it. */
  addImage(file: Blob, name: string): Promise<void>;
  addSample(sample: Sample): Promise<void>;
  /** Asks about the open figure; while a run is active the question waits for it. */
  ask(question: string): void;
  dropQueuedQuestion(index: number): void;
  stop(): void;
  answerNow(): void;
  /** Runs a failed, stopped or interrupted run again, in its place. */
  retry(runId: string): void;
  /** Replaces a question; it and all after it are run or dropped anew. */
  editQuestion(runId: string, question: string): void;
  newConversation(): void;
  openConversation(id: string): Promise<void>;
  renameConversation(id: string, title: string): Promise<void>;
  deleteConversation(id: string): Promise<void>;
  deleteAllConversations(): Promise<void>;
  /** Hands the open conversation to the browser as a download. */
  exportConversation(form: 'markdown' | 'json'): Promise<void>;
  importConversation(file: Blob): Promise<void>;
  /** Loads the chosen model if it is not loaded; called on the first interaction. */
  ensureModel(): void;
  cancelLoad(): void;
  chooseModel(modelId: string): void;
  /** Picks a hub model by its id, `owner/name`. */
  chooseHubModel(hubId: string): void;
  acceptHubOffer(): void;
  declineHubOffer(): void;
  changeSettings(change: Partial<Pick<Settings, 'device' | 'theme' | 'hubHost'>>): void;
  dismissNotice(id: string): void;
  notify(error: ErrorData): void;
  /** Takes over the waiting version: reloads the page. */
  applyUpdate(): void;
};
