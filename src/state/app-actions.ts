import type { AppDependencies } from './app-dependencies.ts';
import type { AppActions } from './app-state.ts';
import { type AppStore, addNotice, notifyError } from './app-store.ts';
import { createConversationActions } from './conversation-actions.ts';
import { createModelActions } from './model-actions.ts';

/** All use cases over one store. Starts by listing what is kept. */
export function createAppActions(store: AppStore, deps: AppDependencies): AppActions {
  const conversation = createConversationActions(store, deps, () => model.modelReady());
  const model = createModelActions(store, deps, conversation.leaveRun);

  void conversation.refreshList();
  if (!deps.persistent) {
    addNotice(store, {
      id: deps.createId(),
      kind: 'info',
      title: 'Conversations are not kept',
      text: 'This browser window stores nothing. Export a conversation to keep it.',
    });
  }

  const { leaveRun: _, refreshList: __, ...conversationActions } = conversation;
  const { modelReady: ___, ...modelActions } = model;
  return {
    ...conversationActions,
    ...modelActions,
    dismissNotice(id) {
      store.setState((state) => ({ notices: state.notices.filter((one) => one.id !== id) }));
    },
    notify: (error) => notifyError(store, deps.createId(), error),
    applyUpdate: deps.applyUpdate,
  };
}
