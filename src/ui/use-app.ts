import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { AppActions, AppState } from '../state/app-state.ts';
import type { TextFile } from './text-file.ts';

/** The screen where a description is written by hand; the file, if any, that it begins with. */
export type ByHand = { readonly file: TextFile | undefined };

/** What belongs to the view alone and is not worth keeping. */
export type AppView = {
  readonly store: StoreApi<AppState>;
  readonly actions: AppActions;
  /** Opens the “what is running” panel, where model and device are chosen. */
  showRunningPanel(): void;
  hideRunningPanel(): void;
  /** Leaves what is open for the screen where a description is written by hand. */
  startByHand(file?: TextFile): void;
  /** Back to the start screen. */
  newFigure(): void;
  /** Saves a description that is being edited and closes its editor; called before a question is asked. */
  readonly saveDraft: { current: (() => void) | undefined };
  /** Opens the editor of the description that counts; absent while it cannot be edited. */
  readonly editDescription: { current: (() => void) | undefined };
  /** A passing remark of the view itself, as a toast. */
  remark(text: string): void;
};

export const AppContext = createContext<AppView | undefined>(undefined);

export function useAppView(): AppView {
  const view = useContext(AppContext);
  if (!view) throw new Error('This component is rendered outside <App>.');
  return view;
}

/**
 * Subscribes to a part of the state; the component renders anew only when that part is another
 * object.
 */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  return useStore(useAppView().store, select);
}

export function useActions(): AppActions {
  return useAppView().actions;
}
