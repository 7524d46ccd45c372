import { useState } from 'react';
import { Icon } from './icon.tsx';
import { Modal } from './modal.tsx';
import { modelTitle } from './model-chip.tsx';
import { useApp } from './use-app.ts';

/** The figure as it is used, with its name and size; a click shows it large. */
export function FigureCard() {
  const image = useApp((state) => state.open?.conversation.image);
  const imageUrl = useApp((state) => state.open?.imageUrl);
  const reader = useApp((state) =>
    state.open ? modelTitle(state.catalog, state.open.conversation.modelId) : undefined,
  );
  const [enlarged, setEnlarged] = useState(false);
  if (!image || imageUrl === undefined) return null;
  const scaled = image.width !== image.originalWidth || image.height !== image.originalHeight;
  const alt = `The figure “${image.name}”`;
  const picture = <img src={imageUrl} alt={alt} width={image.width} height={image.height} />;
  return (
    <figure className="figure" data-testid="figure">
      <button
        type="button"
        className="figure-button"
        aria-label={`Enlarge ${image.name}`}
        onClick={() => setEnlarged(true)}
      >
        {picture}
      </button>
      <figcaption>
        <span className="figure-name">{image.name}</span>
        <span>
          {image.width} × {image.height}
          {scaled && `, scaled down from ${image.originalWidth} × ${image.originalHeight}`}
        </span>
        <span>Read by {reader}</span>
      </figcaption>
      {enlarged && (
        <Modal kind="lightbox" label={image.name} onClose={() => setEnlarged(false)}>
          {picture}
          <button
            type="button"
            className="icon-button"
            aria-label="Close"
            onClick={() => setEnlarged(false)}
          >
            <Icon name="close" />
          </button>
        </Modal>
      )}
    </figure>
  );
}
