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
import './styles/markdown.css';
import './styles/answer.css';
import './styles/dock.css';
import './styles/dialogs.css';
import { AppContext } from './use-app.ts';

type AppProps = { readonly store: StoreApi<AppState>; readonly actions: AppActions };

/**
 * The whole view; everything below it reads the store and calls the actions through one context.
 */
export function App({ store, actions }: AppProps) {
  const [panelShown, setPanelShown] = useState(false);
  const [remark, setRemark] = useState<string>();
  const forgetRemark = useCallback(() => setRemark(undefined), []);
  const view = useMemo(
    () => ({
      store,
      actions,
      showRunningPanel: () => setPanelShown(true),
      hideRunningPanel: () => setPanelShown(false),
      remark: setRemark,
    }),
    [store, actions],
  );
  return (
    <ErrorBoundary fallback={<CrashScreen />}>
      <AppContext value={view}>
        <AppShell panelShown={panelShown} remark={remark} onRemarkRead={forgetRemark} />
      </AppContext>
    </ErrorBoundary>
  );
}
