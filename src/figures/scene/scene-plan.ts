import type { SceneDescription } from '../../formal/scene/description.ts';

/** Where a scene is; told by what stands behind the objects. */
export type PlaceId = 'kitchen' | 'street' | 'desk' | 'farm' | 'living room' | 'park' | 'beach';

/** What a drawing needs to know beyond the description. */
export type Staging = {
  /** Absent: nothing but paper behind the objects. */
  readonly place?: PlaceId;
  /** Of the ground's far edge, percent of the height from the top; only with a place. */
  readonly horizon: number;
  /** One an object: the same seed draws the same variety of it. */
  readonly seeds: readonly number[];
  /** A strip at the top is free of objects. */
  readonly headed: boolean;
  /** Each label stands under its object. */
  readonly named: boolean;
};

/** A scene with its staging; one from elsewhere has none. */
export type SceneFigure = SceneDescription & { readonly staging?: Staging };
