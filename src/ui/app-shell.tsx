import { lazy, Suspense, useEffect, useState } from 'react';
import { AppHeader } from './app-header.tsx';
import { ConversationScreen } from './conversation-screen.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { History } from './history.tsx';
import { HubOfferDialog } from './hub-offer-dialog.tsx';
import { LiveRegion } from './live-region.tsx';
import { LoadProgressBar } from './load-progress-bar.tsx';
import { Modal } from './modal.tsx';
import { ModelFailure } from './model-failure.tsx';
import { Notices } from './notices.tsx';
import { PartMissingDialog } from './part-missing-dialog.tsx';
import { StartScreen } from './start-screen.tsx';
import { type ByHand, useApp, useAppView } from './use-app.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFirstInteraction } from './use-first-interaction.ts';
import { useImagePaste } from './use-image-paste.ts';
import { useMediaQuery } from './use-media-query.ts';
import { useTheme } from './use-theme.ts';

const RunningPanel = lazy(() =>
  import('./running-panel.tsx').then((module) => ({ default: module.RunningPanel })),
);

const ByHandScreen = lazy(() =>
  import('./by-hand-screen.tsx').then((module) => ({ default: module.ByHandScreen })),
);

type AppShellProps = {
  readonly panelShown: boolean;
  readonly byHand: ByHand | undefined;
  readonly onLeaveByHand: () => void;
  readonly remark: string | undefined;
  readonly onRemarkRead: () => void;
};

/** Header, history beside or over the page, and one of the two screens. */
export function AppShell(props: AppShellProps) {
  const { panelShown, byHand, onLeaveByHand, remark, onRemarkRead } = props;
  const { hideRunningPanel, startByHand } = useAppView();
  const openId = useApp((state) => state.open?.conversation.id);
  const wide = useMediaQuery('(min-width: 60rem)');
  const [sidebarShown, setSidebarShown] = useState(true);
  const [drawerShown, setDrawerShown] = useState(false);
  const dragging = useFileDrop(startByHand);
  useImagePaste();
  useFirstInteraction();
  useTheme();
  useDocumentTitle();

  // Another conversation starts at its top.
  useEffect(() => {
    setDrawerShown(false);
    window.scrollTo(0, 0);
    if (openId !== undefined) onLeaveByHand();
  }, [openId, onLeaveByHand]);

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
        <ModelFailure />
        {openId !== undefined && <ConversationScreen key={openId} />}
        {openId === undefined && !byHand && <StartScreen />}
        {openId === undefined && byHand && (
          <ErrorBoundary fallback={<PartMissingDialog onClose={onLeaveByHand} />}>
            <Suspense>
              <ByHandScreen file={byHand.file} onBack={onLeaveByHand} />
            </Suspense>
          </ErrorBoundary>
        )}
        {openId === undefined && <LoadProgressBar />}
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
