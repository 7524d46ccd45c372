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

/** The area that two boxes share. */
export function sharedArea(a: SceneBox, b: SceneBox): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** Shared area over joint area, 0 to 1; 0 for boxes without area. */
export function intersectionOverUnion(a: SceneBox, b: SceneBox): number {
  const shared = sharedArea(a, b);
  const joint = boxArea(a) + boxArea(b) - shared;
  return joint > 0 ? shared / joint : 0;
}
