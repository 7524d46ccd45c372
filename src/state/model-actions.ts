import { AppError, toErrorData } from '../core/errors.ts';
import { parseHubHosts } from '../core/hub-hosts.ts';
import type { LoadProgress, ModelEntry } from '../core/model-entry.ts';
import type { AppDependencies } from './app-dependencies.ts';
import type { AppActions, Settings } from './app-state.ts';
import { type AppStore, addNotice, chosenEntry, notifyError } from './app-store.ts';

export type ModelActions = Pick<
  AppActions,
  | 'ensureModel'
  | 'cancelLoad'
  | 'chooseModel'
  | 'chooseHubModel'
  | 'acceptHubOffer'
  | 'declineHubOffer'
  | 'changeSettings'
> & {
  /** Resolves when the chosen model runs; throws AppError when it cannot be loaded. */
  readonly modelReady: () => Promise<void>;
};

const hubIdForm = /^[\w.-]+\/[\w.-]+$/;

export function createModelActions(
  store: AppStore,
  deps: AppDependencies,
  leaveRun: () => void,
): ModelActions {
  const { engine } = deps;
  let loading: Promise<void> | undefined;
  /** Counts loads: one that was superseded must not touch the state of the one that followed. */
  let loads = 0;

  async function load(entry: ModelEntry, expectedBytes = 0): Promise<void> {
    const mine = ++loads;
    const isCurrent = (): boolean => loads === mine;
    const { settings } = store.getState();
    store.setState({ model: { status: 'loading', modelId: entry.id } });
    try {
      const loaded = await engine.load(
        {
          entry,
          preference: settings.device,
          ...(entry.source.kind === 'hub' && {
            hub: { host: parseHubHosts(settings.hubHost).hub },
          }),
        },
        (progress) => {
          if (!isCurrent() || store.getState().model.status !== 'loading') return;
          store.setState({
            model: {
              status: 'loading',
              modelId: entry.id,
              progress: atLeast(progress, expectedBytes),
            },
          });
        },
      );
      if (!isCurrent()) return;
      store.setState({ model: { status: 'ready', loaded } });
      if (loaded.fellBackFrom !== undefined) {
        addNotice(store, {
          id: deps.createId(),
          kind: 'info',
          title: 'Running on the processor instead',
          text: `The model could not start on the GPU (${loaded.fellBackFrom}), so it runs on wasm.`,
        });
      }
      // Not waited for: runs can start.
      engine.probe().then(
        (probe) => store.setState({ probe }),
        () => {},
      );
    } catch (thrown) {
      const error = toErrorData(thrown);
      if (isCurrent() && store.getState().model.status === 'loading')
        store.setState({
          model:
            error.code === 'download-cancelled'
              ? { status: 'idle' }
              : { status: 'failed', modelId: entry.id, error },
        });
      throw thrown;
    }
  }

  function startLoad(expectedBytes?: number): Promise<void> {
    const started = load(chosenEntry(store.getState(), deps.hubEntry), expectedBytes);
    loading = started;
    started
      .catch(() => {})
      .finally(() => {
        if (loading === started) loading = undefined;
      });
    return started;
  }

  async function modelReady(): Promise<void> {
    for (;;) {
      if (!loading && store.getState().model.status === 'ready') return;
      const awaited = loading ?? startLoad();
      try {
        await awaited;
        return;
      } catch (thrown) {
        // Superseded by a load of another model or device: that one is waited for instead.
        if (!loading || loading === awaited) throw thrown;
      }
    }
  }

  function saveSettings(change: Partial<Settings>): Promise<void> {
    const settings = { ...store.getState().settings, ...change };
    store.setState({ settings });
    return deps.settings.save(settings);
  }

  /** Ends what runs, so that the next use loads by the new settings. */
  function reload(expectedBytes?: number): void {
    leaveRun();
    if (loading) engine.cancelLoad();
    loading = undefined;
    store.setState({ model: { status: 'idle' } });
    startLoad(expectedBytes).catch(() => {});
  }

  async function offer(entry: ModelEntry): Promise<void> {
    const { hub: host } = parseHubHosts(store.getState().settings.hubHost);
    store.setState({ hubOffer: { entry, host } });
    const isOpen = (): boolean => store.getState().hubOffer?.entry === entry;
    try {
      const files = await engine.inspectHub(entry, store.getState().settings.device, host);
      const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
      if (isOpen()) store.setState({ hubOffer: { entry, host, totalBytes } });
    } catch (thrown) {
      if (isOpen()) store.setState({ hubOffer: { entry, host, error: toErrorData(thrown) } });
    }
  }

  return {
    modelReady,
    ensureModel() {
      const { status } = store.getState().model;
      if (status === 'idle' || status === 'failed') modelReady().catch(() => {});
    },
    cancelLoad() {
      store.setState({ model: { status: 'idle' } });
      loading = undefined;
      engine.cancelLoad();
    },
    chooseModel(modelId) {
      const entry = store.getState().catalog.find((one) => one.id === modelId);
      if (!entry) return;
      if (entry.source.kind === 'hub') {
        void offer(entry);
        return;
      }
      void saveSettings({ modelId });
      reload();
    },
    chooseHubModel(hubId) {
      const trimmed = hubId.trim();
      const entry = store.getState().catalog.find((one) => one.id === trimmed);
      if (entry) return void offer(entry);
      if (hubIdForm.test(trimmed)) return void offer(deps.hubEntry(trimmed));
      const wrong = new AppError('model-unsupported', `“${hubId}” is not of the form owner/name.`);
      store.setState({
        hubOffer: {
          entry: deps.hubEntry(trimmed),
          host: store.getState().settings.hubHost,
          error: toErrorData(wrong),
        },
      });
    },
    acceptHubOffer() {
      const { hubOffer } = store.getState();
      if (!hubOffer || hubOffer.error) return;
      store.setState(({ hubOffer: _, ...rest }) => rest, true);
      void saveSettings({ modelId: hubOffer.entry.id });
      reload(hubOffer.totalBytes);
    },
    declineHubOffer() {
      store.setState(({ hubOffer: _, ...rest }) => rest, true);
    },
    async changeSettings(change) {
      try {
        if (change.hubHost !== undefined) parseHubHosts(change.hubHost);
      } catch (thrown) {
        notifyError(store, deps.createId(), toErrorData(thrown));
        return;
      }
      const before = store.getState().settings;
      const saved = saveSettings(change);
      const { status } = store.getState().model;
      if (change.device !== undefined && change.device !== before.device && status !== 'idle')
        reload();
      await saved;
    },
  };
}

/** The total that was read before: file by file, it would grow while the bar runs. */
function atLeast(progress: LoadProgress, totalBytes: number): LoadProgress {
  return progress.phase === 'downloading'
    ? { ...progress, totalBytes: Math.max(progress.totalBytes, totalBytes) }
    : progress;
}
