import type { ReactNode } from 'react';
import { languageOf, looksLike } from '../formal/registry.ts';
import { type DraftBlock, fenceFor } from './description-draft.ts';
import { leftOutWords, takeFences } from './fenced-text.ts';
import { Icon } from './icon.tsx';
import { LanguageSelect } from './language-select.tsx';
import { LazyCodeEditor } from './lazy-code-editor.tsx';
import { useAppView } from './use-app.ts';
import type { BlockReading } from './use-block-reading.ts';

type BlockEditorProps = {
  readonly block: DraftBlock;
  /** Counted from 1; absent where there is but one. */
  readonly number: number | undefined;
  readonly reading: BlockReading | undefined;
  readonly autoFocus: boolean;
  /** Beside the choice of the language. */
  readonly tools?: ReactNode;
  readonly languageTestId?: string;
  /** @param further blocks to put after this one */
  readonly onChange: (block: DraftBlock, further?: readonly DraftBlock[]) => void;
  /** Absent for the only block. */
  readonly onRemove?: (() => void) | undefined;
};

/** Edits one block of a description: its language and its text. */
export function BlockEditor(props: BlockEditorProps) {
  const { block, number, reading, autoFocus, tools, onChange, onRemove } = props;
  const { remark } = useAppView();
  const name = number === undefined ? 'Description' : `Description, block ${number}`;
  const current = languageOf(block.language, block.body);
  const other = looksLike(block.body);
  // A fenced reply takes the place of the whole text, or follows it; within a text of its language it is inserted.
  const insertText = (text: string, replacesAll: boolean): string | undefined => {
    const taken = takeFences(text);
    if (!taken) return undefined;
    if (taken.leavesOut) remark(leftOutWords);
    const [first, ...others] = taken.blocks;
    if (replacesAll) {
      onChange({ ...first, key: block.key }, others);
      return '';
    }
    const fits = languageOf(first.language, first.body) === current;
    if (fits && others.length === 0) return first.body;
    onChange(block, taken.blocks);
    return '';
  };
  return (
    <div className="block-editor">
      <div className="block-head">
        <LanguageSelect
          fence={block.language}
          body={block.body}
          label={number === undefined ? 'Language' : `Language of block ${number}`}
          testId={props.languageTestId ?? 'block-language'}
          onChange={(language) => onChange({ ...block, language })}
        />
        {tools}
        {onRemove && (
          <button type="button" className="button small quiet" onClick={onRemove}>
            <Icon name="trash" /> Remove
          </button>
        )}
        {other && other !== current && (
          <button
            type="button"
            className="link small looks-like"
            data-testid="looks-like"
            onClick={() => onChange({ ...block, language: fenceFor(other.id, block.body) })}
          >
            This looks like {other.title}: switch to it
          </button>
        )}
      </div>
      <LazyCodeEditor
        value={block.body}
        label={name}
        hint={hint}
        problems={reading?.problems ?? noProblems}
        problemsOf={reading?.body ?? ''}
        autoFocus={autoFocus}
        onChange={(body) => onChange({ ...block, body })}
        onInsertText={insertText}
      />
    </div>
  );
}

const hint = 'Tab moves on to the next control. Control Z undoes. F8 goes to the next problem.';
const noProblems: readonly never[] = [];
