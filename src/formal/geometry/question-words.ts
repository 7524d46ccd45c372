/** Words that carry no meaning of their own here. */
export const filler = new Set(
  `what is are the of find calculate determine compute how work out tell me please can could you in this that figure
  diagram shown picture drawing image for give does do equal equals get i need to know we want show figured which has
  have its it be would will there here let us lets with measures exact exactly question following given below above
  a an s whats hey ok okay now then all my geometry shape state write down answer help
  according based on by using correct`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What a word says about the kind of size that is asked for. */
export const kindWords: Readonly<Record<string, Kind>> = {
  angle: 'angle',
  angles: 'angle',
  degrees: 'degrees',
  degree: 'degrees',
  side: 'length',
  sides: 'length',
  length: 'length',
  long: 'length',
  segment: 'length',
  segments: 'length',
  line: 'length',
  distance: 'distance',
  chord: 'length',
  arc: 'arc',
  perimeter: 'perimeter',
  area: 'area',
  radius: 'radius',
  diameter: 'diameter',
  circumference: 'circumference',
  hypotenuse: 'hypotenuse',
  missing: 'asked',
  unknown: 'asked',
  asked: 'asked',
  marked: 'asked',
  mark: 'asked',
  sum: 'sum',
  total: 'sum',
  plus: 'sum',
  add: 'sum',
  adds: 'sum',
  added: 'sum',
  up: 'up',
  together: 'sum',
  and: 'and',
  between: 'between',
  from: 'between',
  far: 'distance',
  apart: 'distance',
  make: 'up',
  much: 'many',
  belongs: 'value',
  goes: 'value',
  place: 'value',
  interior: 'interior',
  inner: 'interior',
  at: 'at',
  vertex: 'at',
  corner: 'at',
  value: 'value',
  number: 'value',
  size: 'size',
  measure: 'measure',
  big: 'size',
  large: 'size',
  wide: 'degrees',
  many: 'many',
  solve: 'solve',
  triangle: 'shape',
  quadrilateral: 'shape',
  rectangle: 'shape',
  square: 'shape',
  parallelogram: 'shape',
  rhombus: 'shape',
  trapezoid: 'shape',
  trapezium: 'shape',
  kite: 'shape',
  polygon: 'shape',
  pentagon: 'shape',
  hexagon: 'shape',
  circle: 'shape',
};

export type Kind =
  | 'angle'
  | 'degrees'
  | 'length'
  | 'distance'
  | 'arc'
  | 'perimeter'
  | 'area'
  | 'radius'
  | 'diameter'
  | 'circumference'
  | 'hypotenuse'
  | 'interior'
  | 'asked'
  | 'sum'
  | 'up'
  | 'and'
  | 'between'
  | 'at'
  | 'value'
  | 'size'
  | 'measure'
  | 'many'
  | 'solve'
  | 'shape';
