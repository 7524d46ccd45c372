import type { FormalLanguage } from '../../formal/formal-language.ts';
import type { Random } from '../../formal/random.ts';
import type { FigureLanguage } from '../figure-kinds.ts';
import type { Change } from './change.ts';
import { changeChart } from './chart.ts';
import { changeCircuit } from './circuit.ts';
import { changeFlowchart } from './flowchart.ts';
import { changeGeometry } from './geometry.ts';
import { changeScene } from './scene.ts';
import { changeTable } from './table.ts';

/** A method, so that each takes its own language's description. */
type Changer = {
  change(description: unknown, random: Random): Change<unknown> | undefined;
};

const changers: Partial<Record<FigureLanguage, Changer>> = {
  chart: { change: changeChart },
  table: { change: changeTable },
  flowchart: { change: changeFlowchart },
  circuit: { change: changeCircuit },
  geometry: { change: changeGeometry },
  scene: { change: changeScene },
};

const mostTries = 8;

/**
 * The description with one fact changed, as a person corrects it; nothing but that fact differs, and its text parses.
 * @returns `undefined` where no change was found
 */
export function changeOneFact(
  language: FigureLanguage,
  formal: FormalLanguage,
  description: unknown,
  random: Random,
): unknown {
  const changer = changers[language];
  for (let tries = 0; changer && tries < mostTries; tries += 1) {
    const change = changer.change(description, random);
    if (!change) continue;
    const { missing, invented } = formal.compare(change.description, description);
    if (missing !== change.facts || invented !== change.facts) continue;
    // A triangle whose sizes contradict each other is a warning.
    const { problems } = formal.parse(formal.print(change.description));
    if (problems.some(({ severity }) => severity !== 'note')) continue;
    return change.description;
  }
  return undefined;
}
