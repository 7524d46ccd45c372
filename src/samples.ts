import type { Sample } from './state/app-state.ts';

/** Figures the embedded model was not trained on; drawn for this project. */
export const samples: readonly Sample[] = [
  { path: 'samples/chart-05.png', title: 'Bar chart: Jan, Red, Gray, Pink' },
  { path: 'samples/chart-00.png', title: 'Bar chart: Mon, Music, 2023' },
  { path: 'samples/chart-03.png', title: 'Bar chart: F, Aug, Goats' },
  { path: 'samples/chart-06.png', title: 'Bar chart: Jun, Mangos, Dates' },
  { path: 'samples/geometry-07.png', title: 'Triangle with angles' },
  { path: 'samples/geometry-13.png', title: 'Triangle with sides' },
];
