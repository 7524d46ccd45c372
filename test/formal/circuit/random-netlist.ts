import type { CircuitDescription, Component } from '../../../src/formal/circuit/description.ts';
import { createRandom } from '../../../src/formal/random.ts';

/** Any legal netlist, however odd: shorted elements, loose ends, islands, boxes with many pins, no ground. */
export function randomNetlist(seed: number, most = 14): CircuitDescription {
  const random = createRandom(seed);
  const netCount = random.integer(1, 9);
  const grounded = random.chance(0.9);
  const nets = Array.from({ length: netCount }, (_, i) => (i === 0 && grounded ? '0' : `n${i}`));
  const net = () => random.pick(nets);
  const count = random.integer(1, most);
  const components = Array.from({ length: count }, (_, index): Component => {
    const nodes = [net(), net()] as const;
    const value = random.integer(1, 999);
    switch (random.integer(0, 9)) {
      case 0:
        return { name: `V${index}`, kind: 'voltage-source', nodes, value };
      case 1:
        return { name: `I${index}`, kind: 'current-source', nodes, value };
      case 2:
        return { name: `C${index}`, kind: 'capacitor', nodes, value };
      case 3:
        return { name: `D${index}`, kind: 'diode', nodes, model: 'D' };
      case 4:
        return { name: `E${index}`, kind: 'vcvs', nodes, control: [net(), net()], value };
      case 5: {
        const pins = Array.from({ length: random.integer(2, 5) }, net);
        return { name: `X${index}`, kind: 'foreign', nodes: pins, model: 'SUB' };
      }
      default:
        return { name: `R${index}`, kind: 'resistor', nodes, value };
    }
  });
  return { components };
}
