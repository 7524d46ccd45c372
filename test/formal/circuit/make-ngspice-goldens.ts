/**
 * Records what ngspice computes for seeded netlists, so that the tests check against it where it is not installed.
 * `npx tsx test/formal/circuit/make-ngspice-goldens.ts` (needs ngspice on the PATH)
 */
import { writeFileSync } from 'node:fs';
import type { CircuitDescription, Component } from '../../../src/formal/circuit/description.ts';
import { print } from '../../../src/formal/circuit/print.ts';
import { sample } from '../../../src/formal/circuit/sample.ts';
import type { Difficulty } from '../../../src/formal/formal-language.ts';
import { createRandom } from '../../../src/formal/random.ts';
import { runNgspice } from './ngspice.ts';

/** A source, resistors and one to three diodes in either direction. */
function diodeCircuit(seed: number): CircuitDescription {
  const random = createRandom(seed);
  const components: Component[] = [
    { name: 'V1', kind: 'voltage-source', nodes: ['1', '0'], value: random.integer(-3, 12) },
    { name: 'R1', kind: 'resistor', nodes: ['1', '2'], value: random.integer(1, 90) * 100 },
    { name: 'D1', kind: 'diode', nodes: ['2', '3'], model: 'D' },
    { name: 'R2', kind: 'resistor', nodes: ['3', '0'], value: random.integer(1, 90) * 10 },
  ];
  if (random.chance(0.6))
    components.push({ name: 'D2', kind: 'diode', nodes: ['0', '2'], model: 'D' });
  if (random.chance(0.6))
    components.push({ name: 'D3', kind: 'diode', nodes: ['2', '0'], model: 'D' });
  return { components };
}

const descriptions: CircuitDescription[] = [];
for (let seed = 0; seed < 270; seed += 1)
  descriptions.push(
    sample(createRandom(1000 + seed), (seed < 200 ? (seed % 5) + 1 : 5) as Difficulty),
  );
for (let seed = 0; seed < 30; seed += 1) descriptions.push(diodeCircuit(seed));

const goldens = descriptions.flatMap((description) => {
  const result = runNgspice(description);
  if (!result) throw new Error(`ngspice found nothing for\n${print(description)}`);
  const { components } = description;
  return { netlist: print({ components }), ...result };
});
const lines = goldens.map((golden) => `  ${JSON.stringify(golden)}`);
const file = new URL('ngspice-goldens.json', import.meta.url);
writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
