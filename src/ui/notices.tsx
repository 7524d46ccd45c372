import { useEffect } from 'react';
import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

type NoticesProps = { readonly remark: string | undefined; readonly onRemarkRead: () => void };

/** How long a remark of the view stays: it asks for nothing. */
const remarkMs = 8000;

/** Toasts, and the offer to take over a new version. */
export function Notices({ remark, onRemarkRead }: NoticesProps) {
  const actions = useActions();
  const notices = useApp((state) => state.notices);
  const updateReady = useApp((state) => state.updateReady);
  useEffect(() => {
    if (remark === undefined) return;
    const timer = setTimeout(onRemarkRead, remarkMs);
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
        <div
          key={notice.id}
          className={`notice ${notice.kind}`}
          data-testid="notice"
          role={notice.kind === 'error' ? 'alert' : 'status'}
        >
          <div>
            <strong>{notice.title}</strong>
            <p>{notice.text}</p>
          </div>
          <DismissButton onDismiss={() => actions.dismissNotice(notice.id)} />
        </div>
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

function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label="Dismiss" onClick={onDismiss}>
      <Icon name="close" />
    </button>
  );
}
