import { useEffect } from 'react';
import { useActions } from './use-app.ts';

/** Takes an image pasted anywhere on the page. */
export function useImagePaste(): void {
  const actions = useActions();
  useEffect(() => {
    const listening = new AbortController();
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const image = files.find((file) => file.type.startsWith('image/'));
      if (!image) return;
      // Spreadsheets put a picture of the cells beside their text: in a text field the text is
      // meant.
      const hasText = event.clipboardData?.types.includes('text/plain') ?? false;
      if (hasText && isTextField(event.composedPath()[0])) return;
      event.preventDefault();
      void actions.addImage(image, image.name || 'Pasted image');
    };
    addEventListener('paste', onPaste, { signal: listening.signal });
    return () => listening.abort();
  }, [actions]);
}

function isTextField(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
