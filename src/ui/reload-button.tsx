export function ReloadButton() {
  return (
    <button type="button" className="button primary" onClick={() => location.reload()}>
      Reload
    </button>
  );
}
