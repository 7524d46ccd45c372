import type { TopLevelSpec } from 'vega-lite';

type Layered = Extract<TopLevelSpec, { readonly layer: unknown }>;

/** Vega-Lite's own types for what a layer of a chart is made of. */
export type Layer = Exclude<Layered['layer'][number], { readonly layer: unknown }>;
export type Encoding = NonNullable<Layer['encoding']>;
