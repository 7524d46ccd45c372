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
  /** A description that does not parse is asked for once more, with its problem named. */
  readonly retriesUnparsed: boolean;
  /**
   * Whether the text found in a figure is handed to the model before it formalizes. `auto`: where the
   * model was trained with it.
   */
  readonly textHints: 'auto' | 'on' | 'off';
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
  /** Object URL of the figure; absent for a description written by hand. */
  readonly imageUrl?: string;
  /**
   * Whether the model sees the figure beside a given description, as chosen last; absent: as in the last run that
   * reasoned from one.
   */
  readonly seesImage?: boolean;
  /** The text reader is at work on the figure, outside of a run. */
  readonly readingText?: boolean;
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
  /** Runs a failed, stopped or interrupted run again, in its place and from the description it had. */
  retry(runId: string): void;
  /**
   * Reads the open figure anew with the chosen model, in place of what was read; questions about that are asked again.
   * No effect while a run is active, and without a figure.
   */
  readAgain(): void;
  /** Replaces a question; it is asked about the present description, and all after it is dropped. */
  editQuestion(runId: string, question: string): void;
  /** Opens a conversation without a figure about a hand-written description, fenced. Nothing runs yet. */
  startByHand(description: string, title?: string): Promise<void>;
  /** Makes a fenced text the description that all further runs reason from. Nothing runs. */
  correctDescription(description: string): void;
  /** Back to the description as read; no effect on one that was written by hand. */
  revertDescription(): void;
  /**
   * Corrects the description and asks the latest question again, at the end of the conversation; the earlier answer
   * stays. Where nothing was asked yet it only corrects. An answer that is being written from another description is
   * stopped; a reading of the figure is waited for.
   * @param seesImage the model sees the figure beside the corrected description; later questions keep to it
   */
  reasonFrom(description: string, seesImage: boolean): void;
  /** Finds the text lines of the open figure and keeps them in the conversation. */
  readText(): Promise<void>;
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
  /** Takes effect at once; resolves when a reloaded page would find the change, too. Never rejects. */
  changeSettings(change: Partial<Omit<Settings, 'modelId'>>): Promise<void>;
  dismissNotice(id: string): void;
  notify(error: ErrorData): void;
  /** Takes over the waiting version: reloads the page. */
  applyUpdate(): void;
};
