import { type ChangeEvent, useRef } from 'react';
import { Icon } from './icon.tsx';
import { useActions, useApp } from './use-app.ts';
import { useMediaQuery } from './use-media-query.ts';

/** Opens the file picker; the drop itself is caught for the whole page. */
export function DropZone() {
  const actions = useActions();
  const reading = useApp((state) => state.readingImage);
  const touch = useMediaQuery('(pointer: coarse)');
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file) void actions.addImage(file, file.name);
    // The same file may be chosen again.
    event.target.value = '';
  };
  return (
    <div className="drop-area">
      <button
        type="button"
        className="drop-zone"
        data-testid="drop-zone"
        aria-busy={reading !== undefined}
        onClick={() => picker.current?.click()}
      >
        <Icon name="image" />
        {reading === undefined ? (
          <>
            <strong>{touch ? 'Choose a figure' : 'Drop a figure here, or choose a file'}</strong>
            <span className="muted">
              {touch ? 'From your photos or files' : 'You can also paste an image anywhere'}
            </span>
          </>
        ) : (
          <strong>Opening {reading}…</strong>
        )}
      </button>
      <input
        ref={picker}
        hidden
        type="file"
        accept="image/*"
        aria-label="Choose a figure"
        data-testid="file-input"
        onChange={take}
      />
      {touch && (
        <>
          <button type="button" className="button" onClick={() => camera.current?.click()}>
            <Icon name="camera" /> Take a photo
          </button>
          <input
            ref={camera}
            hidden
            type="file"
            accept="image/*"
            capture="environment"
            aria-label="Take a photo"
            onChange={take}
          />
        </>
      )}
    </div>
  );
}
