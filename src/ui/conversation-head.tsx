import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

export function ConversationHead() {
  const actions = useActions();
  const title = useApp((state) => state.open?.conversation.title);
  const reading = useApp((state) => state.readingImage);
  return (
    <div className="conversation-head">
      <h1>{title}</h1>
      {reading !== undefined && <span className="muted">Opening {reading}…</span>}
      <div className="row">
        <button
          type="button"
          className="button small"
          data-testid="export-markdown"
          onClick={() => void actions.exportConversation('markdown')}
        >
          <Icon name="download" />
          <span className="visually-hidden">Export as </span>Markdown
        </button>
        <button
          type="button"
          className="button small"
          data-testid="export-json"
          onClick={() => void actions.exportConversation('json')}
        >
          <Icon name="download" />
          <span className="visually-hidden">Export as </span>JSON
        </button>
      </div>
    </div>
  );
}
