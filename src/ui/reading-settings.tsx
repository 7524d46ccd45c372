import type { Settings } from '../state/app-state.ts';
import { useActions, useApp } from './use-app.ts';

const choices: readonly { value: Settings['textHints']; title: string; text: string }[] = [
  { value: 'auto', title: 'Automatic', text: 'For models that were trained with it' },
  { value: 'on', title: 'On', text: 'For every model' },
  { value: 'off', title: 'Off', text: 'The model sees the figure alone' },
];

/** How figures are read. */
export function ReadingSettings() {
  const actions = useActions();
  const retries = useApp((state) => state.settings.retriesUnparsed);
  const textHints = useApp((state) => state.settings.textHints);
  return (
    <section aria-label="Reading">
      <h3>Reading</h3>
      <label className="check">
        <input
          type="checkbox"
          data-testid="retries-unparsed"
          checked={retries}
          onChange={(event) => actions.changeSettings({ retriesUnparsed: event.target.checked })}
        />
        Ask again when a description does not parse
      </label>
      <fieldset>
        <legend>Hand found text to the model</legend>
        <div className="segments">
          {choices.map((choice) => (
            <label key={choice.value} className="radio-card">
              <input
                type="radio"
                name="text-hints"
                value={choice.value}
                checked={textHints === choice.value}
                onChange={() => actions.changeSettings({ textHints: choice.value })}
              />
              <span>
                <strong>{choice.title}</strong>
                <span className="muted">{choice.text}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
