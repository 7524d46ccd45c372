import type { SolveResult } from '../formal-language.ts';
import { type CircuitDescription, netsOf } from './description.ts';

const kindWords: Readonly<Record<string, string>> = {
  resistor: 'resistor',
  capacitor: 'capacitor',
  inductor: 'inductor',
  diode: 'diode',
  'voltage-source': 'voltage source',
  'current-source': 'current source',
  source: 'source',
  element: 'element',
  node: 'node',
};

/** How many elements of a kind, sources, elements in all (`element`) or nodes there are; their names are the step. */
export function countElements(description: CircuitDescription, what: string): SolveResult {
  const { components } = description;
  const counted =
    what === 'node'
      ? netsOf(description)
      : components
          .filter(
            ({ kind }) =>
              what === 'element' ||
              kind === what ||
              (what === 'source' && /source|^[vc]c[vc]s$/.test(kind)),
          )
          .map(({ name }) => name);
  const value = counted.length;
  const word = kindWords[what] ?? what;
  const steps =
    value === 0 ? [`There is no ${word}.`] : [`${counted.slice(0, 60).join(', ')}: ${value}`];
  return {
    ok: true,
    solution: {
      answer: String(value),
      value,
      steps,
      alsoRight: [`${value} ${word}${value === 1 ? '' : 's'}`],
    },
  };
}
