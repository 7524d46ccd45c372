import { useEffect, useState } from 'react';
import { leftOutWords, takeFences } from './fenced-text.ts';
import { isTextFile, readTextFile, type TextFile } from './text-file.ts';
import { useAppView } from './use-app.ts';

/**
 * Takes a file dropped anywhere on the page: a figure, or a text as a description. Dragged text and links are left to
 * the browser.
 */
export function useFileDrop(onText: (file: TextFile) => void): boolean {
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
      // Captured: an editor below would take a file's text for dragged text.
      addEventListener(type, onDrag, { signal: listening.signal, capture: true });
    };
    const take = (files: FileList) => {
      const [first] = files;
      if (!first) return;
      if (files.length > 1) {
        remark(`One file at a time: “${first.name}” was taken, the other files were not.`);
      }
      if (isTextFile(first.name)) void takeText(first);
      else void actions.addImage(first, first.name);
    };
    const takeText = async (file: File) => {
      const read = await readTextFile(file);
      if ('refusal' in read) remark(read.refusal);
      else {
        onText(read);
        if (takeFences(read.text)?.leavesOut) remark(leftOutWords);
      }
    };
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) listen(type);
    return () => listening.abort();
  }, [actions, remark, onText]);
  return dragging;
}
