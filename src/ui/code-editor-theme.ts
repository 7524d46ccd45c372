import { EditorView } from '@codemirror/view';

/** All colours are the page's, so that it follows the theme by itself. */
export const codeEditorTheme = EditorView.theme({
  '&': { color: 'var(--text)', backgroundColor: 'var(--surface)' },
  // The page draws it around the whole.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    minHeight: '9rem',
    maxHeight: '24rem',
    fontFamily: 'var(--mono)',
    fontSize: '0.875rem',
    lineHeight: '1.6',
  },
  // Smaller text would make iOS zoom into the page.
  '@media (pointer: coarse), (max-width: 44rem)': { '.cm-scroller': { fontSize: '16px' } },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--accent)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)' },
  '.cm-gutters': {
    minHeight: '9rem',
    backgroundColor: 'var(--sunken)',
    color: 'var(--muted)',
    borderRight: '1px solid var(--border)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--text)' },
  '.cm-lintRange': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warm)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-error': { textDecorationColor: 'var(--danger)' },
  '.cm-lintRange-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--muted)' },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--danger)' },
  '.cm-tooltip': {
    border: '1px solid var(--border-strong)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    maxWidth: 'min(26rem, 90vw)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font)', fontSize: '0.875rem', whiteSpace: 'pre-wrap' },
});
