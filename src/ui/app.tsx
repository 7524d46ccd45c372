import { useCallback, useMemo, useState } from 'react';
import type { StoreApi } from 'zustand';
import type { AppActions, AppState } from '../state/app-state.ts';
import { AppShell } from './app-shell.tsx';
import { CrashScreen } from './crash-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/status.css';
import './styles/start.css';
import './styles/conversation.css';
import './styles/reading.css';
import './styles/editor.css';
import './styles/markdown.css';
import './styles/answer.css';
import './styles/exact.css';
import './styles/dock.css';
import './styles/dialogs.css';
import type { TextFile } from './text-file.ts';
import { AppContext, type ByHand } from './use-app.ts';

type AppProps = { readonly store: StoreApi<AppState>; readonly actions: AppActions };

/**
 * The whole view; everything below it reads the store and calls the actions through one context.
 */
export function App({ store, actions }: AppProps) {
  const [panelShown, setPanelShown] = useState(false);
  const [remark, setRemark] = useState<string>();
  const [byHand, setByHand] = useState<ByHand>();
  const leaveByHand = useCallback(() => setByHand(undefined), []);
  const forgetRemark = useCallback(() => setRemark(undefined), []);
  const view = useMemo(
    () => ({
      store,
      actions,
      showRunningPanel: () => setPanelShown(true),
      hideRunningPanel: () => setPanelShown(false),
      startByHand: (file?: TextFile) => {
        actions.newConversation();
        setByHand({ file });
      },
      newFigure: () => {
        actions.newConversation();
        setByHand(undefined);
      },
      saveDraft: { current: undefined },
      editDescription: { current: undefined },
      remark: setRemark,
    }),
    [store, actions],
  );
  return (
    <ErrorBoundary fallback={<CrashScreen />}>
      <AppContext value={view}>
        <AppShell
          panelShown={panelShown}
          byHand={byHand}
          onLeaveByHand={leaveByHand}
          remark={remark}
          onRemarkRead={forgetRemark}
        />
      </AppContext>
    </ErrorBoundary>
  );
}
