import { formalLanguages, languageOf } from '../formal/registry.ts';
import { fenceFor } from './description-draft.ts';

type LanguageSelectProps = {
  readonly fence: string;
  readonly body: string;
  readonly label: string;
  readonly testId: string;
  readonly onChange: (fence: string) => void;
};

/** Chooses the formal language of a text; what it gives back is the fence to write. */
export function LanguageSelect({ fence, body, label, testId, onChange }: LanguageSelectProps) {
  const known = languageOf(fence, body);
  return (
    <select
      className="field select"
      aria-label={label}
      data-testid={testId}
      value={known?.id ?? fence}
      onChange={(event) => {
        const chosen = formalLanguages.find(({ id }) => id === event.target.value);
        onChange(chosen ? fenceFor(chosen.id, body) : event.target.value);
      }}
    >
      {!known && (
        <option value={fence}>{fence === '' ? 'Plain words' : `${fence}, unknown`}</option>
      )}
      {formalLanguages.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
