import { ReloadButton } from './reload-button.tsx';

/** In place of the whole app, which could not be shown. It uses nothing that may have failed. */
export function CrashScreen() {
  return (
    <main className="crash" data-testid="crash" role="alert">
      <h1>formalens stopped because of a mistake of its own.</h1>
      <p>Your conversations are kept in this browser. Reload the page to go on.</p>
      <ReloadButton />
    </main>
  );
}
