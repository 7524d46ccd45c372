import { useEffect, useState } from 'react';

type SvgPictureProps = { readonly svg: string; readonly alt: string };

/**
 * A drawing as an image: in an `<img>` no SVG runs scripts, loads files or follows links. The old one stays until the
 * new one is there.
 */
export function SvgPicture({ svg, alt }: SvgPictureProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setUrl(next);
    return () => URL.revokeObjectURL(next);
  }, [svg]);
  return url === undefined ? null : (
    <img src={url} alt={alt} data-testid="as-read-drawing" draggable={false} />
  );
}
