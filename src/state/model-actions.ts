import { AppError, toErrorData } from '../core/errors.ts';
import { parseHubHosts } from '../core/hub-hosts.ts';
import type { ModelEntry } from '../core/model-entry.ts';
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

  async function load(entry: ModelEntry): Promise<void> {
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
          const { model } = store.getState();
          if (model.status === 'loading')
            store.setState({ model: { status: 'loading', modelId: entry.id, progress } });
        },
      );
      store.setState({ model: { status: 'ready', loaded } });
      if (loaded.fellBackFrom !== undefined) {
        addNotice(store, {
          id: deps.createId(),
          kind: 'info',
          title: 'Running on the processor instead',
          text: `The model could not start on the GPU (${loaded.fellBackFrom}), so it runs on wasm.`,
        });
      }
      store.setState({ probe: await engine.probe() });
    } catch (thrown) {
      const error = toErrorData(thrown);
      const { model } = store.getState();
      // A cancelled or superseded load must not overwrite the state of the one that followed.
      if (model.status === 'loading' && model.modelId === entry.id)
        store.setState({
          model:
            error.code === 'download-cancelled'
              ? { status: 'idle' }
              : { status: 'failed', modelId: entry.id, error },
        });
      throw thrown;
    }
  }

  function startLoad(): Promise<void> {
    const started = load(chosenEntry(store.getState(), deps.hubEntry));
    loading = started;
    started
      .catch(() => {})
      .finally(() => {
        if (loading === started) loading = undefined;
      });
    return started;
  }

  function modelReady(): Promise<void> {
    if (loading) return loading;
    return store.getState().model.status === 'ready' ? Promise.resolve() : startLoad();
  }

  function saveSettings(change: Partial<Settings>): void {
    const settings = { ...store.getState().settings, ...change };
    store.setState({ settings });
    deps.settings.save(settings);
  }

  /** Ends what runs, so that the next use loads by the new settings. */
  function reload(): void {
    leaveRun();
    if (loading) engine.cancelLoad();
    loading = undefined;
    store.setState({ model: { status: 'idle' } });
    startLoad().catch(() => {});
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
      saveSettings({ modelId });
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
      saveSettings({ modelId: hubOffer.entry.id });
      reload();
    },
    declineHubOffer() {
      store.setState(({ hubOffer: _, ...rest }) => rest, true);
    },
    changeSettings(change) {
      try {
        if (change.hubHost !== undefined) parseHubHosts(change.hubHost);
      } catch (thrown) {
        notifyError(store, deps.createId(), toErrorData(thrown));
        return;
      }
      const before = store.getState().settings;
      saveSettings(change);
      const { status } = store.getState().model;
      if (change.device !== undefined && change.device !== before.device && status !== 'idle')
        reload();
    },
  };
}
