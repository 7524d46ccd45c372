import { Icon } from './icon.tsx';
import { ModelChip } from './model-chip.tsx';
import { siteUrl } from './site-url.ts';
import { ThemeToggle } from './theme-toggle.tsx';
import { useAppView } from './use-app.ts';

type AppHeaderProps = { readonly historyShown: boolean; readonly onToggleHistory: () => void };

export function AppHeader({ historyShown, onToggleHistory }: AppHeaderProps) {
  const { newFigure } = useAppView();
  return (
    <header className="header">
      <button
        type="button"
        className="icon-button"
        data-testid="history-toggle"
        aria-label="Conversations"
        aria-expanded={historyShown}
        onClick={onToggleHistory}
      >
        <Icon name="history" />
      </button>
      <button
        type="button"
        className="brand"
        aria-label="formalens: new figure"
        title="New figure"
        onClick={newFigure}
      >
        <img src={siteUrl('icons/icon.svg')} alt="" width="28" height="28" />
        <span>formalens</span>
      </button>
      <div className="header-end">
        <ModelChip />
        <ThemeToggle />
      </div>
    </header>
  );
}
