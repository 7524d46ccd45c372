import { type ErrorData, remedies } from '../core/errors.ts';

/** Announced by the live region, so it is no alert of its own. */
export function RunError({ error }: { readonly error: ErrorData }) {
  const { title, remedy } = remedies[error.code];
  return (
    <div className="error-box" data-testid="run-error">
      <h3>{title}</h3>
      <p className="error-message">{error.message}</p>
      <p>{remedy}</p>
    </div>
  );
}
