import { useEffect } from 'react';
import { useApp } from './use-app.ts';

/** Puts the chosen theme on the document; without a choice the browser's preference holds. */
export function useTheme(): void {
  const theme = useApp((state) => state.settings.theme);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
    const background = getComputedStyle(root).getPropertyValue('--background').trim();
    // With a choice, the browser's bars follow it whatever the system prefers.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      const ofLight = meta.media.includes('light');
      meta.content = theme === 'system' ? (ofLight ? '#f7f6f2' : '#14191a') : background;
    }
  }, [theme]);
}
