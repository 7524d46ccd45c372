import { useEffect } from 'react';
import type { Notice } from '../state/app-state.ts';
import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

type NoticesProps = { readonly remark: string | undefined; readonly onRemarkRead: () => void };

/** How long something stays that asks for nothing. Errors stay until they are dismissed. */
const passingMs = 8000;

/** Toasts, and the offer to take over a new version. */
export function Notices({ remark, onRemarkRead }: NoticesProps) {
  const actions = useActions();
  const notices = useApp((state) => state.notices);
  const updateReady = useApp((state) => state.updateReady);
  useEffect(() => {
    if (remark === undefined) return;
    const timer = setTimeout(onRemarkRead, passingMs);
    return () => clearTimeout(timer);
  }, [remark, onRemarkRead]);
  return (
    <div className="notices">
      {updateReady && (
        <div className="notice" role="status">
          <p>A new version is ready.</p>
          <button type="button" className="button small primary" onClick={actions.applyUpdate}>
            Reload
          </button>
        </div>
      )}
      {notices.map((notice) => (
        <NoticeToast key={notice.id} notice={notice} />
      ))}
      {remark !== undefined && (
        <div className="notice" data-testid="notice" role="status">
          <p>{remark}</p>
          <DismissButton onDismiss={onRemarkRead} />
        </div>
      )}
    </div>
  );
}

function NoticeToast({ notice: { id, kind, title, text } }: { readonly notice: Notice }) {
  const actions = useActions();
  useEffect(() => {
    if (kind === 'error') return;
    const timer = setTimeout(() => actions.dismissNotice(id), passingMs);
    return () => clearTimeout(timer);
  }, [actions, id, kind]);
  return (
    <div
      className={`notice ${kind}`}
      data-testid="notice"
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
      <DismissButton onDismiss={() => actions.dismissNotice(id)} />
    </div>
  );
}

function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label="Dismiss" onClick={onDismiss}>
      <Icon name="close" />
    </button>
  );
}
