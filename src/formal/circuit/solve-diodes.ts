import { type CircuitDescription, type Diode, sameName } from './description.ts';
import {
  type DiodeLaw,
  type DiodeState,
  junctionVoltage,
  lawOf,
  linearize,
  startState,
  step,
} from './diode-model.ts';

/** The laws of all diodes by name, or why one of them is not computed. */
export function diodeLaws({
  components,
  models = [],
}: CircuitDescription): Map<string, DiodeLaw> | { readonly reason: string } {
  const laws = new Map<string, DiodeLaw>();
  for (const component of components) {
    if (component.kind !== 'diode') continue;
    const { model = '' } = component;
    const law = lawOf(models.find(({ name }) => sameName(name, model)));
    if ('reason' in law) return law;
    laws.set(component.name, law);
  }
  return laws;
}

/** One round of Newton's method: the voltages of all pins for the diodes' straight lines. */
export type Round<T> = (states: ReadonlyMap<string, DiodeState>) => {
  readonly result: T;
  /** Volt; `undefined` where the equations have no single solution. */
  readonly voltage: ((net: string) => number) | undefined;
};

/** Newton's method: each diode is a resistor and a source until its voltage stays. */
export function iterate<T>(
  diodes: readonly Diode[],
  laws: ReadonlyMap<string, DiodeLaw>,
  round: Round<T>,
): { readonly result: T; readonly states: ReadonlyMap<string, DiodeState> } | undefined {
  const states = new Map([...laws].map(([name, law]) => [name, startState(law)]));
  for (let count = 0; count < 300; count += 1) {
    const { result, voltage } = round(states);
    if (!voltage) return { result, states };
    let settled = true;
    for (const { name, nodes } of diodes) {
      const [law, state] = [laws.get(name), states.get(name)];
      if (!law || !state) continue;
      const pins = voltage(nodes[0]) - voltage(nodes[1]);
      const wanted = junctionVoltage(pins, state, law);
      if (Math.abs(wanted - state.voltage) > 1e-9 * Math.max(1, Math.abs(wanted))) settled = false;
      states.set(name, linearize(step(state.voltage, wanted, law), law));
    }
    if (settled) return { result, states };
  }
  return undefined;
}

/** The diode whose reverse voltage comes near its breakdown, beyond which its law does not hold. */
export function brokenDown(
  laws: ReadonlyMap<string, DiodeLaw>,
  states: ReadonlyMap<string, DiodeState>,
): string | undefined {
  return [...states].find(
    ([name, { voltage }]) => -voltage > (laws.get(name)?.breakdownVoltage ?? 0) * 0.9,
  )?.[0];
}
