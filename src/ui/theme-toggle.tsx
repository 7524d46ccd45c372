import type { Theme } from '../state/app-state.ts';
import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';

const following = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<
  Theme,
  Theme
>;
const names = { system: 'as the system', light: 'light', dark: 'dark' } satisfies Record<
  Theme,
  string
>;

export function ThemeToggle() {
  const theme = useApp((state) => state.settings.theme);
  const actions = useActions();
  const label = `Theme: ${names[theme]}. Change to ${names[following[theme]]}.`;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => actions.changeSettings({ theme: following[theme] })}
    >
      <Icon name={theme} />
    </button>
  );
}
