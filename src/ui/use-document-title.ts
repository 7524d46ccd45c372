import { useEffect } from 'react';
import { useApp } from './use-app.ts';

const appName = 'formalens';

/** Names the open conversation in the tab, the browser's history and its bookmarks. */
export function useDocumentTitle(): void {
  const title = useApp((state) => state.open?.conversation.title);
  useEffect(() => {
    document.title = title ? `${title} – ${appName}` : appName;
  }, [title]);
}
