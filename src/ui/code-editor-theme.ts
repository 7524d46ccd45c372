import { EditorView } from '@codemirror/view';

/** A zigzag of two slopes, repeated along the line. */
const wave = [
  'linear-gradient(45deg, transparent 66%, var(--mark) 72% 86%, transparent 92%)',
  'linear-gradient(135deg, transparent 8%, var(--mark) 14% 28%, transparent 34%)',
  'linear-gradient(135deg, transparent 44%, var(--mark) 50% 60%, transparent 66%)',
  'linear-gradient(45deg, transparent 24%, var(--mark) 32% 42%, transparent 50%)',
].join(', ');

/** All colours are the page's, so that it follows the theme by itself. */
export const codeEditorTheme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
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
    // Down to the end of a field that is higher than its text.
    alignSelf: 'stretch',
    minHeight: '9rem',
    backgroundColor: 'var(--sunken)',
    color: 'var(--muted)',
    borderRight: '1px solid var(--border)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)', color: 'var(--text)' },
  // Painted, not a text decoration: Chromium would write that into the style of what is typed over it, which the
  // page's policy reports.
  '.cm-lintRange': {
    '--mark': 'var(--warm)',
    padding: '0 0 0.1em',
    backgroundImage: wave,
    backgroundPosition: 'left bottom',
    backgroundRepeat: 'repeat-x',
    backgroundSize: '0.5rem 0.1875rem',
  },
  '.cm-lintRange-error': { '--mark': 'var(--danger)', backgroundImage: wave },
  '.cm-lintRange-warning': { backgroundImage: wave },
  '.cm-lintRange-info': {
    backgroundImage: 'linear-gradient(to right, var(--muted) 35%, transparent 35%)',
    backgroundSize: '0.25rem 0.125rem',
  },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--danger)' },
  '.cm-tooltip': {
    border: '1px solid var(--border-strong)',
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    maxWidth: 'min(26rem, 90vw)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font)', fontSize: '0.875rem', whiteSpace: 'pre-wrap' },
});
