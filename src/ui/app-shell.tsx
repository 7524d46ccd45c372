import { lazy, Suspense, useEffect, useState } from 'react';
import { AppHeader } from './app-header.tsx';
import { ConversationScreen } from './conversation-screen.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { History } from './history.tsx';
import { HubOfferDialog } from './hub-offer-dialog.tsx';
import { LiveRegion } from './live-region.tsx';
import { Modal } from './modal.tsx';
import { ModelStatus } from './model-status.tsx';
import { Notices } from './notices.tsx';
import { PartMissingDialog } from './part-missing-dialog.tsx';
import { StartScreen } from './start-screen.tsx';
import { useApp, useAppView } from './use-app.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useFirstInteraction } from './use-first-interaction.ts';
import { useImageDrop } from './use-image-drop.ts';
import { useImagePaste } from './use-image-paste.ts';
import { useMediaQuery } from './use-media-query.ts';
import { useTheme } from './use-theme.ts';

const RunningPanel = lazy(() =>
  import('./running-panel.tsx').then((module) => ({ default: module.RunningPanel })),
);

type AppShellProps = {
  readonly panelShown: boolean;
  readonly remark: string | undefined;
  readonly onRemarkRead: () => void;
};

/** Header, history beside or over the page, and one of the two screens. */
export function AppShell({ panelShown, remark, onRemarkRead }: AppShellProps) {
  const { hideRunningPanel } = useAppView();
  const openId = useApp((state) => state.open?.conversation.id);
  const wide = useMediaQuery('(min-width: 60rem)');
  const [sidebarShown, setSidebarShown] = useState(true);
  const [drawerShown, setDrawerShown] = useState(false);
  const dragging = useImageDrop();
  useImagePaste();
  useFirstInteraction();
  useTheme();
  useDocumentTitle();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation starts at its top
  useEffect(() => {
    setDrawerShown(false);
    window.scrollTo(0, 0);
  }, [openId]);

  const historyShown = wide ? sidebarShown : drawerShown;
  return (
    <div className={wide && sidebarShown ? 'shell with-sidebar' : 'shell'}>
      <a className="skip-link" href="#main">
        Skip to the figure
      </a>
      <AppHeader
        historyShown={historyShown}
        onToggleHistory={() => (wide ? setSidebarShown : setDrawerShown)((shown) => !shown)}
      />
      {wide && sidebarShown && (
        <aside className="sidebar" aria-label="Conversations">
          <History />
        </aside>
      )}
      <main id="main" className="main" tabIndex={-1}>
        <ModelStatus />
        {openId === undefined ? <StartScreen /> : <ConversationScreen key={openId} />}
      </main>
      {!wide && drawerShown && (
        <Modal kind="drawer" label="Conversations" onClose={() => setDrawerShown(false)}>
          <History onDone={() => setDrawerShown(false)} />
        </Modal>
      )}
      {panelShown && (
        <ErrorBoundary fallback={<PartMissingDialog onClose={hideRunningPanel} />}>
          <Suspense>
            <RunningPanel />
          </Suspense>
        </ErrorBoundary>
      )}
      <HubOfferDialog />
      {dragging && <DropOverlay />}
      <Notices remark={remark} onRemarkRead={onRemarkRead} />
      <LiveRegion />
    </div>
  );
}
