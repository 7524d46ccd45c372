import type { CircuitDescription } from '../../formal/circuit/description.ts';
import type { Random } from '../../formal/random.ts';
import type { Change } from './change.ts';

/** Preferred numbers of IEC 60063. */
const e12 = [10, 12, 15, 18, 22, 27, 33, 39, 47, 56, 68, 82];

/** Another value of one component. */
export function changeCircuit(
  circuit: CircuitDescription,
  random: Random,
): Change<CircuitDescription> | undefined {
  const valued = circuit.components.flatMap((component) =>
    'value' in component && component.value ? [component.name] : [],
  );
  if (valued.length === 0) return undefined;
  const name = random.pick(valued);
  const components = circuit.components.map((component) =>
    component.name === name && 'value' in component && component.value
      ? { ...component, value: otherValue(component.kind, component.value, random) }
      : component,
  );
  return { description: { ...circuit, components }, facts: 1 };
}

/** Of the same sign, at most ten times larger or smaller. */
function otherValue(kind: string, value: number, random: Random): number {
  const sign = value < 0 ? -1 : 1;
  const decade = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  const isPart = kind === 'resistor' || kind === 'capacitor' || kind === 'inductor';
  const digits = isPart
    ? `${random.pick(e12)}e${decade - 1}`
    : `${random.integer(1, 24)}e${random.chance(0.5) ? decade - 1 : decade}`;
  return sign * Number(digits);
}
