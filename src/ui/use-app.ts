import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { AppActions, AppState } from '../state/app-state.ts';

/** What belongs to the view alone and is not worth keeping. */
export type AppView = {
  readonly store: StoreApi<AppState>;
  readonly actions: AppActions;
  /** Opens the “what is running” panel, where model and device are chosen. */
  showRunningPanel(): void;
  hideRunningPanel(): void;
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
