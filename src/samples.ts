import type { Sample } from './state/app-state.ts';

/** Figures the embedded model was not trained on; drawn for this project. */
export const samples: readonly Sample[] = [
  { path: 'samples/table-900-10.png', title: 'Table: weather' },
  { path: 'samples/chart-900-0.png', title: 'Bar chart: rainfall' },
  { path: 'samples/table-900-43.png', title: 'Table: runners' },
  { path: 'samples/geometry-900-29.png', title: 'Triangle with angles' },
  { path: 'samples/table-900-31.png', title: 'Table drawn by hand' },
  { path: 'samples/chart-05.png', title: 'Bar chart: Jan, Red, Gray, Pink' },
];
