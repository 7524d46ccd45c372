export const labelKeys = /^(?:label|name|object|class|category|class_name|label_name)$/i;
export const weakLabelKeys = /^(?:text|description)$/i;
export const boxKeys =
  /^(?:bbox_2d|bbox|box|box_2d|bounding_?box|coordinates|coords|position|points|rect)$/i;
export const listKeys =
  /^(?:objects?|(?:quad_)?b?boxes|bounding_?boxes|detections|items|annotations|results|predictions|scene|instances)$/i;
export const namesKeys = /^(?:labels|names|classes|categories|class_names)$/i;
export const sizeKeys = /^(?:image|img|size|image_?size|resolution|dimensions)$/i;

/** A box out of JSON before it has its label; `plain` lists may turn out to be left, top, width and height. */
export type LooseBox = {
  readonly four: readonly [number, number, number, number];
  readonly from: number;
  readonly to: number;
  readonly plain: boolean;
  readonly turned?: boolean;
};

/** The value of one key: what of it is boxes, and which texts. */
export type ListValue = {
  readonly key: string;
  readonly boxes: readonly (LooseBox & { readonly label?: string })[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
};

/** An open `[` or `(`. */
export type ListFrame = {
  readonly kind: 'list';
  readonly from: number;
  key: string;
  readonly numbers: number[];
  readonly points: (readonly [number, number])[];
  readonly boxes: (LooseBox & { readonly label?: string })[];
  readonly texts: string[];
  accounted: boolean;
  reported: boolean;
};

/** An open `{`. */
export type ObjectFrame = {
  readonly kind: 'object';
  readonly from: number;
  key: string;
  label?: string;
  /** “text” and “description”, which name an object where nothing else does. */
  weakLabel?: string;
  caption?: string;
  readonly lists: ListValue[];
  readonly boxes: LooseBox[];
  /** Numbers after a box's key whose bracket is missing. */
  readonly loose: number[];
  readonly edges: Map<string, number>;
  /** Something in it became a box. */
  accounted: boolean;
  /** It was said that something in it is no box. */
  reported: boolean;
};

export const listFrame = (from: number): ListFrame => ({
  kind: 'list',
  from,
  key: '',
  numbers: [],
  points: [],
  boxes: [],
  texts: [],
  accounted: false,
  reported: false,
});

export const objectFrame = (from: number): ObjectFrame => ({
  kind: 'object',
  from,
  key: '',
  lists: [],
  boxes: [],
  loose: [],
  edges: new Map(),
  accounted: false,
  reported: false,
});

const edgeNames: readonly (readonly [string, RegExp])[] = [
  ['x1', /^(?:x1|x_?min|left)$/i],
  ['y1', /^(?:y1|y_?min|top)$/i],
  ['x2', /^(?:x2|x_?max|right)$/i],
  ['y2', /^(?:y2|y_?max|bottom)$/i],
  ['x', /^x$/i],
  ['y', /^y$/i],
  ['width', /^(?:w|width)$/i],
  ['height', /^(?:h|height)$/i],
];

/** The side of a box that a key names: `x1`, `xmin` and `left` are one. */
export function edgeName(key: string): string | undefined {
  return edgeNames.find(([, pattern]) => pattern.test(key))?.[0];
}

/** Left, top, right, bottom from named sides, by corners or by a corner and the size; `undefined` without all. */
export function boxOfEdges(
  edges: ReadonlyMap<string, number>,
): readonly [number, number, number, number] | undefined {
  const [left, top] = [edges.get('x1') ?? edges.get('x'), edges.get('y1') ?? edges.get('y')];
  const [width, height] = [edges.get('width'), edges.get('height')];
  if (left === undefined || top === undefined) return undefined;
  const right = edges.get('x2') ?? (width === undefined ? undefined : left + width);
  const bottom = edges.get('y2') ?? (height === undefined ? undefined : top + height);
  return right === undefined || bottom === undefined ? undefined : [left, top, right, bottom];
}

/** The four numbers of a flat list: corners, or the corners of a polygon; a confidence at the end is left out. */
export function boxOfNumbers(
  numbers: readonly number[],
): readonly [number, number, number, number] | undefined {
  const [a, b, c, d, confidence] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (numbers.length === 4) return [a, b, c, d];
  if (numbers.length === 5 && confidence !== undefined && confidence >= 0 && confidence <= 1)
    return [a, b, c, d];
  if (numbers.length !== 8) return undefined;
  return boxOfPoints([0, 2, 4, 6].map((at) => [numbers[at] ?? 0, numbers[at + 1] ?? 0] as const));
}

/** Two opposite corners as they are written; the frame around more points; `undefined` for fewer. */
export function boxOfPoints(
  points: readonly (readonly [number, number])[],
): readonly [number, number, number, number] | undefined {
  const [first, second] = points;
  if (!first || !second) return undefined;
  if (points.length === 2) return [...first, ...second];
  const around = (at: 0 | 1, pick: (a: number, b: number) => number) =>
    points.map((point) => point[at]).reduce((a, b) => pick(a, b));
  return [
    around(0, (a, b) => Math.min(a, b)),
    around(1, (a, b) => Math.min(a, b)),
    around(0, (a, b) => Math.max(a, b)),
    around(1, (a, b) => Math.max(a, b)),
  ];
}

/** Gemini writes the vertical numbers first under “box_2d”; a “bbox” of COCO may hold a corner and the size. */
export function ordered(box: LooseBox, key: string): LooseBox {
  const [a, b, c, d] = box.four;
  const turned = /^box_2d$/i.test(key);
  return {
    ...box,
    ...(turned && { four: [b, a, d, c] as const, turned }),
    plain: box.plain && /^bbox$/i.test(key),
  };
}

export type NamedBox = LooseBox & { readonly label: string };

/** The corners of all boxes of a text, and what was assumed about the order of their numbers. */
export function settleOrder(boxes: readonly NamedBox[]): {
  readonly boxes: readonly NamedBox[];
  readonly notes: readonly {
    readonly message: string;
    readonly from: number;
    readonly to: number;
  }[];
} {
  const bySize = boxes.some(({ plain, four: [a, b, c, d] }) => plain && (c < a || d < b));
  const sized = bySize ? boxes.find(({ plain }) => plain) : undefined;
  const turned = boxes.find((box) => box.turned);
  return {
    boxes: boxes.map((box) => {
      const [a, b, c, d] = box.four;
      return bySize && box.plain ? { ...box, four: [a, b, a + c, b + d] } : box;
    }),
    notes: [
      ...(sized
        ? [
            {
              ...sized,
              message:
                'Some of these boxes would end before they begin, so all under “bbox” were read as left, top, width and height.',
            },
          ]
        : []),
      ...(turned
        ? [
            {
              ...turned,
              message:
                'Under “box_2d” the vertical numbers were taken to come first, as Gemini writes them.',
            },
          ]
        : []),
    ],
  };
}
