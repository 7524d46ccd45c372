import { useEffect, useState } from 'react';
import { useAppView } from './use-app.ts';

/** Takes a file dropped anywhere on the page. Dragged text and links are left to the browser. */
export function useImageDrop(): boolean {
  const { actions, remark } = useAppView();
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop') => {
      const onDrag = (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        // A leave towards another element of the page names it; one out of the page does not.
        if (type === 'dragleave') {
          if (event.relatedTarget === null) setDragging(false);
        } else setDragging(type !== 'drop');
        if (type === 'drop') take(event.dataTransfer.files);
      };
      addEventListener(type, onDrag, { signal: listening.signal });
    };
    const take = (files: FileList) => {
      const [first] = files;
      if (!first) return;
      if (files.length > 1) {
        remark(`One figure at a time: “${first.name}” was taken, the other files were not.`);
      }
      void actions.addImage(first, first.name);
    };
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) listen(type);
    return () => listening.abort();
  }, [actions, remark]);
  return dragging;
}
