import * as boxes from '../box-scale.ts';

/** A box in percent of the image's width and height, from its top left corner; `left < right`, `top < bottom`. */
export type SceneBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type SceneObject = { readonly label: string; readonly box: SceneBox };

export type SceneDescription = {
  /** One sentence; absent, never empty. */
  readonly caption?: string;
  /** Several objects may have the same label. */
  readonly objects: readonly SceneObject[];
};

export const boxWidth = ({ left, right }: SceneBox): number => right - left;
export const boxHeight = ({ top, bottom }: SceneBox): number => bottom - top;
export const boxArea = (box: SceneBox): number => boxWidth(box) * boxHeight(box);
export const boxCentre = ({ left, top, right, bottom }: SceneBox) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

const edges = ({ left, top, right, bottom }: SceneBox): boxes.Box => [left, top, right, bottom];

/** The area that two boxes share. */
export function sharedArea(a: SceneBox, b: SceneBox): number {
  return boxes.sharedArea(edges(a), edges(b));
}

/** Shared area over joint area, 0 to 1; 0 for boxes without area. */
export function intersectionOverUnion(a: SceneBox, b: SceneBox): number {
  return boxes.intersectionOverUnion(edges(a), edges(b));
}
