import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Problem, Severity } from '../formal/problem.ts';
import { codeEditorTheme } from './code-editor-theme.ts';

type CodeEditorProps = {
  readonly value: string;
  readonly label: string;
  /** Further instructions, for screen readers. */
  readonly hint: string;
  readonly problems: readonly Problem[];
  /** The text that the problems are about. */
  readonly problemsOf: string;
  readonly autoFocus: boolean;
  readonly onChange: (value: string) => void;
  /**
   * Asked before a pasted or dragged text is put in: what to put in instead, which may be nothing; `undefined` for the
   * text as it is.
   * @param replacesAll nothing of the text that is there would stay
   */
  readonly onInsertText: (text: string, replacesAll: boolean) => string | undefined;
};

const severities = {
  error: 'error',
  warning: 'warning',
  note: 'info',
} as const satisfies Record<Severity, Diagnostic['severity']>;

/**
 * A text editor with line numbers, undo, and problems underlined. Tab is left to the browser and moves on to the next
 * control. The editor owns its text: `value` counts at first, and when it is nothing that was told.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { value, label, hint, problems, problemsOf, autoFocus, onChange, onInsertText } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  /** Texts that were told and have not come back yet as `value`, which lags behind fast typing; in order. */
  const told = useRef<string[]>([]);
  const listener = useRef(onChange);
  listener.current = onChange;
  const beforeInsert = useRef(onInsertText);
  beforeInsert.current = onInsertText;
  const words = useRef(new Compartment());

  // biome-ignore lint/correctness/useExhaustiveDependencies: built once; changes of its text come by the effect below
  useEffect(() => {
    if (!host.current) return;
    // In a shadow tree its styles are adopted sheets; in the page they would be <style> elements, which the page's
    // policy drops.
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const insert = (
      event: Event,
      data: DataTransfer | null,
      place: (view: EditorView) => Place,
    ) => {
      const text = data?.getData('text/plain') ?? '';
      const { current: editor } = view;
      if (text === '' || !editor) return false;
      const { from, to } = place(editor);
      const rest = editor.state.sliceDoc(0, from) + editor.state.sliceDoc(to);
      const instead = beforeInsert.current(text, rest.trim() === '');
      if (instead === undefined) return false;
      event.preventDefault();
      if (instead !== '') {
        const after = { anchor: from + instead.length };
        const changes = { from, to, insert: instead };
        editor.dispatch({ changes, selection: after, userEvent: 'input.paste' });
      }
      return true;
    };
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: value,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          lintGutter(),
          keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
          EditorView.lineWrapping,
          words.current.of(contentWords(label, hint)),
          EditorView.domEventHandlers({
            paste: (event) => insert(event, event.clipboardData, (v) => v.state.selection.main),
            drop: (event) =>
              insert(event, event.dataTransfer, (v) => {
                const at = v.posAtCoords(event) ?? v.state.doc.length;
                return { from: at, to: at };
              }),
          }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            const text = update.state.doc.toString();
            told.current.push(text);
            listener.current(text);
          }),
          codeEditorTheme,
        ],
      }),
    });
    view.current = editor;
    if (autoFocus) editor.focus();
    return () => editor.destroy();
  }, []);

  useEffect(() => {
    const effects = words.current.reconfigure(contentWords(label, hint));
    view.current?.dispatch({ effects });
  }, [label, hint]);

  useEffect(() => {
    const editor = view.current;
    const echo = told.current.indexOf(value);
    told.current.splice(0, echo + 1);
    // What came back may be older than what has been typed since.
    if (!editor || echo !== -1 || value === editor.state.doc.toString()) return;
    // A step of its own, so that undo brings back what a template or a file replaced.
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: isolateHistory.of('full'),
    });
    told.current = [];
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    // Places in an older text would be wrong; those of this one are on their way.
    if (!editor || editor.state.doc.toString() !== problemsOf) return;
    const found = problems.map((problem) => toDiagnostic(editor.state, problem));
    editor.dispatch(setDiagnostics(editor.state, found));
  }, [problems, problemsOf]);

  return <div ref={host} className="code-editor" />;
}

type Place = { readonly from: number; readonly to: number };

function contentWords(label: string, hint: string) {
  return EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-description': hint,
    'data-testid': 'description-editor',
    autocapitalize: 'off',
    autocorrect: 'off',
    spellcheck: 'false',
  });
}

function toDiagnostic({ doc }: EditorState, problem: Problem): Diagnostic {
  const line = doc.line(Math.min(Math.max(1, problem.line), doc.lines));
  const start = Math.min(line.from + Math.max(0, problem.column - 1), line.to);
  const end = Math.min(start + problem.length, doc.length);
  // A place without length: the character before it, or the line, so that there is something to underline.
  const from = end > start ? start : Math.max(line.from, start - 1);
  return {
    from,
    to: Math.max(end, from === start && start < line.to ? start + 1 : start),
    severity: severities[problem.severity],
    message: problem.message,
  };
}
