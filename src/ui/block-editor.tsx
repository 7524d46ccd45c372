import type { ReactNode } from 'react';
import type { DraftBlock } from './description-draft.ts';
import { Icon } from './icon.tsx';
import { LanguageSelect } from './language-select.tsx';
import { LazyCodeEditor } from './lazy-code-editor.tsx';
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
  readonly onChange: (block: DraftBlock) => void;
  /** Absent for the only block. */
  readonly onRemove?: (() => void) | undefined;
};

/** Edits one block of a description: its language and its text. */
export function BlockEditor(props: BlockEditorProps) {
  const { block, number, reading, autoFocus, tools, onChange, onRemove } = props;
  const name = number === undefined ? 'Description' : `Description, block ${number}`;
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
      </div>
      <LazyCodeEditor
        value={block.body}
        label={name}
        hint={hint}
        problems={reading?.problems ?? noProblems}
        problemsOf={reading?.body ?? ''}
        autoFocus={autoFocus}
        onChange={(body) => onChange({ ...block, body })}
      />
    </div>
  );
}

const hint = 'Tab moves on to the next control. Control Z undoes. F8 goes to the next problem.';
const noProblems: readonly never[] = [];
