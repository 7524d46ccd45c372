/** An affine map as SVG writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Place = { readonly x: number; readonly y: number };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Place {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function scaling(x: number, y = x): Matrix {
  return [x, 0, 0, y, 0, 0];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** Clockwise on a screen. */
export function rotation(degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [cosine, sine, -sine, cosine, 0, 0];
}

/** How much longer than before a line along the text's height is: the size of a font after the map. */
export function heightScale([, , c, d]: Matrix): number {
  return Math.hypot(c, d);
}

/** An SVG `transform` attribute; throws on what is none. */
export function parseTransform(text: string): Matrix {
  let matrix = identity;
  for (const [, name = '', list = ''] of text.matchAll(/([a-zA-Z]+)\s*\(([^)]*)\)/g)) {
    const numbers = list.split(/[\s,]+/).flatMap((part) => (part === '' ? [] : [Number(part)]));
    if (numbers.some((number) => !Number.isFinite(number)))
      throw new Error(`Found transform “${text}”, expected numbers.`);
    matrix = multiply(matrix, toMatrix(name, numbers));
  }
  return matrix;
}

function toMatrix(name: string, numbers: readonly number[]): Matrix {
  const [one = 0, two, three = 0, four = 0, five = 0, six = 0] = numbers;
  switch (name) {
    case 'translate':
      return translation(one, two ?? 0);
    case 'scale':
      return scaling(one, two ?? one);
    case 'rotate': {
      const around = multiply(translation(two ?? 0, three), rotation(one));
      return multiply(around, translation(-(two ?? 0), -three));
    }
    case 'skewX':
      return [1, 0, Math.tan((one * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((one * Math.PI) / 180), 0, 1, 0, 0];
    case 'matrix':
      return [one, two ?? 0, three, four, five, six];
    default:
      throw new Error(`Found the transform “${name}”, expected one of SVG's.`);
  }
}
