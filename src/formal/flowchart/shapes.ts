import type { Shape } from './description.ts';

type Brackets = { readonly open: string; readonly close: string; readonly shape: Shape };

/** How Mermaid writes each shape, longer openings first. */
export const brackets: readonly Brackets[] = [
  { open: '(((', close: ')))', shape: 'double-circle' },
  { open: '((', close: '))', shape: 'circle' },
  { open: '([', close: '])', shape: 'stadium' },
  { open: '(', close: ')', shape: 'rounded' },
  { open: '[[', close: ']]', shape: 'subroutine' },
  { open: '[(', close: ')]', shape: 'cylinder' },
  { open: '[/', close: '/]', shape: 'lean-right' },
  { open: '[/', close: '\\]', shape: 'trapezoid' },
  { open: '[\\', close: '\\]', shape: 'lean-left' },
  { open: '[\\', close: '/]', shape: 'inverted-trapezoid' },
  { open: '[', close: ']', shape: 'rectangle' },
  { open: '{{', close: '}}', shape: 'hexagon' },
  { open: '{', close: '}', shape: 'diamond' },
  { open: '>', close: ']', shape: 'flag' },
];

const namesOf: Readonly<Record<Shape, string>> = {
  rectangle: 'rect rectangle proc process square',
  rounded: 'rounded round event',
  stadium: 'stadium pill terminal',
  subroutine: 'subproc subroutine subprocess framed-rectangle fr-rect',
  cylinder: 'cyl cylinder database db h-cyl das horizontal-cylinder lin-cyl disk',
  circle: 'circle circ sm-circ small-circle start f-circ junction filled-circle',
  'double-circle': 'dbl-circ double-circle fr-circ framed-circle stop',
  diamond: 'diam diamond decision question',
  hexagon: 'hex hexagon prepare',
  'lean-right': 'lean-r lean-right in-out',
  'lean-left': 'lean-l lean-left out-in',
  trapezoid: 'trap-b trapezoid trapezoid-bottom priority',
  'inverted-trapezoid': 'trap-t inv-trapezoid inv_trapezoid trapezoid-top manual manual-file',
  flag: 'odd flag',
};

const shapeNames = new Map<string, Shape>(
  brackets.flatMap(({ shape }) =>
    namesOf[shape].split(' ').map((name): [string, Shape] => [name, shape]),
  ),
);

/** A shape by the names of Mermaid 11's `A@{ shape: diam }`; `undefined` for those that are drawn as a box here. */
export function shapeOfName(name: string): Shape | undefined {
  return shapeNames.get(name.toLowerCase());
}

export function bracketsOf(shape: Shape): Brackets {
  const found = brackets.find((row) => row.shape === shape);
  if (!found) throw new Error(`No brackets for the shape ${shape}.`);
  return found;
}
