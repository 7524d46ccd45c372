import { type RefObject, useEffect, useRef } from 'react';

/**
 * Focuses a control once an editor that stood in its place is closed, unless the focus went
 * elsewhere.
 */
export function useFocusReturn(editing: boolean, target: RefObject<HTMLElement | null>): void {
  const wasEditing = useRef(editing);
  useEffect(() => {
    const closed = wasEditing.current && !editing;
    wasEditing.current = editing;
    if (closed && document.activeElement === document.body) target.current?.focus();
  }, [editing, target]);
}
