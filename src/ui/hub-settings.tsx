import { type FormEvent, useState } from 'react';
import { ReloadButton } from './reload-button.tsx';
import { useActions, useApp } from './use-app.ts';

/** Any other model of a supported family, and where the hub is. */
export function HubSettings() {
  const actions = useActions();
  const hubHost = useApp((state) => state.settings.hubHost);
  const [hubId, setHubId] = useState('');
  const [host, setHost] = useState(hubHost);
  const [needsReload, setNeedsReload] = useState(false);
  const idIsWhole = /^[\w.-]+\/[\w.-]+$/.test(hubId.trim());
  const hostIsWhole = /^(https?:\/\/[^\s/]+\/?(\s+|$))+$/.test(host.trim());

  const choose = (event: FormEvent) => {
    event.preventDefault();
    if (idIsWhole) actions.chooseHubModel(hubId.trim());
  };
  const keepHost = async (event: FormEvent) => {
    event.preventDefault();
    if (!hostIsWhole) return;
    await actions.changeSettings({ hubHost: host.trim() });
    setNeedsReload(true);
  };
  return (
    <section aria-label="Model hub">
      <h3>Model hub</h3>
      <form className="field-row" onSubmit={choose}>
        <label htmlFor="hub-id">Another model of the hub</label>
        <input
          id="hub-id"
          className="field"
          placeholder="owner/name"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={hubId}
          onChange={(event) => setHubId(event.target.value)}
        />
        <button type="submit" className="button" disabled={!idIsWhole}>
          Look up
        </button>
      </form>
      <form className="field-row" onSubmit={keepHost}>
        <label htmlFor="hub-host">Hub, or a mirror of it</label>
        <input
          id="hub-host"
          className="field"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          aria-describedby="hub-host-note"
          value={host}
          onChange={(event) => setHost(event.target.value)}
        />
        <button type="submit" className="button" disabled={!hostIsWhole || host === hubHost}>
          Keep
        </button>
        <p id="hub-host-note" className="muted">
          Add the hosts it redirects large files to, by spaces. Takes effect when the page is
          reloaded.
        </p>
        {needsReload && (
          <p role="status">
            Kept. <ReloadButton />
          </p>
        )}
      </form>
    </section>
  );
}
