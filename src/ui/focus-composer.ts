export const composerId = 'composer';

/** For controls that go away with the focus on them: it would fall to the page. */
export function focusComposer(): void {
  document.getElementById(composerId)?.focus({ preventScroll: true });
}
