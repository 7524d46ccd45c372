import type { CircuitDescription } from '../../formal/circuit/description.ts';
import type { FigureKind, FigureStyle } from '../figure-kind.ts';
import { type CircuitStyle, planCircuit } from './circuit-plan.ts';
import { drawCircuit } from './draw-circuit.ts';
import { placeCircuit } from './place-circuit.ts';
import { placeLabels } from './place-labels.ts';
import { sampleCircuit, showsNodes } from './sample-circuit.ts';

const styleIds: readonly CircuitStyle[] = ['plain', 'iec', 'textbook', 'hand', 'editor'];

function toStyle(id: CircuitStyle): FigureStyle<CircuitDescription> {
  return {
    id,
    ...(id === 'editor' && { heldOut: true }),
    draw(description, look, random) {
      const plan = planCircuit(id, look, description.title);
      const place = placeCircuit(description, plan);
      const labels = placeLabels(place, plan, showsNodes(description, plan));
      if (!labels) throw new Error('The labels of this circuit find no place.');
      return { svg: drawCircuit(place, labels, plan, random) };
    },
  };
}

/**
 * Circuit schematics. Values are written as figures write them, in the description as SPICE does. Nets are numbered from left
 * to right by where they begin, and from top to bottom where they begin in one line; `0` is the net at the ground symbol, or
 * where none is drawn that at the first source's negative terminal. Elements are sorted by kind (V, I, E, G, F, H, R, C, L)
 * and name. The title of the description is written above the circuit.
 */
export const circuitFigures: FigureKind<CircuitDescription> = {
  language: 'circuit',
  styles: styleIds.map(toStyle),
  sample(random, level, style, look) {
    const known = styleIds.find((id) => id === style);
    if (!known) throw new Error(`Circuits are not drawn in the style “${style}”.`);
    return sampleCircuit(random, level, known, look);
  },
};
