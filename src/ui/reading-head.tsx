import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { type ReadingMode, ReadingModes } from './reading-mode.tsx';

type ReadingHeadProps = {
  readonly title: string;
  /** The model that read it; absent where nobody did. */
  readonly reader: string | undefined;
  /** Fences in it. */
  readonly languages: readonly string[];
  /** There is something to choose between. */
  readonly modes: boolean;
  readonly mode: ReadingMode;
  readonly over: 'Overlay' | 'Slider' | undefined;
  readonly onMode: (mode: ReadingMode) => void;
  /** What the copy button copies; empty for none. */
  readonly copied: string;
  /** Absent while it cannot be edited. */
  readonly onEdit: (() => void) | undefined;
};

/** What a description is called, how it is shown, and what can be done with it. */
export function ReadingHead(props: ReadingHeadProps) {
  const { title, reader, languages, modes, mode, over, onMode, copied, onEdit } = props;
  return (
    <header className="reading-head">
      <h2>{title}</h2>
      {languages.map((language) => (
        <span key={language} className="tag">
          {language}
        </span>
      ))}
      {reader !== undefined && <span className="reader">by {reader}</span>}
      <div className="reading-tools">
        {modes && <ReadingModes mode={mode} over={over} onChange={onMode} />}
        {onEdit && (
          <button
            type="button"
            className="button small"
            data-testid="edit-description"
            onClick={onEdit}
          >
            <Icon name="edit" /> Edit
          </button>
        )}
        {copied !== '' && <CopyButton text={copied} label="Copy the description" />}
      </div>
    </header>
  );
}
